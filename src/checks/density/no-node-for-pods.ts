import { listed } from './wording';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

export const NO_NODE_FOR_PODS: ClusterCheck = {
  id: 'no-node-for-pods',
  title: 'pods that no node group takes',
  severity: Severity.WARNING,
  why: 'A pod runs on nodes that have the labels it asks for, and whose taints it tolerates. If no node group is so, the pod stays Pending.',
  fix: 'Change the node selector, the affinity or the tolerations, or say labels and taints of the node groups in the profile.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
  since: '0.1.0',
  * inspectCluster({ groups, onNodes }) {
    for (const { object, places, workload } of groups.length === 0 ? [] : onNodes) {
      const { perNode, count } = workload;
      if (!perNode && count.peak > 0 && places.verdicts.every(verdict => verdict === false)) {
        yield {
          object,
          message: `none of the node groups takes the pods of ${object.title}, by labels and taints: ${listed(groups.map(({ facts }) => facts.name))}`,
        };
      }
    }
  },
};
