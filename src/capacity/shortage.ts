import type { Density } from './density';

/** Pods on one node. */
export interface PodsOnNode {
  /** All of them. */
  readonly pods: number;
  /** Of these, on the host network. */
  readonly hostNetwork: number;
  /** Of these, with a branch ENI. */
  readonly branch: number;
}

/** How many pods too many there are, by each of the limits; what is absent is not known. */
export interface Shortage {
  readonly overMaxPods?: number;
  readonly withoutAddress?: number;
  readonly withoutBranchEni?: number;
}

/** A node takes its pods if no limit is passed: all count for the kubelet, few for each of the others. */
export function shortage({ podAddresses, branchEnis }: Density, maxPods: number | undefined, { pods, hostNetwork, branch }: PodsOnNode): Shortage {
  const over = (count: number, limit: number | undefined) => limit === undefined ? undefined : Math.max(0, count - limit);
  return {
    overMaxPods: over(pods, maxPods),
    withoutAddress: over(pods - hostNetwork - branch, podAddresses),
    withoutBranchEni: over(branch, branchEnis),
  };
}
