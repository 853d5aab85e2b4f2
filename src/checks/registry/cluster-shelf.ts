import type { ClusterPlace } from '../cluster-place';
import { ClusterView } from '../cluster-view';
import type { Snapshot } from '../snapshot';

/* What the checks over clusters need, as one module: it is loaded when somebody describes nodes. */

export { CHECKS_OF_CLUSTERS } from './clusters';

/** What is known of a cluster, and of the pods that are emitted for it. */
export function clusterView(place: ClusterPlace, snapshot: Snapshot): ClusterView {
  return new ClusterView(place, snapshot);
}
