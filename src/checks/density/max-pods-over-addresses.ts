import { addressesText, counted, groupName, raiseText } from './wording';
import type { CniSettings } from '../../cluster/cni/cni-settings';
import { systemPods } from '../../plan/fit/misfit';
import type { NodeGroupView } from '../../plan/fit/node-group-view';
import type { Placed } from '../../plan/fit/placed';
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
  * inspectCluster({ groups, onNodes, cni }) {
    for (const [index, group] of groups.entries()) {
      const host = hostNetworkPods(group, index, onNodes);
      const over = (group.kinds ?? []).flatMap(kind => {
        const limit = limitOf(kind, host);
        return limit !== undefined && kind.maxPods !== undefined && kind.maxPods > limit ? [{ kind, maxPods: kind.maxPods, limit }] : [];
      });
      // Where IPv6 prefixes cannot be assigned, no pod runs at all: that is told by another check.
      const worst = cni?.ipv6 ? undefined
        : over.reduce<typeof over[number] | undefined>((most, one) => most === undefined || one.limit < most.limit ? one : most, undefined);
      if (worst !== undefined) {
        const sure = worst.kind.given && !host.perhapsMore && over.length === group.kinds!.length;
        yield problem(group, worst, { types: over.length, host: host.count, severity: sure ? Severity.ERROR : Severity.WARNING }, cni);
      }
    }
  },
};

/** Pods on the host network of a node, which take none of its addresses. */
interface HostNetworkPods {
  readonly count: number;
  /** Whether others than those of DaemonSets may come. */
  readonly perhapsMore: boolean;
}

function hostNetworkPods({ facts }: NodeGroupView, index: number, onNodes: readonly Placed[]): HostNetworkPods {
  const onHost = onNodes.filter(({ workload, surePlaces }) => workload.hostNetwork && surePlaces.verdicts[index] !== false);
  const daemons = onHost.filter(({ workload }) => workload.perNode);
  const perhapsMore = onHost.some(({ workload: { perNode, count } }) => !perNode && count.peak > 0);
  return facts.windows ? { count: 0, perhapsMore: false } : { count: systemPods(facts.hostNetworkPods, daemons) + daemons.length, perhapsMore };
}

/** Pods that find a place: those with an address or a branch ENI, and those on the host network. */
function limitOf({ density }: NodeKind, { count }: HostNetworkPods): number | undefined {
  return density?.podAddresses === undefined || density.branchEnis === undefined ? undefined : density.podAddresses + density.branchEnis + count;
}

interface Over {
  readonly kind: NodeKind;
  readonly maxPods: number;
  readonly limit: number;
}

interface Extent {
  readonly types: number;
  readonly host: number;
  readonly severity: Severity;
}

function problem(group: NodeGroupView, { kind, maxPods, limit }: Over, { types, host, severity }: Extent, cni?: CniSettings): ClusterProblem {
  const { windows } = group.facts;
  const { density, given, instanceType } = kind;
  const source = windows || cni === undefined ? '' : ` (${addressesText(kind, cni)})`;
  const branch = density!.branchEnis! > 0 ? `, ${counted(density!.branchEnis!, 'branch ENI')}` : '';
  const onHost = windows ? '' : `, and ${counted(host, 'pod')} on the host network: ${limit}`;
  const others = types > 1 ? `; so it is with ${counted(types - 1, 'other type')} of the group` : '';
  return {
    severity,
    got: String(maxPods),
    limit: String(limit),
    message: `kubelets of ${groupName(group)} take ${counted(maxPods, 'pod')} on ${instanceType}${given ? '' : ' by themselves'}, `
      + `which has ${counted(density!.podAddresses!, 'address')} for pods${source}${branch}${onHost}${others}`,
    fix: `Set maxPods of its kubelets to ${Math.min(limit, density!.recommendedMaxPods ?? limit)}${cni === undefined || windows ? '' : raiseText(kind, cni)}.`,
  };
}
