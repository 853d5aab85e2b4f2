import { listed } from './wording';
import { asRecord, records } from '../../input/json';
import { isTakenBy } from '../../plan/workloads/fargate';
import type { ClusterCheck } from '../cluster-check';
import type { PlacedObject } from '../cluster-view';
import { Severity } from '../finding';

export const FARGATE_PODS: ClusterCheck = {
  id: 'fargate-pods',
  title: 'pods that Fargate does not run',
  severity: Severity.ERROR,
  why: 'On Fargate every pod is a machine of its own: there is no host network, there are no ports of the host, and no privileged containers. A pod that asks for them '
    + 'and that a Fargate profile takes stays Pending.',
  fix: 'Keep the pods out of the Fargate profile by namespace or labels, or do without.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/fargate.html',
  since: '0.1.0',
  * inspectCluster({ fargate, onFargate }) {
    for (const placed of onFargate) {
      const wants = wantsOf(placed);
      if (wants.length > 0 && placed.workload.count.peak > 0) {
        const takers = fargate.filter(profile => isTakenBy(profile, placed.workload) === true).map(({ name }) => name);
        yield {
          object: placed.object,
          got: wants[0],
          message: `the pods of ${placed.object.title} go to Fargate, which has no ${wants.join(', no ')}; ${takers.length === 1 ? 'the profile' : 'profiles'} ${listed(takers)} ${takers.length === 1 ? 'takes' : 'take'} them`,
        };
      }
    }
  },
};

function wantsOf({ workload: { podSpec, hostNetwork } }: PlacedObject): string[] {
  const containers = [...records(podSpec.containers), ...records(podSpec.initContainers)];
  return [
    hostNetwork && 'host network',
    containers.some(({ ports }) => records(ports).some(({ hostPort }) => typeof hostPort === 'number' && hostPort > 0)) && 'host ports',
    containers.some(({ securityContext }) => asRecord(securityContext)?.privileged === true) && 'privileged containers',
  ].filter(want => want !== false);
}
