import { groupName } from './wording';
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
      if (worst !== undefined && worst.percent >= MUCH) {
        const pods = (percent: number) => Math.floor((worst.memoryMib * percent / 100 - 255) / 11);
        const fewer = pods(MUCH);
        yield {
          severity: worst.percent >= TOO_MUCH ? Severity.ERROR : Severity.WARNING,
          got: `${worst.reserved} Mi`,
          limit: `${MUCH} % of ${worst.memoryMib} Mi`,
          message: `nodes of ${groupName(group)} reserve ${worst.reserved} Mi for the kubelet on ${worst.instanceType}, ${worst.percent} % of its ${worst.memoryMib} Mi`,
          ...fewer < 1 ? {} : { fix: `Let its kubelets take ${fewer} pods at most, or choose types with more memory.` },
        };
      }
    }
  },
};
