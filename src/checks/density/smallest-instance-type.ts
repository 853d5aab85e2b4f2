import { groupName } from './wording';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

export const SMALLEST_INSTANCE_TYPE: ClusterCheck = {
  id: 'smallest-instance-type',
  title: 'a small instance type that decides for a whole node group',
  severity: Severity.INFO,
  why: 'EKS gives all nodes of a managed node group one number of pods: that of the instance type which takes the fewest. Larger machines of the group stay half empty.',
  fix: 'Put instance types of one size together.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html',
  since: '0.1.0',
  * inspectCluster({ groups }) {
    for (const group of groups) {
      const { facts: { pods }, kinds = [] } = group;
      const alone = kinds.flatMap(({ instanceType, density }) => density?.recommendedMaxPods === undefined ? [] : [{ instanceType, pods: density.recommendedMaxPods }]);
      if (pods.by !== 'eks' || pods.maxPods !== undefined || alone.length < kinds.length || alone.length < 2) {
        continue;
      }
      const [fewest] = [...alone].sort((a, b) => a.pods - b.pods);
      const [most] = [...alone].sort((a, b) => b.pods - a.pods);
      if (most.pods >= 2 * fewest.pods) {
        yield {
          got: String(fewest.pods),
          message: `nodes of ${groupName(group)} take ${fewest.pods} pods each because of ${fewest.instanceType}; ${most.instanceType} alone would take ${most.pods}`,
          fix: `Give ${fewest.instanceType} a node group of its own.`,
        };
      }
    }
  },
};
