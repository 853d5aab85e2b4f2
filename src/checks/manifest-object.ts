import type { ClusterProfile } from '../cluster/cluster-profile';
import { isToken } from '../input/tokens';

export type Json = { readonly [key: string]: unknown };

/** An annotation or label as it stands in an object. */
export interface Entry {
  readonly key: string;
  readonly raw: unknown;
  readonly place: 'annotation' | 'label';
  /** Whether it stands on a pod template, not on the object itself. */
  readonly template: boolean;
  /** Path inside the object. */
  readonly field: string;
}

/** Where an object comes from. */
export interface Origin {
  /** Construct path, or file and line. */
  readonly path: string;
  readonly cluster: ClusterProfile;
  /** What tells clusters apart: objects of different realms never meet. */
  readonly realm: string;
  /** What is applied as one: a chart, or a file. @default - not known */
  readonly unit?: string;
  /** Check id → reason, from the scopes above the object. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** What a typed construct could not write, if there is anything; only the construct itself can know. */
  readonly trouble?: string;
  /** Handle by which the host finds its construct or file again. */
  readonly subject: unknown;
}

export const ACKNOWLEDGE_PREFIX = 'cdk8s-eks-networking/acknowledge.';

/** One emitted object, whatever its shape: nothing here trusts a field to be of its type. */
export class ManifestObject {
  private entryList?: readonly Entry[];

  public constructor(
    public readonly manifest: Json,
    public readonly origin: Origin,
    /** `items[2].` for an object inside a List. */
    public readonly prefix: string,
    /** Place among all objects. */
    public readonly index: number,
  ) {}

  public get kind(): string | undefined {
    return text(this.manifest.kind);
  }

  public get apiVersion(): string | undefined {
    return text(this.manifest.apiVersion);
  }

  public get name(): string | undefined {
    return text(this.metadata.name);
  }

  public get namespace(): string | undefined {
    return text(this.metadata.namespace);
  }

  public get metadata(): Json {
    return asRecord(this.manifest.metadata) ?? {};
  }

  public get spec(): Json {
    return asRecord(this.manifest.spec) ?? {};
  }

  /** Whether the object is a Kubernetes Service. */
  public get isService(): boolean {
    return this.manifest.kind === 'Service' && this.manifest.apiVersion === 'v1';
  }

  /** Whether the object is a Kubernetes Ingress. */
  public get isIngress(): boolean {
    return this.manifest.kind === 'Ingress' && this.apiVersion?.startsWith('networking.k8s.io/') === true;
  }

  /** Kind and name for messages. */
  public get title(): string {
    const name = this.name ?? text(this.metadata.generateName) ?? '(no name)';
    return `${this.kind ?? 'object'} ${this.namespace === undefined ? '' : `${this.namespace}/`}${name}`;
  }

  /** All annotations and labels, on the object and on its pod template. */
  public get entries(): readonly Entry[] {
    this.entryList ??= [...this.entriesOf('metadata', this.metadata, false), ...this.templateEntries()];
    return this.entryList;
  }

  /** An annotation of the object itself, if it is text whose value is known before deployment. */
  public annotation(key: string): string | undefined {
    const value = asRecord(this.metadata.annotations)?.[key];
    return typeof value === 'string' && !isToken(value) ? value : undefined;
  }

  /** Whether the object itself has an annotation, of whatever form. */
  public hasAnnotation(key: string): boolean {
    return asRecord(this.metadata.annotations)?.[key] !== undefined;
  }

  /** Why a finding of a check is accepted here, if it is. */
  public acknowledgement(id: string): string | undefined {
    return this.annotation(`${ACKNOWLEDGE_PREFIX}${id}`) ?? this.origin.acknowledged.get(id);
  }

  private *templateEntries(): Iterable<Entry> {
    const job = asRecord(asRecord(this.spec.jobTemplate)?.spec);
    const holder = job ?? this.spec;
    const metadata = asRecord(asRecord(holder.template)?.metadata);
    if (metadata !== undefined) {
      yield* this.entriesOf(`spec.${job ? 'jobTemplate.spec.' : ''}template.metadata`, metadata, true);
    }
  }

  private *entriesOf(path: string, metadata: Json, template: boolean): Iterable<Entry> {
    for (const [part, place] of [['annotations', 'annotation'], ['labels', 'label']] as const) {
      for (const [key, raw] of Object.entries(asRecord(metadata[part]) ?? {})) {
        yield { key, raw, place, template, field: `${this.prefix}${path}.${part}['${key}']` };
      }
    }
  }
}

/** A value as an object with fields, if it is one. */
export function asRecord(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Json : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
