import { ADDRESSES_PER_PREFIX } from './limits';

/*
 * What a subnet holds. AWS keeps the first four addresses and the last one, and a prefix is a whole block of sixteen that begins at a multiple of
 * sixteen and has no other address in it.
 */

/** Sizes of subnets. */
export const LARGEST_SUBNET = 16;
export const SMALLEST_SUBNET = 28;
/** Free addresses that an Application or Network Load Balancer wants in each subnet. */
export const LOAD_BALANCER_ADDRESSES = 8;
/** Free addresses that the control plane wants in each of its subnets, and what is recommended. */
export const CONTROL_PLANE_ADDRESSES = 6;
export const CONTROL_PLANE_ADDRESSES_RECOMMENDED = 16;

const RESERVED_AT_START = 4;
const RESERVED_AT_END = 1;

/** A CIDR reservation that is at least one block of sixteen wide. */
export interface Reservation {
  readonly mask: number;
  /** For prefixes; else for addresses that are given out by hand. */
  readonly forPrefixes: boolean;
  /** Whether it begins where the subnet begins, and ends where that ends. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Where single addresses and prefixes can go. */
export interface SubnetRoom {
  /** Addresses that can be single. */
  readonly singles: number;
  /** Of these, the ones in the two outer blocks, which cannot be prefixes anyway. */
  readonly singlesInOuterBlocks: number;
  /** Blocks that can be prefixes or hold single addresses. */
  readonly openBlocks: number;
  /** Prefixes for which blocks are kept. */
  readonly keptPrefixes: number;
}

/** Single addresses and prefixes that somebody needs. */
export interface AddressNeed {
  readonly singles: number;
  readonly prefixes: number;
}

/** The room in an empty subnet. Reservations lie inside it and do not overlap. */
export function subnetRoom(mask: number, reservations: readonly Reservation[] = []): SubnetRoom {
  let singles = 2 ** (32 - mask) - RESERVED_AT_START - RESERVED_AT_END;
  let openBlocks = Math.max(0, blocks(mask) - 2);
  let [start, end] = [ADDRESSES_PER_PREFIX - RESERVED_AT_START, ADDRESSES_PER_PREFIX - RESERVED_AT_END];
  let keptPrefixes = 0;
  for (const { mask: width, forPrefixes, atStart, atEnd } of reservations) {
    const inside = Math.max(0, blocks(width) - (atStart ? 1 : 0) - (atEnd ? 1 : 0));
    singles -= 2 ** (32 - width) - (atStart ? RESERVED_AT_START : 0) - (atEnd ? RESERVED_AT_END : 0);
    openBlocks -= Math.min(openBlocks, inside);
    keptPrefixes += forPrefixes ? inside : 0;
    [start, end] = [atStart ? 0 : start, atEnd ? 0 : end];
  }
  return { singles, singlesInOuterBlocks: Math.min(singles, start + end), openBlocks, keptPrefixes };
}

/** Prefixes beside so many single addresses, if these lie as close together as they can. */
export function prefixesAtBest({ singlesInOuterBlocks, openBlocks, keptPrefixes }: SubnetRoom, singles: number): number {
  return keptPrefixes + Math.max(0, openBlocks - Math.ceil(Math.max(0, singles - singlesInOuterBlocks) / ADDRESSES_PER_PREFIX));
}

/** Prefixes beside so many single addresses, if each of these lies in a block of its own. */
export function prefixesAtWorst({ openBlocks, keptPrefixes }: SubnetRoom, singles: number): number {
  return keptPrefixes + Math.max(0, openBlocks - singles);
}

/** Whether a need fits; `scattered` if every single address spoils a block. */
export function fits(room: SubnetRoom, { singles, prefixes }: AddressNeed, scattered = false): boolean {
  const most = (scattered ? prefixesAtWorst : prefixesAtBest)(room, singles);
  return singles <= room.singles && (prefixes === 0 || prefixes <= most);
}

/** How many times a need fits beside what is there. The need is of at least one address. */
export function timesThatFit(room: SubnetRoom, taken: AddressNeed, need: AddressNeed, scattered = false): number {
  const times = (count: number) => ({ singles: taken.singles + count * need.singles, prefixes: taken.prefixes + count * need.prefixes });
  let [low, high] = [0, room.singles + room.openBlocks + room.keptPrefixes];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(room, times(middle), scattered)) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** Whole blocks of sixteen; none in what is smaller. */
function blocks(mask: number): number {
  return Math.floor(2 ** (28 - mask));
}
