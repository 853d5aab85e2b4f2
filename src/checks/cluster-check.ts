import type { CheckInfo, Problem } from './check';
import type { Place } from './cluster-place';
import type { ClusterView } from './cluster-view';

/** What is wrong with a cluster, or with objects for it. */
export interface ClusterProblem extends Omit<Problem, 'object'> {
  /** What it is about. @default - the cluster */
  readonly object?: Place;
}

/** A pure function from what is known of a cluster, and everything that is emitted for it, to problems. */
export interface ClusterCheck extends CheckInfo {
  inspectCluster(cluster: ClusterView): Iterable<ClusterProblem>;
}
