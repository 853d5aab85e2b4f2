import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../input/json';
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
const WIDE: ReadonlySet<string> = new Set(['IngressClass', 'IngressClassParams', 'Namespace']);

/** A kind in a namespace, '' where the kind is in none. */
export interface KindIn {
  readonly kind: string;
  readonly namespace: string;
}

/** What groups of one cluster are made of. */
export interface GroupObjects {
  readonly manifests: readonly Json[];
  /** Manifests of Ingresses in which nothing is left to be judged for its form. */
  readonly sound: ReadonlySet<Json>;
  /** Kinds of which an object stands more than once with different contents: which of them is there in the end is not known. */
  readonly unclear: readonly KindIn[];
  /** By kind and name, as diagnoses have them. */
  readonly bySubject: ReadonlyMap<string, ManifestObject>;
  /** Ingresses that get their names when they are made, by the names that stand in for these. */
  readonly unnamed: ReadonlySet<string>;
  /** Any of them; absent where there are none. */
  readonly first: ManifestObject | undefined;
}

/** Picks what groups are made of. An object that stands twice counts once; where the two differ, it does not count. That there are two is told. */
export function groupObjects(objects: readonly ManifestObject[]): GroupObjects {
  const byIdentity = new Map<string, ManifestObject>();
  const unnamed = new Map<string, ManifestObject>();
  const unclear = new Map<string, KindIn>();
  for (const object of objects) {
    if (isPart(object) && object.name === undefined) {
      if (object.kind === 'Ingress' && typeof object.metadata.generateName === 'string') {
        unnamed.set(`${object.metadata.generateName}*${unnamed.size + 1}`, object);
      }
    } else if (isPart(object)) {
      const identity = identityOf(object);
      const twin = byIdentity.get(identity);
      if (twin === undefined) {
        byIdentity.set(identity, object);
      } else if (!unclear.has(identity) && !isDeepStrictEqual(twin.manifest, object.manifest)) {
        unclear.set(identity, placeOf(object));
      }
    }
  }
  unclear.forEach((_, identity) => byIdentity.delete(identity));
  const parts = [...byIdentity.values()];
  return {
    manifests: [
      ...parts.map(({ manifest }) => manifest),
      ...Array.from(unnamed, ([name, { manifest, metadata }]) => ({ ...manifest, metadata: { ...metadata, name } })),
    ],
    sound: new Set(parts.filter(({ kind, isSound }) => kind === 'Ingress' && isSound).map(({ manifest }) => manifest)),
    unclear: [...unclear.values()],
    // Of IngressClassParams the plan judges those of the self-managed controller only.
    bySubject: new Map([
      ...[...byIdentity].flatMap(([identity, object]) => object.kind !== 'IngressClassParams' ? [[identity, object] as const]
        : object.apiVersion!.startsWith('eks.') ? [] : [[subjectOf(object), object] as const]),
      ...Array.from(unnamed, ([name, object]) => [subjectOf(object, name), object] as const),
    ]),
    unnamed: new Set(Array.from(unnamed, ([name, { namespace }]) => `${namespaceOf(namespace)}/${name}`)),
    first: objects.find(isPart),
  };
}

function isPart({ kind = '', apiVersion = '' }: ManifestObject): boolean {
  return Object.hasOwn(IS_PART, kind) && IS_PART[kind]!(apiVersion);
}

function isCore(apiVersion: string): boolean {
  return apiVersion === 'v1';
}

function identityOf(object: ManifestObject): string {
  return object.kind === 'IngressClassParams' ? `${object.apiVersion!.split('/')[0]} ${object.name}` : subjectOf(object);
}

function subjectOf(object: ManifestObject, name = object.name): string {
  const { kind, namespace } = placeOf(object);
  return `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`;
}

function placeOf({ kind, namespace }: ManifestObject): KindIn {
  return { kind: kind!, namespace: WIDE.has(kind!) ? '' : namespaceOf(namespace) };
}

/** The namespace of an object, as the plan has it. */
export function namespaceOf(namespace: string | undefined): string {
  return namespace === undefined || namespace === '' ? 'default' : namespace;
}
