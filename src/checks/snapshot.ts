import { Json, ManifestObject, Origin, asRecord } from './manifest-object';

/** Everything that one synthesis emits, as the checks see it. */
export class Snapshot {
  private readonly list: ManifestObject[] = [];
  private byName?: Map<string, ManifestObject[]>;

  public get objects(): readonly ManifestObject[] {
    return this.list;
  }

  /** Objects of a kind and name in one cluster, whatever their namespaces. */
  public named(kind: string, name: unknown, realm: string): readonly ManifestObject[] {
    if (this.byName === undefined) {
      this.byName = new Map();
      for (const object of this.list) {
        const key = JSON.stringify([object.origin.realm, object.kind, object.name]);
        this.byName.set(key, [...this.byName.get(key) ?? [], object]);
      }
    }
    return this.byName.get(JSON.stringify([realm, kind, name])) ?? [];
  }

  /** Adds what one document holds: an object, or every item of a List. */
  public add(manifest: Json, origin: Origin): void {
    this.addAt(manifest, origin, '');
  }

  private addAt(manifest: Json, origin: Origin, prefix: string): void {
    const items = typeof manifest.kind === 'string' && manifest.kind.endsWith('List') ? manifest.items : undefined;
    this.byName = undefined;
    if (!Array.isArray(items)) {
      this.list.push(new ManifestObject(manifest, origin, prefix, this.list.length));
      return;
    }
    items.forEach((item, index) => {
      // What is no object is kept as an empty one, so that a check can complain about it.
      this.addAt(asRecord(item) ?? {}, origin, `${prefix}items[${index}].`);
    });
  }
}
