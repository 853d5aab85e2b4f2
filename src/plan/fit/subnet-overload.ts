import type { NodeGroupView } from './node-group-view';
import { Placed, amountOf } from './placed';
import { hasPodsElsewhere, subnetsForPods, subnetsOf } from './pod-subnets';
import { SubnetUsers, heldBy, totalOf } from './subnet-need';
import { ADDRESSES_PER_PREFIX } from '../../capacity/limits';
import type { SubnetCapacity } from '../../capacity/subnet-capacity';
import { Load, Overload, overload } from '../../capacity/transport';
import type { ClusterSubnet } from '../../cluster/cluster-subnet';

/** Addresses that are wanted of subnets together, and are not there. */
export interface SubnetOverload {
  /** Whether it can never be otherwise; else it is so by what nodes keep ready for pods. */
  readonly sure: boolean;
  readonly subnets: readonly ClusterSubnet[];
  readonly need: number;
  readonly have: number;
}

/**
 * What does not fit even with as few nodes and pods as there can be: never, by one address for each node and each pod, or else by the warm addresses
 * that these nodes hold without a single pod. A node that finds no warm address goes on without.
 */
export function subnetOverloads(users: SubnetUsers): SubnetOverload[] {
  const rooms = users.subnets.map(({ capacity }) => capacity === undefined ? Infinity : Math.max(0, addressesLeft(capacity)));
  const places = (subnets: readonly ClusterSubnet[] | undefined) => subnets?.map(subnet => users.subnets.indexOf(subnet));
  const load = (amount: number, subnets: readonly ClusterSubnet[] | undefined): Load[] =>
    subnets === undefined ? [] : [{ amount, places: places(subnets)! }];
  const nodes = users.groups.flatMap(({ facts }) => load(facts.minNodes, subnetsOf(users.subnets, facts.subnets)));
  const warm = users.groups.flatMap(view => hasPodsElsewhere(view.facts, users.cni) ? []
    : load(view.facts.minNodes * leastOf(view, users), subnetsForPods(view.facts, users)));
  const podPlaces = users.groups.map(({ facts }) => places(subnetsForPods(facts, users)));
  const fargate = users.fargate.map(({ subnets }) => places(subnetsOf(users.subnets, subnets)));
  const pods = users.cni === undefined || users.cni.ipv6 ? [] : [
    ...[...addressesByPlaces(users.onNodes)].flatMap(([key, amount]) => loadOf(amount, podPlaces.filter((_place, index) => key[index] !== '-'))),
    ...loadOf(users.onFargate.reduce((total, placed) => total + amountOf(placed, true).pods, 0), fargate),
  ];
  const found = (sure: boolean, result: Overload | undefined): SubnetOverload[] => result === undefined ? [] : [{
    sure, subnets: result.places.map(place => users.subnets[place]), need: result.need, have: result.have,
  }];
  const never = found(true, overload(merged([...nodes, ...pods]), rooms));
  return never.length > 0 ? never : found(false, overload(merged(warm), rooms));
}

/** Addresses that are left for nodes and pods, those included that are kept for prefixes. */
export function addressesLeft(capacity: SubnetCapacity): number {
  return capacity.freeAddresses + ADDRESSES_PER_PREFIX * capacity._keptPrefixes();
}

/** What a node holds without a pod, at least. */
function leastOf({ facts, kinds = [] }: NodeGroupView, { cni }: SubnetUsers): number {
  return kinds.length === 0 ? 0 : Math.min(...kinds.map(kind => totalOf(heldBy(facts, kind, cni, 0))));
}

/** Addresses of pods, by the groups of nodes that they may run on. */
function addressesByPlaces(placed: readonly Placed[]): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const one of placed) {
    if (!one.workload.perNode) {
      const { key } = one.surePlaces;
      amounts.set(key, (amounts.get(key) ?? 0) + amountOf(one, true).addresses);
    }
  }
  return amounts;
}

/** Nothing where one of the places is not known, or there is none: then there is no verdict. */
function loadOf(amount: number, places: readonly (readonly number[] | undefined)[]): Load[] {
  const known = places.filter(place => place !== undefined);
  return amount === 0 || known.length === 0 || known.length < places.length ? []
    : [{ amount, places: [...new Set(known.flat())].sort((a, b) => a - b) }];
}

/** Loads of the same places together, in an order that does not hang on that of the workloads. */
function merged(loads: readonly Load[]): Load[] {
  const byPlaces = new Map<string, Load>();
  for (const { amount, places } of loads) {
    const key = places.join();
    byPlaces.set(key, { amount: amount + (byPlaces.get(key)?.amount ?? 0), places });
  }
  return [...byPlaces].sort(([a], [b]) => a < b ? -1 : 1).map(([, load]) => load);
}
