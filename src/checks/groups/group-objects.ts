import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../input/json';
import type { ManifestObject } from '../manifest-object';

/** Kinds that a group is made of, and whose they are; another API group may use the name of a kind for something else. */
const IS_PART: { readonly [kind: string]: ((apiVersion: string) => boolean) | undefined } = {
  Ingress: apiVersion => apiVersion === 'networking.k8s.io/v1',
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
  /** Kinds of which an object stands more than once with different contents: which of them is there in the end is not known. */
  readonly unclear: readonly KindIn[];
  /** By kind and name, as diagnoses have them. */
  readonly bySubject: ReadonlyMap<string, ManifestObject>;
  /** Any of them; absent where there are none. */
  readonly first: ManifestObject | undefined;
}

/** Picks what groups are made of. An object that stands twice counts once; where the two differ, it does not count. That there are two is told. */
export function groupObjects(objects: readonly ManifestObject[]): GroupObjects {
  const byIdentity = new Map<string, ManifestObject>();
  const unclear = new Map<string, KindIn>();
  for (const object of objects) {
    if (isPart(object)) {
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
    manifests: parts.map(({ manifest }) => manifest),
    unclear: [...unclear.values()],
    // Of IngressClassParams the plan judges those of the self-managed controller only.
    bySubject: new Map(parts.filter(({ apiVersion }) => !apiVersion!.startsWith('eks.')).map(object => [subjectOf(object), object])),
    first: parts[0],
  };
}

function isPart({ kind = '', apiVersion = '', name }: ManifestObject): boolean {
  return Object.hasOwn(IS_PART, kind) && IS_PART[kind]!(apiVersion) && name !== undefined;
}

function isCore(apiVersion: string): boolean {
  return apiVersion === 'v1';
}

function identityOf(object: ManifestObject): string {
  return object.kind === 'IngressClassParams' ? `${object.apiVersion!.split('/')[0]} ${object.name}` : subjectOf(object);
}

function subjectOf(object: ManifestObject): string {
  const { kind, namespace } = placeOf(object);
  return `${kind} ${namespace === '' ? '' : `${namespace}/`}${object.name}`;
}

function placeOf({ kind, namespace }: ManifestObject): KindIn {
  return { kind: kind!, namespace: WIDE.has(kind!) ? '' : namespace === undefined || namespace === '' ? 'default' : namespace };
}
