import { counted, groupName } from './wording';
import type { PodsSetting } from '../../cluster/nodes/node-facts';
import { NodeBootstrap } from '../../cluster/nodes/node-setup';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

/** Shares of a node's memory, in percent. */
const MUCH = 40;
const TOO_MUCH = 80;

export const KUBE_RESERVED_MEMORY: ClusterCheck = {
  id: 'kube-reserved-memory',
  title: 'a number of pods for which a node reserves most of its memory',
  severity: Severity.ERROR,
  why: 'A node reserves 255 Mi and another 11 Mi for every pod that its kubelet may take, whether the pods are there or not. On a small machine with a high '
    + 'number of pods little memory is left for the pods themselves, and nodes report memory pressure.',
  fix: 'Let the kubelets take fewer pods, or choose types with more memory.',
  see: 'https://docs.aws.amazon.com/eks/latest/best-practices/reliability.html',
  since: '0.1.0',
  * inspectCluster({ groups }) {
    for (const group of groups) {
      const shares = (group.kinds ?? []).flatMap(({ instanceType, kubeReservedMemoryMib, limits: { memoryMib } }) =>
        kubeReservedMemoryMib === undefined || memoryMib === undefined ? []
          : [{ instanceType, reserved: kubeReservedMemoryMib, memoryMib, percent: Math.floor(100 * kubeReservedMemoryMib / memoryMib) }]);
      const [worst] = [...shares].sort((a, b) => b.percent - a.percent);
      const everywhere = shares.length === group.kinds?.length && shares.every(({ percent }) => percent >= TOO_MUCH);
      if (worst !== undefined && worst.percent >= MUCH) {
        const fewer = Math.ceil((worst.memoryMib * MUCH / 100 - 255) / 11) - 1;
        yield {
          severity: everywhere ? Severity.ERROR : Severity.WARNING,
          got: `${worst.reserved} Mi`,
          limit: `${MUCH} % of ${worst.memoryMib} Mi`,
          message: `nodes of ${groupName(group)} reserve ${worst.reserved} Mi for the kubelet on ${worst.instanceType}, ${worst.percent} % of its ${worst.memoryMib} Mi`,
          fix: fewer < 1 ? 'Choose types with more memory.' : `${lowerText(group.facts.pods, fewer)}, or choose types with more memory.`,
        };
      }
    }
  },
};

/** nodeadm reserves by the expression or by the formula, whatever the configuration of the kubelet says. */
function lowerText(pods: PodsSetting, fewer: number): string {
  return pods.by === 'setup' && pods.bootstrap === NodeBootstrap.NODEADM ? `Set maxPodsExpression of its nodes to ${fewer} at most` : `Let its kubelets take ${counted(fewer, 'pod')} at most`;
}
