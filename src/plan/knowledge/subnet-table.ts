import { Cidr, parseCidr } from '../../input/cidr';

/** What is known of a subnet; `undefined` is not known, `null` is known not to be there. */
export interface SubnetFacts {
  readonly id: string;
  readonly zone?: string;
  readonly ipv4Cidr?: string;
  readonly ipv6Cidr?: string | null;
  /** Whether it has a route to an internet gateway. */
  readonly isPublic?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly freeAddresses?: number;
}

/** Subnets of the VPC, prepared for questions that every object asks. */
export class SubnetTable {
  /** Place in AWS's answer, by id. */
  public readonly places: ReadonlyMap<string, number>;
  /** Whether no other subnet can have a Name tag that is known of one. */
  public readonly tellsNames: boolean;
  private readonly byId: ReadonlyMap<string, SubnetFacts>;
  private readonly byName = new Map<string, SubnetFacts[]>();
  private readonly sorted: readonly SubnetFacts[];

  public constructor(
    subnets: readonly SubnetFacts[],
    /** Whether the VPC has no others. */
    public readonly isComplete: boolean,
    /** Whether AWS lists them in this order. */
    public readonly isInOrderOfAws: boolean,
  ) {
    this.places = new Map(subnets.map(({ id }, place) => [id, place]));
    this.tellsNames = isComplete && subnets.every(({ tags }) => tags !== undefined);
    this.byId = new Map(subnets.map(subnet => [subnet.id, subnet]));
    this.sorted = [...subnets].sort((a, b) => a.id < b.id ? -1 : 1);
    for (const subnet of this.sorted) {
      const name = subnet.tags?.Name;
      if (name !== undefined) {
        this.byName.set(name, [...this.byName.get(name) ?? [], subnet]);
      }
    }
  }

  /** All of them, by id. */
  public get all(): readonly SubnetFacts[] {
    return this.sorted;
  }

  public find(id: string): SubnetFacts | undefined {
    return this.byId.get(id);
  }

  /** Those with a Name tag, by id. */
  public named(name: string): readonly SubnetFacts[] {
    return this.byName.get(name) ?? [];
  }
}

/** The block of a subnet in a family: `undefined` where it is not known, `null` where it has none. */
export function blockOf({ ipv4Cidr, ipv6Cidr }: SubnetFacts, family: 'ipv4' | 'ipv6'): Cidr | null | undefined {
  const text = family === 'ipv4' ? ipv4Cidr : ipv6Cidr;
  return typeof text === 'string' ? parseCidr(text) : text;
}
