import { listed } from './wording';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

export const NO_NODE_FOR_PODS: ClusterCheck = {
  id: 'no-node-for-pods',
  title: 'pods that no node group takes',
  severity: Severity.ERROR,
  why: 'A pod runs on nodes that have the labels it asks for, and whose taints it tolerates. If no node group is so, the pod stays Pending.',
  fix: 'Change the node selector, the affinity or the tolerations, or say labels and taints of the node groups in the profile.',
  see: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
  since: '0.1.0',
  * inspectCluster({ groups, onNodes }) {
    for (const { object, places, surePlaces, workload: { perNode, count } } of groups.length === 0 ? [] : onNodes) {
      if (!perNode && count.peak > 0 && places.verdicts.every(verdict => verdict === false)) {
        yield {
          // Nodes may have labels that nobody said.
          severity: surePlaces.verdicts.every(verdict => verdict === false) ? Severity.ERROR : Severity.WARNING,
          object,
          message: `none of the node groups takes the pods of ${object.title}, by labels and taints: ${listed(groups.map(({ facts }) => facts.name))}`,
        };
      }
    }
  },
};
