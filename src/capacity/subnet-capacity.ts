import { arithmetic } from './lazy';
import { optionalNumber, plainNumber } from './plain-number';
import { NodesThatFit, SubnetCapacityOptions } from './subnet-capacity-options';
import type { AddressNeed, Reservation, SubnetRoom } from './subnet-room';
import { refuse, someList, trueOrFalse } from '../input/arguments';
import { Cidr, cidrArgument, overlap, parseCidr, within } from '../input/cidr';
import { OptionNames, optionsOf } from '../input/options';
import { isTextToken } from '../input/tokens';

/**
 * What a subnet really holds. AWS keeps five addresses of each, and a prefix of 16 addresses is one whole block that no other address lies in.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export class SubnetCapacity {
  /**
   * A subnet by its block.
   *
   * @param cidr IPv4 block of the subnet, a /16 to a /28, for instance `10.0.0.0/20`
   * @param options what else lives there
   * @throws if a block is malformed, or a reservation does not lie inside the subnet or overlaps another one
   */
  public static of(cidr: string, options: SubnetCapacityOptions = {}): SubnetCapacity {
    const self = 'SubnetCapacity.of';
    const { CONTROL_PLANE_ADDRESSES, LARGEST_SUBNET, LOAD_BALANCER_ADDRESSES, SMALLEST_SUBNET, subnetRoom } = arithmetic();
    const subnet = blockOf(`${self}: cidr`, cidr, "give an IPv4 block that is known now, such as '10.0.0.0/20'");
    if (subnet.prefix < LARGEST_SUBNET || subnet.prefix > SMALLEST_SUBNET) {
      refuse(`${self}: cidr`, cidr, `a subnet is a /${LARGEST_SUBNET} to a /${SMALLEST_SUBNET}`);
    }
    optionsOf(self, options, OPTIONS, `${self}: options`);
    const forPrefixes = reservations(`${self}: prefixReservations`, options.prefixReservations ?? [], subnet);
    const byHand = reservations(`${self}: explicitReservations`, options.explicitReservations ?? [], subnet);
    forPrefixes.forEach((block, index) => {
      if (block.prefix > 28) {
        refuse(`${self}: prefixReservations[${index}]`, block.text, 'a prefix is a /28; give a /28 or a larger block');
      }
    });
    refuseOverlap(self, [...forPrefixes, ...byHand]);
    const taken = (trueOrFalse(`${self}: controlPlane`, options.controlPlane) ? CONTROL_PLANE_ADDRESSES : 0)
      + LOAD_BALANCER_ADDRESSES * (optionalNumber(`${self}: loadBalancers`, options.loadBalancers, 0, 65536) ?? 0)
      + (optionalNumber(`${self}: otherAddresses`, options.otherAddresses, 0, 65536, 'addresses') ?? 0)
      // What is smaller than a block of sixteen only takes addresses.
      + byHand.filter(({ prefix }) => prefix > 28).reduce((sum, { prefix }) => sum + 2 ** (32 - prefix), 0);
    const widely = (blocks: readonly Cidr[], prefixes: boolean): Reservation[] => blocks.filter(({ prefix }) => prefix <= 28)
      .map(({ prefix, first, last }) => ({ mask: prefix, forPrefixes: prefixes, atStart: first === subnet.first, atEnd: last === subnet.last }));
    return new SubnetCapacity(subnet.text, subnet.prefix, subnetRoom(subnet.prefix, [...widely(forPrefixes, true), ...widely(byHand, false)]), taken);
  }

  /** Addresses that can be used: all but the five that AWS keeps. */
  public readonly usableAddresses: number;
  /** Prefixes that an empty subnet holds, reservations left aside: its first and its last block can be none. */
  public readonly prefixes: number;
  /** Addresses that others want: the control plane, load balancers, reservations smaller than a prefix, and what else was given. */
  public readonly addressesOfOthers: number;
  /** Single addresses that are left for nodes. Negative if the others want more than there is. */
  public readonly freeAddresses: number;
  /** Prefixes beside what the others want, if their addresses lie as close together as they can. */
  public readonly prefixesAtBest: number;
  /** Prefixes beside what the others want, if each of their addresses lies in a block of its own. */
  public readonly prefixesAtWorst: number;

  private constructor(
    /** IPv4 block of the subnet in canonical form. */
    public readonly cidr: string,
    mask: number,
    private readonly room: SubnetRoom,
    taken: number,
  ) {
    const { prefixesAtBest, prefixesAtWorst, subnetRoom } = arithmetic();
    const empty = subnetRoom(mask);
    this.usableAddresses = empty.singles;
    this.prefixes = empty.openBlocks;
    this.addressesOfOthers = taken;
    this.freeAddresses = room.singles - taken;
    this.prefixesAtBest = prefixesAtBest(room, taken);
    this.prefixesAtWorst = prefixesAtWorst(room, taken);
  }

  /**
   * How many nodes fit beside what the others want.
   *
   * @param singleAddresses single addresses that one node takes in this subnet, 1 to 65536: those of its ENIs, and of pods without prefixes
   * @param prefixes prefixes that one node takes, 0 to 65536
   * @throws if a number is out of its bounds
   */
  public nodesThatFit(singleAddresses: number, prefixes: number = 0): NodesThatFit {
    const self = 'SubnetCapacity.nodesThatFit';
    const need = {
      singles: plainNumber(`${self}: singleAddresses`, singleAddresses, 1, 65536, 'addresses'),
      prefixes: plainNumber(`${self}: prefixes`, prefixes, 0, 65536, 'prefixes'),
    };
    const { timesThatFit } = arithmetic();
    const taken = { singles: this.addressesOfOthers, prefixes: 0 };
    return { atBest: timesThatFit(this.room, taken, need), atWorst: timesThatFit(this.room, taken, need, true) };
  }

  /** Prefixes for which blocks are reserved. @internal */
  public _keptPrefixes(): number {
    return this.room.keptPrefixes;
  }

  /** Whether so many single addresses and prefixes fit beside what the others want. @internal */
  public _holds(need: AddressNeed, scattered: boolean): boolean {
    return arithmetic().fits(this.room, { ...need, singles: need.singles + this.addressesOfOthers }, scattered);
  }
}

const OPTIONS: OptionNames<SubnetCapacityOptions> = {
  prefixReservations: true, explicitReservations: true, controlPlane: true, loadBalancers: true, otherAddresses: true,
};

function blockOf(name: string, text: string, allowed: string): Cidr {
  if (isTextToken(text)) {
    refuse(name, text, allowed);
  }
  return parseCidr(cidrArgument(name, text, 'ipv4'))!;
}

function reservations(name: string, texts: readonly string[], subnet: Cidr): Cidr[] {
  return someList(name, texts, "['10.0.0.128/25']").map((text, index) => {
    const block = blockOf(`${name}[${index}]`, text, "give an IPv4 block that is known now, such as '10.0.0.128/25'");
    if (!within(block, subnet)) {
      refuse(`${name}[${index}]`, text, `it does not lie inside the subnet ${subnet.text}`);
    }
    return block;
  });
}

function refuseOverlap(self: string, blocks: readonly Cidr[]): void {
  const inOrder = [...blocks].sort((a, b) => Number(a.first - b.first));
  inOrder.slice(1).forEach((block, index) => {
    if (overlap(inOrder[index], block)) {
      throw new Error(`${self}: reservations ${inOrder[index].text} and ${block.text} overlap; give each address to one of them`);
    }
  });
}
