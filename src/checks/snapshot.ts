import { ClusterPlace } from './cluster-place';
import { ManifestObject, Origin } from './manifest-object';
import { Json, asRecord } from '../input/json';
import { addTo } from '../input/multimap';

type Index = ReadonlyMap<string, readonly ManifestObject[]>;

/** Everything that one synthesis emits, as the checks see it. */
export class Snapshot {
  private readonly list: ManifestObject[] = [];
  private readonly places = new Map<string, ClusterPlace>();
  private readonly claims = new Map<string, ManifestObject>();
  private readonly byName = new Map<string, Index>();
  private readonly byNamespace = new Map<string, Index>();

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
    const index = this.byName.get(kind) ?? this.indexed(kind, this.byName, other => `${other.origin.realm}\0${other.name}`);
    return index.get(`${realm}\0${String(name)}`) ?? [];
  }

  /** Objects of a kind and name in one namespace of one cluster. */
  public inNamespace(kind: string, name: unknown, namespace: string | undefined, realm: string): readonly ManifestObject[] {
    const index = this.byNamespace.get(kind) ?? this.indexed(kind, this.byNamespace, other => `${other.origin.realm}\0${other.name}\0${other.namespace}`);
    return index.get(`${realm}\0${String(name)}\0${namespace}`) ?? [];
  }

  private indexed(kind: string, indexes: Map<string, Index>, keyOf: (object: ManifestObject) => string): Index {
    const index = new Map<string, ManifestObject[]>();
    for (const object of this.list) {
      if (object.kind === kind) {
        const key = keyOf(object);
        addTo(index, key, object);
      }
    }
    indexes.set(kind, index);
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
      this.list.push(new ManifestObject(manifest, origin, prefix, this.list.length));
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
