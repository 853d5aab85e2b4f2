import type { Pool } from './warm-pool';

/** What stands on a node's ENIs beside addresses of pods. */
export interface NodeExtras {
  /** Whether the primary ENI holds no pods, and the others lie in subnets of their own. */
  readonly podsElsewhere: boolean;
  readonly trunk: boolean;
  /** Branch ENIs, those included that are about to go. */
  readonly branchEnis: number;
}

/** IPv4 addresses that one node takes. */
export interface NodeDemand {
  /** In the node's own subnet. */
  readonly nodeSubnet: number;
  /** In the subnet of its pods; the same subnet if the two are one, and then all of them are counted as the node's. */
  readonly podSubnet: number;
}

/** Every ENI has a primary address, the trunk and each branch as well. */
export function nodeDemand({ enis, addresses }: Pick<Pool, 'enis' | 'addresses'>, { podsElsewhere, trunk, branchEnis }: NodeExtras): NodeDemand {
  const forPods = addresses + (trunk ? 1 : 0) + branchEnis;
  // The primary ENI is there, whether pods use it or not.
  return podsElsewhere ? { nodeSubnet: 1, podSubnet: enis + forPods } : { nodeSubnet: Math.max(1, enis) + forPods, podSubnet: 0 };
}
