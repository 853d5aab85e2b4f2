import { ClusterPlace } from './cluster-place';
import { ManifestObject, Origin } from './manifest-object';
import { Json, asRecord } from '../input/json';
import { addTo, inner } from '../input/multimap';

/** Objects of one kind by cluster and name. Nested, as to put keys together would cost more than to look up several times. */
type ByName = Map<string, Map<string, ManifestObject[]>>;
/** The same by cluster, namespace and name. */
type ByNamespace = Map<string, Map<string, Map<string, ManifestObject[]>>>;

const NONE: readonly ManifestObject[] = [];

/** Everything that one synthesis emits, as the checks see it. */
export class Snapshot {
  private readonly list: ManifestObject[] = [];
  private readonly byKind = new Map<string, ManifestObject[]>();
  private readonly places = new Map<string, ClusterPlace>();
  private readonly claims = new Map<string, ManifestObject>();
  private readonly byName = new Map<string, ByName>();
  private readonly byNamespace = new Map<string, ByNamespace>();

  public get objects(): readonly ManifestObject[] {
    return this.list;
  }

  /** Clusters that somebody described, in the order in which they were added. */
  public get clusters(): readonly ClusterPlace[] {
    return [...this.places.values()];
  }

  /** Adds a cluster by the place where it was described; a cluster of the same realm only once. */
  public addCluster(origin: Origin): void {
    if (!this.places.has(origin.realm)) {
      this.places.set(origin.realm, new ClusterPlace(origin));
    }
  }

  /** Objects of a kind and name in one cluster, whatever their namespaces. */
  public named(kind: string, name: unknown, realm: string): readonly ManifestObject[] {
    const index = this.byName.get(kind) ?? this.indexed(kind, this.byName, (found, object) => inner(found, object.origin.realm));
    return index.get(realm)?.get(name as string) ?? NONE;
  }

  /** Objects of a kind and name in one namespace of one cluster. */
  public inNamespace(kind: string, name: unknown, namespace: string | undefined, realm: string): readonly ManifestObject[] {
    const index = this.byNamespace.get(kind)
      ?? this.indexed(kind, this.byNamespace, (found, object) => inner(inner(found, object.origin.realm), object.namespace ?? ''));
    return index.get(realm)?.get(namespace ?? '')?.get(name as string) ?? NONE;
  }

  private indexed<K, V>(
    kind: string, indexes: Map<string, Map<K, V>>, among: (index: Map<K, V>, object: ManifestObject) => Map<string, ManifestObject[]>,
  ): Map<K, V> {
    const index = inner(indexes, kind);
    for (const object of this.byKind.get(kind) ?? NONE) {
      if (object.name !== undefined) {
        addTo(among(index, object), object.name, object);
      }
    }
    return index;
  }

  /** The object that claimed something first, which may be this one. */
  public firstToClaim(claim: string, object: ManifestObject): ManifestObject {
    const first = this.claims.get(claim);
    if (first === undefined) {
      this.claims.set(claim, object);
    }
    return first ?? object;
  }

  /** Adds what one document holds: an object, or every item of a List. */
  public add(manifest: Json, origin: Origin): void {
    this.addAt(manifest, origin, '');
  }

  private addAt(manifest: Json, origin: Origin, prefix: string): void {
    const items = isList(manifest) ? manifest.items : undefined;
    this.byName.clear();
    this.byNamespace.clear();
    if (!Array.isArray(items)) {
      const object = new ManifestObject(manifest, origin, prefix, this.list.length);
      this.list.push(object);
      if (object.kind !== undefined) {
        addTo(this.byKind, object.kind, object);
      }
      return;
    }
    items.forEach((item, index) => {
      // What is no object is kept as an empty one, so that a check can complain about it.
      this.addAt({ ...inherited(manifest), ...asRecord(item) }, origin, `${prefix}items[${index}].`);
    });
  }
}

/** A List of anything, or of one of Kubernetes' own kinds; a kind of somebody else may be named so without being a list of objects. */
function isList({ kind, apiVersion }: Json): boolean {
  return typeof kind === 'string' && kind.endsWith('List') && typeof apiVersion === 'string'
    && (!apiVersion.includes('/') || /^(apps|batch|networking\.k8s\.io)\//.test(apiVersion));
}

/** What the items of a typed list may leave out. */
function inherited({ kind, apiVersion }: Json): Json {
  return kind === 'List' ? {} : { apiVersion, kind: (kind as string).slice(0, -'List'.length) };
}
