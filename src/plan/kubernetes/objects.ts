import { Json, asRecord } from '../../input/json';

/** Objects of one kind: by namespace, then by name. */
type Index = Map<string, Map<string, Json>>;

/** Kinds that are in no namespace. */
const WIDE: ReadonlySet<string> = new Set(['IngressClass', 'IngressClassParams', 'Namespace']);
const NOWHERE = '';

/** The objects that are planned together, to be looked up by kind and name. Of two with one name, the first counts. */
export class ObjectsAtHand {
  private readonly byKind = new Map<string, Index>();

  public constructor(objects: Iterable<unknown>) {
    for (const object of objects) {
      const manifest = asRecord(object);
      if (manifest !== undefined) {
        this.add(manifest);
      }
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

  private add(manifest: Json): void {
    const { kind, apiVersion, metadata } = manifest;
    const { name, namespace } = asRecord(metadata) ?? {};
    if (typeof kind !== 'string' || typeof name !== 'string') {
      return;
    }
    // Two controllers have a kind of this name each.
    const full = kind === 'IngressClassParams' && typeof apiVersion === 'string' ? `${kind} ${apiVersion.split('/')[0]}` : kind;
    const place = WIDE.has(kind) ? NOWHERE : typeof namespace === 'string' && namespace !== '' ? namespace : 'default';
    const byName = inner(inner(this.byKind, full), place);
    if (!byName.has(name)) {
      byName.set(name, manifest);
    }
  }
}

function inner<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let found = map.get(key);
  if (found === undefined) {
    map.set(key, found = new Map());
  }
  return found;
}
