import { misfitProblem } from './misfit-problem';
import type { ClusterCheck, ClusterProblem } from '../cluster-check';
import type { ClusterView } from '../cluster-view';
import { Severity } from '../finding';

export const PODS_DO_NOT_FIT: ClusterCheck = {
  id: 'pods-do-not-fit',
  title: 'more pods than all their nodes take',
  severity: Severity.ERROR,
  why: 'A node takes as many pods as its kubelet is told, and as it has addresses, DaemonSets included. When all node groups have grown to their maximum, '
    + 'further pods stay Pending.',
  fix: 'Let the node groups grow, let their nodes take more pods (prefix delegation, a higher maxPods), or lower the replicas.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html',
  since: '0.1.0',
  inspectCluster: view => problems(view),
};

function* problems(view: ClusterView): Iterable<ClusterProblem> {
  const [pods, addresses] = (['pods', 'addresses'] as const).map(dimension => view.misfits.find(misfit => misfit.dimension === dimension));
  if (pods !== undefined) {
    yield misfitProblem(pods, view, { unit: 'pods', ofNode: 'pods' });
  }
  // Where pods are too many anyway, their addresses are as well.
  if (addresses !== undefined && (pods === undefined || (addresses.sure && !pods.sure))) {
    yield misfitProblem(addresses, view, { unit: 'addresses', ofNode: 'pods with an address' });
  }
}
