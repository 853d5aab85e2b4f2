import { Json, asRecord } from './decoding';

/** A Service with what is worked out of it once. */
type Index = Map<string, Json>;

/** The objects that are planned together, to be looked up by kind and name. Of two with one name, the first counts. */
export class ObjectsAtHand {
  /** By kind, then by namespace and name. */
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
    return this.byKind.get(kind)?.get(`${namespace}/${name}`);
  }

  /** Of a kind that is in no namespace. */
  public findWide(kind: string, name: string): Json | undefined {
    return this.byKind.get(kind)?.get(name);
  }

  public all(kind: string): Iterable<Json> {
    return this.byKind.get(kind)?.values() ?? [];
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
    const index = this.byKind.get(full) ?? new Map<string, Json>();
    this.byKind.set(full, index);
    const key = WIDE.has(kind) ? name : `${typeof namespace === 'string' && namespace !== '' ? namespace : 'default'}/${name}`;
    if (!index.has(key)) {
      index.set(key, manifest);
    }
  }
}

/** Kinds that are in no namespace. */
const WIDE: ReadonlySet<string> = new Set(['IngressClass', 'IngressClassParams', 'Namespace']);
