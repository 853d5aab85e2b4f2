import type { ClusterInventoryProps } from './cluster-inventory-props';
import { checkedInventory } from './inventory-values';
import { locked } from '../input/locked';

/**
 * What somebody listed of the account and the cluster: a finding may then rest on what is not there. Without it, what is not in the app may well
 * be in the cluster.
 */
export class ClusterInventory {
  /**
   * Listings of the account.
   *
   * @param props what was listed
   * @throws if an id, an ARN or a name is malformed, or stands twice
   */
  public static of(props: ClusterInventoryProps): ClusterInventory {
    return new ClusterInventory(checkedInventory('ClusterInventory.of', props));
  }

  private readonly listed: ClusterInventoryProps;

  private constructor(listed: ClusterInventoryProps) {
    this.listed = listed;
    locked(this);
  }

  /** What was listed. @internal */
  public _listed(): ClusterInventoryProps {
    return this.listed;
  }
}
