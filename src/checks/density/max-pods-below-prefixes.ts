import { counted, groupName } from './wording';
import { arithmetic } from '../../capacity/lazy';
import type { CniSettings } from '../../cluster/cni/cni-settings';
import type { NodeKind } from '../../plan/nodes/node-kind';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

export const MAX_PODS_BELOW_PREFIXES: ClusterCheck = {
  id: 'max-pods-below-prefixes',
  title: 'prefix delegation, and kubelets that take as few pods as without it',
  severity: Severity.WARNING,
  why: 'Prefixes give a node many more addresses, but the kubelet does not know: nodeadm, Karpenter, Bottlerocket and a node group with an AMI of its own '
    + 'keep the number of pods for single addresses until they are told another one. Nodes hold prefixes that no pod ever uses.',
  fix: 'Tell the kubelets how many pods to take.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html',
  since: '0.1.0',
  * inspectCluster({ groups, cni }) {
    if (cni === undefined || !(cni.prefixDelegation || cni.ipv6)) {
      return;
    }
    for (const group of groups) {
      const stale = group.facts.windows || group.facts.pods.by === 'auto-mode' ? [] : (group.kinds ?? []).filter(kind => keepsOldNumber(kind, cni));
      if (stale.length > 0) {
        const [{ instanceType, maxPods, density }] = stale;
        const others = stale.length > 1 ? `, and so it is with ${counted(stale.length - 1, 'other type')} of it` : '';
        yield {
          got: String(maxPods),
          limit: String(density!.recommendedMaxPods),
          message: `kubelets of ${groupName(group)} take ${maxPods} pods on ${instanceType}, the number for single addresses, and prefixes allow `
            + `${density!.recommendedMaxPods}${others}`,
          fix: `Set maxPods of its kubelets to ${Math.min(...stale.map(kind => kind.density!.recommendedMaxPods!))}.`,
        };
      }
    }
  },
};

/** Whether the kubelet's number is the one of the table, or what that is without an ENI. */
function keepsOldNumber({ limits, density, maxPods }: NodeKind, { customNetworking }: CniSettings): boolean {
  if (maxPods === undefined || density?.recommendedMaxPods === undefined || maxPods >= density.recommendedMaxPods) {
    return false;
  }
  const { eniMaxPods } = arithmetic();
  return maxPods === eniMaxPods(limits) || (customNetworking === true && maxPods === eniMaxPods({ ...limits, enis: limits.enis - 1 }));
}
