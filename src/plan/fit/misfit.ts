import type { NodeGroupView } from './node-group-view';
import { Placed, amountOf, takenByPod } from './placed';
import { DIMENSIONS, Dimension, Room, each } from './room';
import { overload } from '../../capacity/transport';

/** What the nodes of a group have for pods that are no DaemonSet's. */
export interface GroupRoom {
  readonly view: NodeGroupView;
  readonly nodes: number;
  /** On one node, DaemonSets and the pods of EKS already gone from it. */
  readonly perNode: number;
  /** The same before these. */
  readonly perEmptyNode: number;
}

/** Workloads that want more than all nodes hold that they may run on. */
export interface Misfit {
  readonly dimension: Dimension;
  /** Whether it can never be otherwise; else it is so at the peak, with the smallest instance types, or by labels that nobody said. */
  readonly sure: boolean;
  readonly placed: readonly Placed[];
  readonly groups: readonly GroupRoom[];
  readonly need: number;
  readonly have: number;
}

/** What does not fit. No group of nodes is in two of one dimension: those that are sure come first. */
export function misfits(placed: readonly Placed[], views: readonly NodeGroupView[]): Misfit[] {
  const isKnown = (dimension: Dimension) =>
    views.some(({ facts, room }) => facts.maxNodes !== undefined && room.most[dimension] !== Infinity);
  const known = DIMENSIONS.filter(isKnown);
  if (known.length === 0) {
    return [];
  }
  const ends = [true, false].map(sure => ({ sure, groups: groupRooms(placed, views, sure), bundles: bundlesOf(placed, sure) }));
  return known.flatMap(dimension => {
    const told = new Set<number>();
    return ends.flatMap(end => [...misfitsIn(end, dimension, told)]);
  });
}

/** Rooms and wants, as far as they are sure or as they may be. */
interface End {
  readonly sure: boolean;
  readonly groups: readonly { readonly [dimension in Dimension]: GroupRoom }[];
  readonly bundles: readonly Bundle[];
}

function* misfitsIn({ sure, groups, bundles }: End, dimension: Dimension, told: Set<number>): Iterable<Misfit> {
  const rooms = groups.map(group => total(group[dimension]));
  for (;;) {
    const open = bundles.filter(({ places }) => !places.some(place => told.has(place)));
    const found = overload(open.map(({ places, wants }) => ({ amount: wants[dimension], places })), rooms);
    if (found === undefined) {
      return;
    }
    found.places.forEach(place => told.add(place));
    const placed = found.loads.flatMap(load => open[load].members).filter(one => amountOf(one, sure)[dimension] > 0);
    yield { dimension, sure, placed, groups: found.places.map(place => groups[place][dimension]), need: found.need, have: found.have };
  }
}

function total({ nodes, perNode }: GroupRoom): number {
  return perNode === Infinity || nodes === Infinity ? Infinity : nodes * Math.max(0, perNode);
}

/** What DaemonSets leave on the nodes of each group. */
function groupRooms(
  placed: readonly Placed[], views: readonly NodeGroupView[], sure: boolean,
): { readonly [dimension in Dimension]: GroupRoom }[] {
  const daemons = placed.filter(({ workload }) => workload.perNode);
  return views.map((view, index) => {
    const whole = sure ? view.room.most : view.room.least;
    const left = leftBeside(daemonsOn(daemons, index, sure), whole, view, sure);
    const empty = takenAsPods(whole);
    const nodes = view.facts.maxNodes ?? Infinity;
    const room = (dimension: Dimension): GroupRoom => ({ view, nodes, perNode: left[dimension], perEmptyNode: empty[dimension] });
    return { pods: room('pods'), addresses: room('addresses'), branchEnis: room('branchEnis'), cpuMillis: room('cpuMillis'), memoryMib: room('memoryMib') };
  });
}

/** DaemonSets that run on the nodes of a group, or may do so. */
export function daemonsOn<P extends Placed>(placed: readonly P[], group: number, sure: boolean): readonly P[] {
  return placed.filter(({ workload, places, surePlaces }) =>
    workload.perNode && (sure ? surePlaces.verdicts[group] === true : places.verdicts[group] !== false));
}

/** What is left of a node beside DaemonSets and the pods of EKS. */
export function leftBeside(daemons: readonly Placed[], room: Room, { facts }: NodeGroupView, sure: boolean): Room {
  const taken = daemons.map(daemon => takenByPod(daemon, sure));
  const pods = room.pods - systemPods(facts.hostNetworkPods, daemons) - taken.length;
  return takenAsPods({ ...each(dimension => room[dimension] - taken.reduce((sum, one) => sum + one[dimension], 0)), pods });
}

/** A pod with an address, or with a branch ENI, is a pod. */
function takenAsPods(room: Room): Room {
  return { ...room, addresses: Math.min(room.addresses, room.pods), branchEnis: Math.min(room.branchEnis, room.pods) };
}

/** Pods of EKS on the host network; those that are in the app are counted there. */
export function systemPods(hostNetworkPods: number, daemons: readonly Placed[]): number {
  const there = daemons.filter(({ workload }) => workload.hostNetwork && workload.namespace === 'kube-system'
    && ['aws-node', 'kube-proxy'].includes(String(workload.name)));
  return Math.max(0, hostNetworkPods - there.length);
}

/** Workloads that may run on the same nodes. */
interface Bundle {
  readonly key: string;
  readonly places: readonly number[];
  readonly members: Placed[];
  readonly wants: { [dimension in Dimension]: number };
}

/** All bundles, in an order that does not hang on that of the workloads. */
function bundlesOf(placed: readonly Placed[], sure: boolean): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const one of placed) {
    if (one.workload.perNode) {
      continue;
    }
    const { key, verdicts } = sure ? one.surePlaces : one.places;
    let bundle = bundles.get(key);
    if (bundle === undefined) {
      const places = verdicts.flatMap((verdict, index) => verdict === false ? [] : [index]);
      bundles.set(key, bundle = { key, places, members: [], wants: { ...NOTHING } });
    }
    bundle.members.push(one);
    const amount = amountOf(one, sure);
    for (const dimension of DIMENSIONS) {
      bundle.wants[dimension] += amount[dimension];
    }
  }
  // What may run nowhere has a check of its own.
  return [...bundles.values()].filter(({ places }) => places.length > 0).sort((a, b) => a.key < b.key ? -1 : 1);
}

const NOTHING: Room = { pods: 0, addresses: 0, branchEnis: 0, cpuMillis: 0, memoryMib: 0 };
