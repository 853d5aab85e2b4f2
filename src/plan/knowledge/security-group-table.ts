/** A security group of the VPC. */
export interface SecurityGroupFacts {
  readonly id: string;
  /** Its Name tag. */
  readonly name?: string;
}

/** Security groups of the VPC, by id and by name. */
export class SecurityGroupTable {
  private readonly ids: ReadonlySet<string>;

  public constructor(
    /** In the order in which AWS lists them. */
    public readonly all: readonly SecurityGroupFacts[],
    /** Whether the VPC has no others. */
    public readonly isComplete: boolean,
  ) {
    this.ids = new Set(all.map(({ id }) => id));
  }

  public has(id: string): boolean {
    return this.ids.has(id);
  }
}
