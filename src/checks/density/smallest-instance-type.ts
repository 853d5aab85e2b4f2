import { counted, groupName } from './wording';
import { arithmetic } from '../../capacity/lazy';
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
  * inspectCluster({ groups, cni }) {
    const { managedNodeGroup } = arithmetic();
    for (const group of groups) {
      const { facts: { pods, windows }, kinds = [] } = group;
      if (cni === undefined || pods.by !== 'eks' || pods.maxPods !== undefined || windows) {
        continue;
      }
      const alone = kinds.flatMap(({ instanceType, limits }) => {
        const { maxPods } = managedNodeGroup([limits], cni);
        return maxPods === undefined ? [] : [{ instanceType, pods: maxPods }];
      }).sort((a, b) => a.pods - b.pods);
      const [fewest, most] = [alone[0], alone[alone.length - 1]];
      if (alone.length === kinds.length && fewest !== undefined && most.pods >= 2 * fewest.pods) {
        yield {
          got: String(fewest.pods),
          message: `nodes of ${groupName(group)} take ${counted(fewest.pods, 'pod')} each because of ${fewest.instanceType}; ${most.instanceType} alone would take ${most.pods}`,
          fix: `Give ${fewest.instanceType} a node group of its own.`,
        };
      }
    }
  },
};
