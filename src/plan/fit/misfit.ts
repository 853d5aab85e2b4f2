import { NodeGroupView, Placed, takenByPod } from './placed';
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
  /** Whether it can never be otherwise; else it is so at the peak, or with the smallest instance types. */
  readonly sure: boolean;
  readonly placed: readonly Placed[];
  readonly groups: readonly GroupRoom[];
  readonly need: number;
  readonly have: number;
}

/** What does not fit, one for each dimension: the sure one, if there is one. */
export function misfits(placed: readonly Placed[], views: readonly NodeGroupView[]): Misfit[] {
  const known = DIMENSIONS.filter(dimension => views.some(({ facts, room }) => facts.maxNodes !== undefined && room.most[dimension] !== Infinity));
  if (known.length === 0) {
    return [];
  }
  const ends = [true, false].map(sure => ({ sure, groups: groupRooms(placed, views, sure), bundles: bundlesOf(placed, sure) }));
  return known.flatMap(dimension => {
    for (const { sure, groups, bundles } of ends) {
      const found = overload(bundles.map(({ places, wants }) => ({ amount: wants[dimension], places })), groups.map(group => total(group[dimension])));
      if (found !== undefined) {
        const members = found.loads.flatMap(load => bundles[load].members);
        const wanting = members.filter(one => amountOf(one, sure)[dimension] > 0);
        return [{ dimension, sure, placed: wanting, groups: found.places.map(place => groups[place][dimension]), need: found.need, have: found.have }];
      }
    }
    return [];
  });
}

function total({ nodes, perNode }: GroupRoom): number {
  return perNode === Infinity || nodes === Infinity ? Infinity : nodes * Math.max(0, perNode);
}

/** What DaemonSets leave on the nodes of each group. */
function groupRooms(
  placed: readonly Placed[], views: readonly NodeGroupView[], sure: boolean,
): { readonly [dimension in Dimension]: GroupRoom }[] {
  return views.map((view, index) => {
    const perEmptyNode = sure ? view.room.most : view.room.least;
    const left = leftBeside(daemonsOn(placed, index, sure), perEmptyNode, view, sure);
    const nodes = view.facts.maxNodes ?? Infinity;
    const room = (dimension: Dimension): GroupRoom => ({ view, nodes, perNode: left[dimension], perEmptyNode: perEmptyNode[dimension] });
    return { pods: room('pods'), addresses: room('addresses'), branchEnis: room('branchEnis'), cpuMillis: room('cpuMillis'), memoryMib: room('memoryMib') };
  });
}

/** DaemonSets that run on the nodes of a group, or may do so. */
export function daemonsOn(placed: readonly Placed[], group: number, sure: boolean): readonly Placed[] {
  return placed.filter(({ workload, verdicts }) => workload.perNode && (sure ? verdicts[group] === true : verdicts[group] !== false));
}

/** What is left of a node beside DaemonSets and the pods of EKS. */
export function leftBeside(daemons: readonly Placed[], room: Room, { facts }: NodeGroupView, sure: boolean): Room {
  const taken = daemons.map(daemon => takenByPod(daemon, sure));
  const pods = room.pods - systemPods(facts.hostNetworkPods, daemons) - taken.length;
  const left = each(dimension => room[dimension] - taken.reduce((sum, one) => sum + one[dimension], 0));
  // A pod with an address is a pod.
  return { ...left, pods, addresses: Math.min(left.addresses, pods), branchEnis: Math.min(left.branchEnis, pods) };
}

/** Pods of EKS on the host network; those that are in the app are counted there. */
function systemPods(hostNetworkPods: number, daemons: readonly Placed[]): number {
  const there = daemons.filter(({ workload }) => workload.hostNetwork && workload.namespace === 'kube-system'
    && ['aws-node', 'kube-proxy'].includes(String(workload.name)));
  return Math.max(0, hostNetworkPods - there.length);
}

/** Workloads that may run on the same nodes. */
interface Bundle {
  readonly places: readonly number[];
  readonly members: Placed[];
  readonly wants: { [dimension in Dimension]: number };
}

function bundlesOf(placed: readonly Placed[], sure: boolean): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const one of placed) {
    if (one.workload.perNode) {
      continue;
    }
    let bundle = bundles.get(one.key);
    if (bundle === undefined) {
      const places = one.verdicts.flatMap((verdict, index) => verdict === false ? [] : [index]);
      bundles.set(one.key, bundle = { places, members: [], wants: { ...NOTHING } });
    }
    bundle.members.push(one);
    const amount = amountOf(one, sure);
    for (const dimension of DIMENSIONS) {
      bundle.wants[dimension] += amount[dimension];
    }
  }
  // What may run nowhere has a check of its own.
  return [...bundles.values()].filter(({ places }) => places.length > 0);
}

const NOTHING: Room = { pods: 0, addresses: 0, branchEnis: 0, cpuMillis: 0, memoryMib: 0 };

/** What all pods of a workload take. */
export function amountOf(placed: Placed, sure: boolean): Room {
  const { count } = placed.workload;
  const pods = sure ? count.sure : count.peak + count.surge;
  const one = takenByPod(placed, sure);
  return each(dimension => pods * one[dimension]);
}
