import { Json, ManifestObject, Origin, asRecord } from './manifest-object';

/** Everything that one synthesis emits, as the checks see it. */
export class Snapshot {
  private readonly list: ManifestObject[] = [];

  public get objects(): readonly ManifestObject[] {
    return this.list;
  }

  /** Adds what one document holds: an object, or every item of a List. */
  public add(manifest: Json, origin: Origin): void {
    this.addAt(manifest, origin, '');
  }

  private addAt(manifest: Json, origin: Origin, prefix: string): void {
    const items = typeof manifest.kind === 'string' && manifest.kind.endsWith('List') ? manifest.items : undefined;
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
