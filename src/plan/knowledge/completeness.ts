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
  public static readonly NOTHING = new Completeness(() => false);
  public static readonly EVERYTHING = new Completeness(() => true);

  public static of(kinds: readonly CompleteKind[]): Completeness {
    const places = new Map<string, ReadonlySet<string> | undefined>(kinds.map(({ kind, namespaces }) => [kind, namespaces && new Set(namespaces)]));
    return new Completeness((kind, namespace) => places.has(kind) && (places.get(kind)?.has(namespace) ?? true));
  }

  private constructor(
    /** Whether no other object of a kind exists in a namespace. */
    public readonly covers: (kind: string, namespace: string) => boolean,
  ) {}
}
