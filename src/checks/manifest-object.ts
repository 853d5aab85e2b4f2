import { Entry } from './entry';
import type { AnnotationSpec } from '../annotations/spec';
import type { ClusterProfile } from '../cluster/cluster-profile';
import { Json, asRecord } from '../input/json';
import { isToken } from '../input/tokens';
import { isSoundIngress } from '../plan/kubernetes/ingress';
import { isSoundService } from '../plan/kubernetes/service';
import { ServicePort, servicePorts } from '../plan/kubernetes/service-ports';
import type { Owner } from '../plan/ownership';

/** Where an object comes from. Hosts keep more in theirs, to find their construct or file again. */
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
}

/** An annotation or label together with what the catalogue says of it. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly spec: AnnotationSpec;
}

const NOTHING: Json = {};
const PARTS = [['annotations', 'annotation'], ['labels', 'label']] as const;

/** The only version of Ingresses that Kubernetes has. */
export const INGRESS_VERSION = 'networking.k8s.io/v1';

export const OWN_PREFIX = 'cdk8s-eks-networking/';
export const ACKNOWLEDGE_PREFIX = `${OWN_PREFIX}acknowledge.`;

/** One emitted object, whatever its shape: nothing here trusts a field to be of its type. */
export class ManifestObject {
  /** Who builds load balancers from it, once somebody asked. */
  public owner?: Owner;
  private entryList?: Entry[];
  private readList?: ReadEntry[];
  private portList?: readonly ServicePort[];
  private sound?: boolean;

  public readonly apiVersion: string | undefined;
  public readonly kind: string | undefined;
  public readonly name: string | undefined;
  public readonly namespace: string | undefined;
  /** Whether the object is a Kubernetes Service. */
  public readonly isService: boolean;
  /** Whether the object is a Kubernetes Ingress. */
  public readonly isIngress: boolean;
  public readonly metadata: Json;
  /** Annotations of the object itself. */
  public readonly annotations: Json;
  public readonly spec: Json;

  // What every check asks for is read once.
  public constructor(
    public readonly manifest: Json,
    public readonly origin: Origin,
    /** `items[2].` for an object inside a List. */
    public readonly prefix: string,
    /** Place among all objects. */
    public readonly index: number,
  ) {
    this.apiVersion = text(manifest.apiVersion);
    this.kind = text(manifest.kind);
    this.metadata = asRecord(manifest.metadata) ?? NOTHING;
    this.name = text(this.metadata.name);
    this.namespace = text(this.metadata.namespace);
    this.isService = this.kind === 'Service' && this.apiVersion === 'v1';
    this.isIngress = this.kind === 'Ingress' && this.apiVersion?.startsWith('networking.k8s.io/') === true;
    this.annotations = asRecord(this.metadata.annotations) ?? NOTHING;
    this.spec = asRecord(manifest.spec) ?? NOTHING;
  }

  /** The kind, unless another API group uses the name of one of Kubernetes' own kinds for something else. */
  public get knownKind(): string | undefined {
    const foreign = (this.kind === 'Service' && !this.isService) || (this.kind === 'Ingress' && !this.isIngress);
    return foreign ? undefined : this.kind;
  }

  /** Kind and name for messages. */
  public get title(): string {
    const name = this.name ?? text(this.metadata.generateName) ?? '(no name)';
    return `${this.kind ?? 'object'} ${this.namespace === undefined ? '' : `${this.namespace}/`}${name}`;
  }

  /** Metadata of the pod template, if there is one, and its path. */
  public get template(): { readonly metadata: Json; readonly path: string } | undefined {
    if (this.isService || this.isIngress) {
      return undefined;
    }
    const { spec } = this;
    const job = asRecord(asRecord(spec.jobTemplate)?.spec);
    const metadata = asRecord(asRecord((job ?? spec).template)?.metadata);
    return metadata && { metadata, path: job ? 'spec.jobTemplate.spec.template.metadata' : 'spec.template.metadata' };
  }

  /** The ports of a Service. */
  public get servicePorts(): readonly ServicePort[] {
    return this.portList ??= servicePorts(this.spec);
  }

  /** Whether it is a Service or an Ingress of today whose fields Kubernetes knows all, each with a value of its type, as far as that can be told. */
  public get isSound(): boolean {
    return this.sound ??= this.isService ? isSoundService(this.manifest)
      : this.isIngress && this.apiVersion === INGRESS_VERSION && isSoundIngress(this.manifest);
  }

  /** All annotations and labels, on the object and on its pod template. */
  public get entries(): readonly Entry[] {
    this.readEntriesOnce();
    return this.entryList!;
  }

  /** Those among them that a controller reads. */
  public get readEntries(): readonly ReadEntry[] {
    this.readEntriesOnce();
    return this.readList!;
  }

  /** An annotation of the object itself, if it is text whose value is known before deployment. */
  public annotation(key: string): string | undefined {
    const value = this.annotations[key];
    return typeof value === 'string' && !isToken(value) ? value : undefined;
  }

  /** An annotation of the object itself, if it is text, be it a token. */
  public annotationText(key: string): string | undefined {
    return text(this.annotations[key]);
  }

  /** Whether the object itself has an annotation, of whatever form. */
  public hasAnnotation(key: string): boolean {
    return this.annotations[key] !== undefined;
  }

  /** Where an annotation of the object itself stands. */
  public annotationField(key: string): string {
    return `${this.prefix}metadata.annotations['${key}']`;
  }

  /** Lets go of what was worked out, so that a large tree does not keep it all. */
  public forget(): void {
    this.entryList = undefined;
    this.readList = undefined;
  }

  /** Why a finding of a check is accepted here, if it is. */
  public acknowledgement(id: string): string | undefined {
    return this.annotation(`${ACKNOWLEDGE_PREFIX}${id}`) ?? this.origin.acknowledged.get(id);
  }

  private readEntriesOnce(): void {
    if (this.entryList !== undefined) {
      return;
    }
    this.entryList = [];
    this.readList = [];
    this.addEntries('metadata', this.metadata, false);
    const { template } = this;
    if (template !== undefined) {
      this.addEntries(template.path, template.metadata, true);
    }
  }

  private addEntries(path: string, metadata: Json, template: boolean): void {
    const kind = this.knownKind;
    for (const [part, place] of PARTS) {
      const map = asRecord(metadata[part]);
      if (map === undefined) {
        continue;
      }
      const field = `${this.prefix}${path}.${part}`;
      for (const key of Object.keys(map).sort()) {
        const entry = new Entry(key, map[key], place, template, field);
        const spec = entry.readOn(kind);
        this.entryList!.push(entry);
        if (spec !== undefined) {
          this.readList!.push({ entry, spec });
        }
      }
    }
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
