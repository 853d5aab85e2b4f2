import type { NodeGroupView } from './node-group-view';
import type { Room } from './room';
import type { Json } from '../../input/json';
import type { Verdict } from '../workloads/label-selector';
import { mayRunOn, placementKey } from '../workloads/placement';
import { Requests, requestsOf } from '../workloads/requests';
import type { Workload } from '../workloads/workload';

/** Where pods may go. */
export interface Places {
  /** For each group of nodes, whether they may run there. */
  readonly verdicts: readonly Verdict[];
  /** The same as a key: workloads with the same one have the same verdicts. */
  readonly key: string;
}

/** A workload, and where its pods may go. */
export interface Placed {
  readonly workload: Workload;
  readonly requests: Requests;
  /** Whether its pods have branch ENIs. */
  readonly branch: Verdict;
  /** By the labels that nodes are said to have. */
  readonly places: Places;
  /** Whatever labels nodes have beside. */
  readonly surePlaces: Places;
  /** What all pods take that are there all the time. */
  readonly sureAmount: Room;
  /** What all pods take at the peak of a rollout. */
  readonly mostAmount: Room;
}

/** Finds where pods may go; pods that say the same are asked once. */
export class Placements {
  private readonly known = new Map<string, Pick<Placed, 'places' | 'surePlaces'>>();

  public constructor(private readonly groups: readonly NodeGroupView[]) {}

  public of(workload: Workload, branch: Verdict): Placed {
    const { podSpec } = workload;
    const key = placementKey(podSpec);
    let found = this.known.get(key);
    if (found === undefined) {
      this.known.set(key, found = { places: this.placesOf(podSpec, false), surePlaces: this.placesOf(podSpec, true) });
    }
    const one = { workload, requests: requestsOf(podSpec), branch, places: found.places, surePlaces: found.surePlaces };
    const { sure, peak, surge } = workload.count;
    return { ...one, sureAmount: times(takenByPod(one, true), sure), mostAmount: times(takenByPod(one, false), peak + surge) };
  }

  private placesOf(podSpec: Json, sure: boolean): Places {
    const verdicts = this.groups.map(({ traits }) => mayRunOn(podSpec, traits, sure));
    return { verdicts, key: verdicts.map(verdict => verdict === undefined ? '?' : verdict ? '+' : '-').join('') };
  }
}

/** What one pod takes on a node, at least or at most. */
export function takenByPod({ workload: { hostNetwork }, requests, branch }: Pick<Placed, 'workload' | 'requests' | 'branch'>, sure: boolean): Room {
  // What a policy outside of the app gives branch ENIs is not known, and mostly nothing.
  const hasBranch = !hostNetwork && branch === true;
  const hasAddress = !hostNetwork && (sure ? branch === false : branch !== true);
  const { cpuMillis, memoryMib } = requests;
  return { pods: 1, addresses: hasAddress ? 1 : 0, branchEnis: hasBranch ? 1 : 0, cpuMillis, memoryMib };
}

/** What all pods of a workload take, at least or at most. */
export function amountOf({ sureAmount, mostAmount }: Placed, sure: boolean): Room {
  return sure ? sureAmount : mostAmount;
}

function times({ addresses, branchEnis, cpuMillis, memoryMib }: Room, pods: number): Room {
  return { pods, addresses: pods * addresses, branchEnis: pods * branchEnis, cpuMillis: pods * cpuMillis, memoryMib: pods * memoryMib };
}
