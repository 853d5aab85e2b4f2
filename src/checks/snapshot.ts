import { Json, ManifestObject, Origin, asRecord } from './manifest-object';

/** Everything that one synthesis emits, as the checks see it. */
export class Snapshot {
  private readonly list: ManifestObject[] = [];
  private indexes?: Indexes;

  public get objects(): readonly ManifestObject[] {
    return this.list;
  }

  /** Objects of a kind and name in one cluster, whatever their namespaces. */
  public named(kind: string, name: unknown, realm: string): readonly ManifestObject[] {
    return this.index(indexes => indexes.named).get([realm, kind, name].join('\0')) ?? [];
  }

  /** The first object that is the same to Kubernetes: the object itself, or a twin that stands before it. */
  public firstLike({ origin, kind, namespace, name }: ManifestObject): ManifestObject | undefined {
    return this.index(indexes => indexes.first).get([origin.realm, kind, namespace, name].join('\0'));
  }

  /** Adds what one document holds: an object, or every item of a List. */
  public add(manifest: Json, origin: Origin): void {
    this.addAt(manifest, origin, '');
  }

  private addAt(manifest: Json, origin: Origin, prefix: string): void {
    const items = typeof manifest.kind === 'string' && manifest.kind.endsWith('List') ? manifest.items : undefined;
    this.indexes = undefined;
    if (!Array.isArray(items)) {
      this.list.push(new ManifestObject(manifest, origin, prefix, this.list.length));
      return;
    }
    items.forEach((item, index) => {
      // What is no object is kept as an empty one, so that a check can complain about it.
      this.addAt(asRecord(item) ?? {}, origin, `${prefix}items[${index}].`);
    });
  }

  private index<T>(pick: (indexes: Indexes) => T): T {
    if (this.indexes === undefined) {
      this.indexes = { named: new Map(), first: new Map() };
      for (const object of this.list) {
        const { origin: { realm }, kind, namespace, name } = object;
        const key = [realm, kind, name].join('\0');
        const others = this.indexes.named.get(key);
        if (others === undefined) {
          this.indexes.named.set(key, [object]);
        } else {
          others.push(object);
        }
        const identity = [realm, kind, namespace, name].join('\0');
        if (!this.indexes.first.has(identity)) {
          this.indexes.first.set(identity, object);
        }
      }
    }
    return pick(this.indexes);
  }
}

/** Ways to find objects, made when the first check asks. Parts of a key cannot hold the zero between them. */
interface Indexes {
  readonly named: Map<string, ManifestObject[]>;
  readonly first: Map<string, ManifestObject>;
}
