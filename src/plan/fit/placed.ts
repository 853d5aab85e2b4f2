import type { Room, RoomOfGroup } from './room';
import type { NodesFacts } from '../../cluster/nodes/node-facts';
import type { NodeKind } from '../nodes/node-kind';
import type { Verdict } from '../workloads/label-selector';
import { NodeTraits, mayRunOn, placementKey } from '../workloads/placement';
import { Requests, requestsOf } from '../workloads/requests';
import type { Workload } from '../workloads/workload';

/** Nodes of one make, as pods see them. */
export interface NodeGroupView {
  readonly facts: NodesFacts;
  readonly kinds?: readonly NodeKind[];
  readonly traits: NodeTraits;
  readonly room: RoomOfGroup;
}

/** A workload, and where its pods may go. */
export interface Placed {
  readonly workload: Workload;
  readonly requests: Requests;
  /** Whether its pods have branch ENIs. */
  readonly branch: Verdict;
  /** For each group of nodes, whether its pods may run there. */
  readonly verdicts: readonly Verdict[];
  /** The same as a key: workloads with the same one have the same verdicts. */
  readonly key: string;
}

/** Finds where pods may go; pods that say the same are asked once. */
export class Placements {
  private readonly known = new Map<string, { readonly verdicts: readonly Verdict[]; readonly key: string }>();

  public constructor(private readonly groups: readonly NodeGroupView[]) {}

  public of(workload: Workload, branch: Verdict): Placed {
    const { podSpec } = workload;
    const places = placementKey(podSpec);
    let found = this.known.get(places);
    if (found === undefined) {
      const verdicts = this.groups.map(({ traits }) => mayRunOn(podSpec, traits));
      this.known.set(places, found = { verdicts, key: verdicts.map(verdict => verdict === undefined ? '?' : verdict ? '+' : '-').join('') });
    }
    return { workload, requests: requestsOf(podSpec), branch, ...found };
  }
}

/** What one pod takes on a node, at least or at most. */
export function takenByPod({ workload: { hostNetwork }, requests, branch }: Placed, sure: boolean): Room {
  const hasBranch = !hostNetwork && (sure ? branch === true : branch !== false);
  const hasAddress = !hostNetwork && (sure ? branch === false : branch !== true);
  return { pods: 1, addresses: hasAddress ? 1 : 0, branchEnis: hasBranch ? 1 : 0, ...requests };
}
