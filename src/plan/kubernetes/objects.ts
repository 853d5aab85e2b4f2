import { Json, asRecord } from '../../input/json';
import { inner } from '../../input/multimap';

/** Objects of one kind: by namespace, then by name. */
type Index = Map<string, Map<string, Json>>;

/** Kinds that are in no namespace. */
export const WIDE: ReadonlySet<string> = new Set(['IngressClass', 'IngressClassParams', 'Namespace']);
const NOWHERE = '';

/** The objects that are planned together, to be looked up by kind and name. Of two with one name, the first counts. */
export class ObjectsAtHand {
  private readonly byKind = new Map<string, Index>();

  public constructor(objects: Iterable<unknown> = []) {
    for (const object of objects) {
      const manifest = asRecord(object);
      if (manifest !== undefined) {
        this.add(manifest);
      }
    }
  }

  /** Adds an object that has a kind and a name, unless there is one of both in its namespace: that one is given back. */
  public add(manifest: Json): Json | undefined {
    const place = placeOf(manifest);
    if (place === undefined) {
      return undefined;
    }
    const byName = inner(inner(this.byKind, place.kind), place.namespace);
    const twin = byName.get(place.name);
    if (twin === undefined) {
      byName.set(place.name, manifest);
    }
    return twin;
  }

  /** Takes an object away. */
  public remove(manifest: Json): void {
    const place = placeOf(manifest);
    if (place !== undefined) {
      this.byKind.get(place.kind)?.get(place.namespace)?.delete(place.name);
    }
  }

  public find(kind: string, namespace: string, name: string): Json | undefined {
    return this.byKind.get(kind)?.get(namespace)?.get(name);
  }

  /** Of a kind that is in no namespace. */
  public findWide(kind: string, name: string): Json | undefined {
    return this.find(kind, NOWHERE, name);
  }

  public all(kind: string): readonly Json[] {
    return [...this.byKind.get(kind)?.values() ?? []].flatMap(byName => [...byName.values()]);
  }

  /** The manifest of a Service, if it is at hand. */
  public service(namespace: string, name: string): Json | undefined {
    return this.find('Service', namespace, name);
  }
}

function placeOf({ kind, apiVersion, metadata }: Json): { readonly kind: string; readonly namespace: string; readonly name: string } | undefined {
  const { name, namespace } = asRecord(metadata) ?? {};
  return typeof kind !== 'string' || typeof name !== 'string' ? undefined : {
    // Two controllers have a kind of this name each.
    kind: kind === 'IngressClassParams' && typeof apiVersion === 'string' ? `${kind} ${apiVersion.split('/')[0]}` : kind,
    namespace: WIDE.has(kind) ? NOWHERE : typeof namespace === 'string' && namespace !== '' ? namespace : 'default',
    name,
  };
}
