import { misfitProblem } from './misfit-problem';
import { counted } from './wording';
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

function* problems({ misfits }: ClusterView): Iterable<ClusterProblem> {
  const pods = misfits.filter(({ dimension }) => dimension === 'pods');
  for (const misfit of pods) {
    yield misfitProblem(misfit, { amount: amount => counted(amount, 'pod') });
  }
  for (const misfit of misfits.filter(({ dimension }) => dimension === 'addresses')) {
    // Where pods are too many anyway, their addresses are as well.
    if (!pods.some(other => (other.sure || !misfit.sure) && other.groups.some(({ view }) => misfit.groups.some(group => group.view === view)))) {
      yield misfitProblem(misfit, { amount: amount => counted(amount, 'address') });
    }
  }
}
