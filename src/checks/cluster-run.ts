import type { CheckInfo, Problem } from './check';
import type { ClusterPlace } from './cluster-place';
import type { ClusterView } from './cluster-view';
import type { Snapshot } from './snapshot';

/** A problem, and the check that found it. */
export interface FoundProblem {
  readonly check: CheckInfo;
  readonly problem: Problem;
}

/**
 * Runs the checks over every cluster whose nodes or network somebody described.
 *
 * @param failed told of every check that throws
 */
export function inspectClusters(snapshot: Snapshot, failed: (check: CheckInfo, place: ClusterPlace, error: unknown) => void): FoundProblem[] {
  const isDescribed = ({ origin: { cluster } }: ClusterPlace) => cluster.nodeGroups !== undefined || cluster.cni !== undefined;
  return snapshot.clusters.filter(isDescribed).flatMap(place => {
    // Loaded when somebody describes nodes: most programs do not.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { CHECKS_OF_CLUSTERS, clusterView } = require('./registry/cluster-shelf') as typeof import('./registry/cluster-shelf');
    let view: ClusterView | undefined;
    return CHECKS_OF_CLUSTERS.flatMap(check => {
      try {
        view ??= clusterView(place, snapshot);
        return Array.from(check.inspectCluster(view), problem => ({ check, problem: { ...problem, object: problem.object ?? place } }));
      } catch (error) {
        failed(check, place, error);
        return [];
      }
    });
  });
}
