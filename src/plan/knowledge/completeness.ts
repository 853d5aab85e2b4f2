/** Kinds of objects of which nobody has others than those at hand, everywhere or in some namespaces. */
export interface CompleteKind {
  readonly kind: string;
  /** @default - all namespaces */
  readonly namespaces?: readonly string[];
}

/**
 * Where the world is closed: an object that is not at hand does not exist. Everywhere else it may be in the cluster already.
 */
export class Completeness {
  public static readonly NOTHING = new Completeness(() => false, () => false);
  public static readonly EVERYTHING = new Completeness(() => true, () => true);

  public static of(kinds: readonly CompleteKind[]): Completeness {
    const places = new Map<string, ReadonlySet<string> | undefined>(kinds.map(({ kind, namespaces }) => [kind, namespaces && new Set(namespaces)]));
    return new Completeness(
      (kind, namespace) => places.has(kind) && (places.get(kind)?.has(namespace) ?? true),
      kind => places.has(kind) && places.get(kind) === undefined,
    );
  }

  private constructor(
    /** Whether no other object of a kind exists in a namespace. */
    public readonly covers: (kind: string, namespace: string) => boolean,
    /** Whether no other object of a kind exists in any namespace. */
    public readonly coversEverywhere: (kind: string) => boolean,
  ) {}

  /** The same, without some kinds in some namespaces; a kind that is in none has the namespace ''. */
  public except(places: readonly { readonly kind: string; readonly namespace: string }[]): Completeness {
    const kinds = new Set(places.map(({ kind }) => kind));
    const all = new Set(places.map(({ kind, namespace }) => `${kind} ${namespace}`));
    return new Completeness(
      (kind, namespace) => !all.has(`${kind} ${namespace}`) && this.covers(kind, namespace),
      kind => !kinds.has(kind) && this.coversEverywhere(kind),
    );
  }
}
