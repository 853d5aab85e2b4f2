import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../input/json';
import { ObjectsAtHand, WIDE } from '../../plan/kubernetes/objects';
import { INGRESS_VERSION, ManifestObject } from '../manifest-object';

/** Kinds that a group is made of, and whose they are; another API group may use the name of a kind for something else. */
const IS_PART: { readonly [kind: string]: ((apiVersion: string) => boolean) | undefined } = {
  Ingress: apiVersion => apiVersion === INGRESS_VERSION,
  IngressClass: apiVersion => apiVersion.startsWith('networking.k8s.io/'),
  IngressClassParams: apiVersion => /^(elbv2\.k8s\.aws|eks\.amazonaws\.com)\//.test(apiVersion),
  Service: isCore,
  Secret: isCore,
  Namespace: isCore,
};

/** A kind in a namespace, '' where the kind is in none. */
export interface KindIn {
  readonly kind: string;
  readonly namespace: string;
}

/** What groups of one cluster are made of. */
export class GroupObjects {
  /** Without objects that stand twice and differ: which of them is there in the end is not known. */
  public readonly atHand = new ObjectsAtHand();
  /** Any of the objects; absent where there are none. */
  public readonly first: ManifestObject | undefined;
  private readonly byManifest = new Map<Json, ManifestObject>();
  private readonly unnamed = new Set<string>();
  private readonly twins = new Map<Json, KindIn>();

  /** Picks what groups are made of. An object that stands twice counts once; where the two differ, it does not count. That there are two is told. */
  public constructor(objects: readonly ManifestObject[]) {
    const parts = objects.filter(isPart);
    this.first = parts[0];
    parts.forEach(object => object.name === undefined ? this.addUnnamed(object) : this.add(object));
    for (const twin of this.twins.keys()) {
      this.atHand.remove(twin);
      this.byManifest.delete(twin);
    }
  }

  /** Kinds of which an object stands more than once with different contents. */
  public get unclear(): readonly KindIn[] {
    return [...this.twins.values()];
  }

  /** An Ingress as `namespace/name`. */
  public ingress(name: string): ManifestObject | undefined {
    return this.find('Ingress', name);
  }

  /** What a diagnosis is about: kind, and name with the namespace if there is one. Of IngressClassParams the plan judges those of the self-managed controller only. */
  public subject(subject: string): ManifestObject | undefined {
    const space = subject.indexOf(' ');
    const kind = subject.slice(0, space);
    return this.find(kind === 'IngressClassParams' ? 'IngressClassParams elbv2.k8s.aws' : kind, subject.slice(space + 1));
  }

  /** Whether an Ingress gets its name when it is made: another one stands in for it. */
  public isUnnamed(name: string): boolean {
    return this.unnamed.has(name);
  }

  private find(kind: string, full: string): ManifestObject | undefined {
    const slash = full.indexOf('/');
    const manifest = slash < 0 ? this.atHand.findWide(kind, full) : this.atHand.find(kind, full.slice(0, slash), full.slice(slash + 1));
    return manifest && this.byManifest.get(manifest);
  }

  private add(object: ManifestObject): void {
    const { manifest } = object;
    const twin = this.atHand.add(manifest);
    if (twin === undefined) {
      this.byManifest.set(manifest, object);
    } else if (!this.twins.has(twin) && !isDeepStrictEqual(twin, manifest)) {
      this.twins.set(twin, placeOf(object));
    }
  }

  private addUnnamed(object: ManifestObject): void {
    const { kind, manifest, metadata, namespace } = object;
    if (kind === 'Ingress' && typeof metadata.generateName === 'string') {
      const name = `${metadata.generateName}*${this.unnamed.size + 1}`;
      const standIn = { ...manifest, metadata: { ...metadata, name } };
      this.unnamed.add(`${namespaceOf(namespace)}/${name}`);
      this.atHand.add(standIn);
      this.byManifest.set(standIn, object);
    }
  }
}

function isPart({ kind = '', apiVersion = '' }: ManifestObject): boolean {
  return Object.hasOwn(IS_PART, kind) && IS_PART[kind]!(apiVersion);
}

function isCore(apiVersion: string): boolean {
  return apiVersion === 'v1';
}

function placeOf({ kind, namespace }: ManifestObject): KindIn {
  return { kind: kind!, namespace: WIDE.has(kind!) ? '' : namespaceOf(namespace) };
}

/** The namespace of an object, as the plan has it. */
export function namespaceOf(namespace: string | undefined): string {
  return namespace === undefined || namespace === '' ? 'default' : namespace;
}
