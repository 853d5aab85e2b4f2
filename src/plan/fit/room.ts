import { arithmetic } from '../../capacity/lazy';
import type { NodeKind } from '../nodes/node-kind';

/** What counts pods on a node. */
export const DIMENSIONS = ['pods', 'addresses', 'branchEnis', 'cpuMillis', 'memoryMib'] as const;

export type Dimension = typeof DIMENSIONS[number];

/** How much of everything there is; Infinity where that is not known. */
export type Room = { readonly [dimension in Dimension]: number };

const UNKNOWN: Room = { pods: Infinity, addresses: Infinity, branchEnis: Infinity, cpuMillis: Infinity, memoryMib: Infinity };

/** The room on a node of a group: surely with its smallest types, at most with its largest ones. */
export interface RoomOfGroup {
  readonly least: Room;
  readonly most: Room;
}

/** The room on the nodes of a group. */
export function roomOf(kinds: readonly NodeKind[] | undefined): RoomOfGroup {
  if (kinds === undefined || kinds.length === 0) {
    return { least: UNKNOWN, most: UNKNOWN };
  }
  return {
    least: each(dimension => Math.min(...kinds.map(kind => leftForPods(kind)[dimension]))),
    most: each(dimension => Math.max(...kinds.map(kind => whole(kind)[dimension]))),
  };
}

/** Everything that a machine has. */
function whole({ limits, density, maxPods }: NodeKind): Room {
  return {
    pods: maxPods ?? Infinity,
    addresses: density?.podAddresses ?? Infinity,
    branchEnis: density?.branchEnis ?? Infinity,
    cpuMillis: limits.vcpus === undefined ? Infinity : limits.vcpus * 1000,
    memoryMib: limits.memoryMib ?? Infinity,
  };
}

/** Memory that the kubelet keeps free before it evicts pods. */
const EVICTION_MIB = 100;

/** The same without what a node reserves for the kubelet. */
function leftForPods(kind: NodeKind): Room {
  const all = whole(kind);
  const { limits: { vcpus }, kubeReservedMemoryMib = 0 } = kind;
  return {
    ...all,
    cpuMillis: vcpus === undefined ? Infinity : all.cpuMillis - arithmetic().kubeReservedCpuMillis(vcpus),
    memoryMib: all.memoryMib - kubeReservedMemoryMib - EVICTION_MIB,
  };
}

/** A number for each dimension. */
export function each(number: (dimension: Dimension) => number): Room {
  return {
    pods: number('pods'), addresses: number('addresses'), branchEnis: number('branchEnis'), cpuMillis: number('cpuMillis'), memoryMib: number('memoryMib'),
  };
}
