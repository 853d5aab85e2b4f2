import { listed } from './wording';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

export const POD_ENI_TYPES: ClusterCheck = {
  id: 'pod-eni-types',
  title: 'security groups for pods on instance types that cannot have them',
  severity: Severity.WARNING,
  why: 'A pod with a security group of its own needs a branch ENI of a trunk. The t family, older types without Nitro and Windows have none: such a pod never '
    + 'finds a node there.',
  fix: 'Add a node group of types with a trunk, for instance m5.large.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html',
  since: '0.1.0',
  * inspectCluster({ groups, cni }) {
    if (!cni?.securityGroupsForPods || groups.length === 0) {
      return;
    }
    const linux = groups.filter(({ facts }) => !facts.windows);
    const types = linux.flatMap(({ facts }) => facts.types ?? []);
    if (linux.every(({ facts }) => facts.types !== undefined) && types.every(({ limits }) => limits?.trunkingCompatible === false)) {
      const names = [...new Set(types.map(({ instanceType }) => instanceType))];
      yield {
        ...names.length === 0 ? {} : { got: names[0] },
        message: `security groups for pods are on, and no node can have a trunk ENI: ${names.length === 0 ? 'all nodes run Windows' : listed(names)}`,
      };
    }
  },
};
