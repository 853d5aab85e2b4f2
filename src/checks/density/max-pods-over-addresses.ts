import { addressesText, counted, groupName, raiseText } from './wording';
import type { CniSettings } from '../../cluster/cni/cni-settings';
import type { NodeGroupView } from '../../plan/fit/placed';
import type { NodeKind } from '../../plan/nodes/node-kind';
import type { ClusterCheck, ClusterProblem } from '../cluster-check';
import { Severity } from '../finding';

export const MAX_PODS_OVER_ADDRESSES: ClusterCheck = {
  id: 'max-pods-over-addresses',
  title: 'more pods on a node than it has addresses for',
  severity: Severity.ERROR,
  why: 'The scheduler puts as many pods on a node as its kubelet takes, whether there are addresses for them or not. Pods without an address hang in '
    + 'ContainerCreating for good. The kubelet does not know of custom networking, of the trunk ENI for security groups, or of types without Nitro.',
  fix: 'Let the kubelet take no more pods than find an address.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html',
  since: '0.1.0',
  * inspectCluster({ groups, cni }) {
    for (const group of groups) {
      const over = (group.kinds ?? []).flatMap(kind => {
        const limit = limitOf(kind, group);
        return limit !== undefined && kind.maxPods !== undefined && kind.maxPods > limit ? [{ kind, maxPods: kind.maxPods, limit }] : [];
      });
      const worst = over.reduce<typeof over[number] | undefined>((most, one) => most === undefined || one.limit < most.limit ? one : most, undefined);
      if (worst !== undefined) {
        yield problem(group, worst, over.length, cni);
      }
    }
  },
};

/** Pods that find a place: those with an address or a branch ENI, and those on the host network. */
function limitOf({ density }: NodeKind, { facts: { hostNetworkPods, windows } }: NodeGroupView): number | undefined {
  if (density?.podAddresses === undefined || density.branchEnis === undefined) {
    return undefined;
  }
  return density.podAddresses + density.branchEnis + (windows ? 0 : hostNetworkPods);
}

interface Over {
  readonly kind: NodeKind;
  readonly maxPods: number;
  readonly limit: number;
}

function problem(group: NodeGroupView, { kind, maxPods, limit }: Over, types: number, cni: CniSettings | undefined): ClusterProblem {
  const { windows, hostNetworkPods } = group.facts;
  const { density, given, instanceType } = kind;
  const source = windows || cni === undefined ? '' : ` (${addressesText(kind, cni)})`;
  const branch = density!.branchEnis! > 0 ? `, ${density!.branchEnis} branch ENIs` : '';
  const host = windows ? '' : `, and ${counted(hostNetworkPods, 'pod')} on the host network`;
  const others = types > 1 ? `; so it is with ${types - 1} more of its types` : '';
  return {
    severity: given ? Severity.ERROR : Severity.WARNING,
    got: String(maxPods),
    limit: String(limit),
    message: `kubelets of ${groupName(group)} take ${maxPods} pods on ${instanceType}${given ? '' : ' by themselves'}, which has ${density!.podAddresses} addresses for pods`
      + `${source}${branch}${host}: ${limit}${others}`,
    fix: `Set maxPods of its kubelets to ${Math.min(limit, density!.recommendedMaxPods ?? limit)}${cni === undefined || windows ? '' : raiseText(kind, cni)}.`,
  };
}
