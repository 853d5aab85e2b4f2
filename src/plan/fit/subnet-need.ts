import { daemonsOn } from './misfit';
import type { NodeGroupView } from './node-group-view';
import { Placed, amountOf } from './placed';
import { SubnetsAround, eniConfigSubnet, subnetsOf } from './pod-subnets';
import { ADDRESSES_PER_PREFIX } from '../../capacity/limits';
import type { ClusterSubnet } from '../../cluster/cluster-subnet';
import type { CniSettings } from '../../cluster/cni/cni-settings';
import type { FargateFacts, NodesFacts } from '../../cluster/nodes/node-facts';
import type { NodeKind } from '../nodes/node-kind';

/** Single addresses and prefixes. */
export interface Need {
  readonly singles: number;
  readonly prefixes: number;
}

/** What one group wants of a subnet. */
export interface GroupNeed extends Need {
  readonly name: string;
  /** Nodes; for Fargate, pods. */
  readonly count: number;
  /** Pods with an address on one node. */
  readonly podsPerNode?: number;
}

/** What is wanted of a subnet. */
export interface SubnetNeed extends Need {
  readonly subnet: ClusterSubnet;
  readonly parts: readonly GroupNeed[];
}

/** Subnets, and what wants them. */
export interface SubnetUsers extends SubnetsAround {
  readonly groups: readonly NodeGroupView[];
  readonly onNodes: readonly Placed[];
  readonly fargate: readonly FargateFacts[];
  readonly onFargate: readonly Placed[];
}

/**
 * What all nodes want of each subnet when every group has as many of them as it may have, spread evenly.
 *
 * @param full whether each node has as many pods as it takes; else they have the pods of the app at their peak, spread evenly
 */
export function subnetNeeds(users: SubnetUsers, full: boolean): SubnetNeed[] {
  const parts = new Map<ClusterSubnet, GroupNeed[]>();
  const add = (subnet: ClusterSubnet | undefined, part: GroupNeed) => {
    if (subnet !== undefined && part.singles + part.prefixes > 0) {
      parts.set(subnet, [...parts.get(subnet) ?? [], part]);
    }
  };
  const podsOn = full ? () => undefined : evenPods(users);
  users.groups.forEach((view, index) => {
    const { facts, kinds } = view;
    const { name, maxNodes } = facts;
    const subnets = subnetsOf(users.subnets, facts.subnets);
    if (maxNodes === undefined || subnets === undefined || kinds === undefined) {
      return;
    }
    const podsPerNode = podsOn(index);
    const held = kinds.map(kind => heldBy(facts, kind, users.cni, podsPerNode)).reduce((a, b) => totalOf(a) >= totalOf(b) ? a : b);
    if (held === undefined) {
      return;
    }
    share(maxNodes, subnets).forEach((nodes, place) => {
      const part = ({ singles, prefixes }: Need): GroupNeed =>
        ({ name, count: nodes, podsPerNode: held.pods, singles: nodes * singles, prefixes: nodes * prefixes });
      add(subnets[place], part(held.node));
      add(eniConfigSubnet(facts, subnets[place], users), part(held.elsewhere));
    });
  });
  if (!full && users.cni?.ipv6 !== true) {
    const pods = users.onFargate.reduce((total, placed) => total + amountOf(placed, false).pods, 0);
    // With several profiles it is not known which of them takes what.
    const subnets = users.fargate.length === 1 ? subnetsOf(users.subnets, users.fargate[0].subnets) ?? [] : [];
    share(pods, subnets).forEach((count, place) => add(subnets[place], { name: users.fargate[0].name, count, singles: count, prefixes: 0 }));
  }
  return [...parts].map(([subnet, list]) => ({ subnet, parts: list, singles: sum(list, 'singles'), prefixes: sum(list, 'prefixes') }));
}

/** What a node holds in its own subnet, and in the one of its pods where that is another. */
export interface HeldByNode {
  readonly node: Need;
  readonly elsewhere: Need;
  readonly pods: number;
}

/** What a node of a kind holds with so many pods, or with as many as it takes; `undefined` if not known. */
export function heldBy({ windows }: NodesFacts, { density, maxPods }: NodeKind, cni: CniSettings | undefined, pods?: number): HeldByNode | undefined {
  if (density === undefined || maxPods === undefined || cni === undefined) {
    return undefined;
  }
  const most = Math.min(maxPods, density.podAddresses ?? 0);
  const wanted = Math.min(pods ?? most, most);
  const held = density.held?.(wanted, 0, maxPods, windows ? cni.windowsTargets ?? {} : cni.targets);
  if (held === undefined) {
    return undefined;
  }
  const { nodeSubnet, podSubnet, prefixes } = held;
  const elsewhere = podSubnet > 0;
  const need = (addresses: number, itsPrefixes: number): Need => ({ singles: addresses - itsPrefixes * ADDRESSES_PER_PREFIX, prefixes: itsPrefixes });
  return { node: need(nodeSubnet, elsewhere ? 0 : prefixes), elsewhere: need(podSubnet, elsewhere ? prefixes : 0), pods: wanted };
}

/** All addresses that a node holds. */
export function totalOf(held: HeldByNode | undefined): number {
  const all = ({ singles, prefixes }: Need) => singles + prefixes * ADDRESSES_PER_PREFIX;
  return held === undefined ? 0 : all(held.node) + all(held.elsewhere);
}

/** Pods with an address on each node of a group, when all pods of the app are spread evenly over the nodes that they may run on. */
function evenPods({ groups, onNodes }: SubnetUsers): (index: number) => number {
  const daemons = onNodes.filter(({ workload }) => workload.perNode && !workload.hostNetwork);
  const shares = new Map<string, number>();
  for (const placed of onNodes) {
    if (!placed.workload.perNode) {
      const { key } = placed.places;
      shares.set(key, (shares.get(key) ?? 0) + amountOf(placed, false).addresses);
    }
  }
  const perNode = [...shares].map(([key, amount]) => {
    const nodes = groups.reduce((total, { facts }, place) => total + (key[place] === '-' ? 0 : facts.maxNodes ?? Infinity), 0);
    return { key, pods: amount / nodes };
  });
  return index => daemonsOn(daemons, index, false).length + Math.ceil(perNode.reduce((total, { key, pods }) => total + (key[index] === '-' ? 0 : pods), 0));
}

/** A number in parts as equal as can be, one for each of the places. */
function share(count: number, places: readonly unknown[]): number[] {
  return places.map((_place, index) => Math.floor(count / places.length) + (index < count % places.length ? 1 : 0));
}

function sum(parts: readonly Need[], what: keyof Need): number {
  return parts.reduce((total, part) => total + part[what], 0);
}
