/** A security group of the VPC. */
export interface SecurityGroupFacts {
  readonly id: string;
  /** Its Name tag; null where it has none. */
  readonly name?: string | null;
}

/** Security groups of the VPC, by id and by name. */
export class SecurityGroupTable {
  /** Whether no other group can have a name that is known of one. */
  public readonly tellsNames: boolean;
  private readonly ids: ReadonlySet<string>;

  public constructor(
    /** In the order in which AWS lists them. */
    public readonly all: readonly SecurityGroupFacts[],
    /** Whether the VPC has no others. */
    public readonly isComplete: boolean,
  ) {
    this.tellsNames = isComplete && all.every(({ name }) => name !== undefined);
    this.ids = new Set(all.map(({ id }) => id));
  }

  public has(id: string): boolean {
    return this.ids.has(id);
  }
}
