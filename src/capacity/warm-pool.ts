import { ADDRESSES_PER_PREFIX } from './limits';

/*
 * What the pool of the VPC CNI (1.23) holds in a steady state: it asks EC2 for more while it is low and gives back while it is high, and it is never
 * low once it has as many addresses as the kubelet takes pods.
 */

/** Targets of the warm pool; absent or below one is not set, but for `warmEniTarget`, where zero counts. */
export interface WarmPoolTargets {
  /** `WARM_ENI_TARGET`: absent is 1. */
  readonly warmEniTarget?: number;
  readonly warmIpTarget?: number;
  readonly minimumIpTarget?: number;
  readonly warmPrefixTarget?: number;
}

/** Where a pool has its addresses from. */
export interface PoolRoom {
  /** ENIs that hold addresses of pods. */
  readonly enis: number;
  /** Addresses or prefixes of an ENI, its primary address not counted. */
  readonly slotsPerEni: number;
  /** Whether a slot holds a prefix. */
  readonly prefixes: boolean;
  readonly maxPods: number;
}

/** What a pool holds. */
export interface Pool {
  readonly enis: number;
  readonly prefixes: number;
  /** Addresses for pods, used or not. */
  readonly addresses: number;
  /** Whether an ENI comes and goes all the time, as without a warm one. */
  readonly flaps: boolean;
  /** Prefixes more than that which may stay, because pods scatter over prefixes. */
  readonly prefixesBeyond: number;
}

/** Whether the targets that count addresses are in force: then those that count ENIs and prefixes are not. */
export function countsAddresses({ warmIpTarget = 0, minimumIpTarget = 0 }: WarmPoolTargets): boolean {
  return warmIpTarget > 0 || minimumIpTarget > 0;
}

/**
 * What a node with so many pods holds, pods on the host network and with branch ENIs not counted. `undefined` where prefixes have no target at all:
 * aws-node exits then.
 */
export function pool(targets: WarmPoolTargets, room: PoolRoom, pods: number): Pool | undefined {
  const perSlot = room.prefixes ? ADDRESSES_PER_PREFIX : 1;
  const slots = room.enis * room.slotsPerEni;
  const held = Math.min(pods, slots * perSlot);
  if (countsAddresses(targets)) {
    return filled(room, Math.min(slots, slotsForAddresses(targets, room.maxPods, held, perSlot)));
  }
  if (room.prefixes) {
    const warm = targets.warmPrefixTarget ?? 0;
    return warm < 1 ? undefined : filled(room, Math.min(slots, slotsForPrefixes(warm, room.maxPods, held)), warm - 1);
  }
  const enis = wholeEnis(targets.warmEniTarget ?? 1, room, held);
  return { enis, prefixes: 0, addresses: enis * room.slotsPerEni, flaps: targets.warmEniTarget === 0 && enis > 0, prefixesBeyond: 0 };
}

function slotsForAddresses({ warmIpTarget, minimumIpTarget }: WarmPoolTargets, maxPods: number, pods: number, perSlot: number): number {
  const [warm, minimum] = [Math.max(0, warmIpTarget ?? 0), Math.max(0, minimumIpTarget ?? 0)];
  const wanted = Math.ceil(Math.max(pods + warm, minimum) / perSlot);
  const enough = Math.max(Math.ceil(maxPods / perSlot), Math.ceil(Math.max(warm, minimum) / perSlot));
  return Math.max(Math.ceil(pods / perSlot), Math.min(wanted, enough));
}

function slotsForPrefixes(warm: number, maxPods: number, pods: number): number {
  const inUse = Math.ceil(pods / ADDRESSES_PER_PREFIX);
  return Math.max(inUse, Math.min(inUse + warm, Math.max(Math.ceil(maxPods / ADDRESSES_PER_PREFIX), warm)));
}

function wholeEnis(warm: number, { enis, slotsPerEni, maxPods }: PoolRoom, pods: number): number {
  if (slotsPerEni === 0) {
    return Math.min(enis, 1);
  }
  const inUse = Math.ceil(pods / slotsPerEni);
  // Without a warm ENI, the next one comes when the last address is taken.
  const wanted = warm > 0 ? inUse + warm : Math.floor(pods / slotsPerEni) + 1;
  return Math.min(enis, Math.max(inUse, Math.min(wanted, Math.max(Math.ceil(maxPods / slotsPerEni), warm, 1))));
}

function filled({ enis, slotsPerEni, prefixes }: PoolRoom, slots: number, beyond = 0): Pool {
  return {
    enis: slotsPerEni === 0 ? 0 : Math.ceil(slots / slotsPerEni),
    prefixes: prefixes ? slots : 0,
    addresses: slots * (prefixes ? ADDRESSES_PER_PREFIX : 1),
    flaps: false,
    prefixesBeyond: Math.min(beyond, enis * slotsPerEni - slots),
  };
}

/** Addresses of a Windows node's primary ENI for pods, one by one: at least so many, and so many more than pods. */
export function windowsPool({ warmIpTarget = 0, minimumIpTarget = 0 }: WarmPoolTargets, slots: number, pods: number): number {
  return Math.min(slots, Math.max(Math.min(pods, slots) + warmIpTarget, minimumIpTarget));
}
