import { groupName, listed } from './wording';
import { assignsPrefixes } from '../../capacity/limits';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

export const PREFIXES_WITHOUT_NITRO: ClusterCheck = {
  id: 'prefixes-without-nitro',
  title: 'prefix delegation on instance types that take no prefixes',
  severity: Severity.ERROR,
  why: 'Prefixes are assigned on Nitro and on bare metal. On other types the VPC CNI goes on with single addresses without a word, so that a node takes far '
    + 'fewer pods than its neighbours; in an IPv6 cluster it does not start at all.',
  fix: 'Choose Nitro types, or bare metal.',
  see: 'https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-nitro-instances.html',
  since: '0.1.0',
  * inspectCluster({ groups, cni }) {
    for (const group of groups) {
      const { facts } = group;
      const wanted = facts.pods.by === 'auto-mode' || (facts.windows && cni?.ipv6) ? 'none' : cni?.ipv6 ? 'IPv6' : (facts.windows ? cni?.windowsPrefixDelegation : cni?.prefixDelegation) ? 'prefixes' : 'none';
      const types = wanted === 'none' ? [] : (facts.types ?? []).filter(({ limits }) => limits !== undefined && !assignsPrefixes(limits));
      if (types.length > 0) {
        const names = listed(types.map(({ instanceType }) => instanceType));
        yield {
          severity: wanted === 'IPv6' ? Severity.ERROR : Severity.WARNING,
          got: types[0].instanceType,
          message: `${groupName(group)} has types without Nitro: ${names}; ${wanted === 'IPv6'
            ? 'the VPC CNI does not start there with IPv6' : 'their pods get single addresses, although prefix delegation is on'}`,
          fix: `Take ${names} out of the group, or choose Nitro types.`,
        };
      }
    }
  },
};
