import { groupName } from './wording';
import { isToken } from '../../input/tokens';
import { zonesOf } from '../../plan/nodes/node-traits';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

const ZONE_LABEL = 'topology.kubernetes.io/zone';

export const ENI_CONFIG_ZONES: ClusterCheck = {
  id: 'eni-config-zones',
  title: 'custom networking without an ENIConfig for a zone, or with one in another zone',
  severity: Severity.ERROR,
  why: 'With custom networking a node takes the ENIConfig that its zone names, and the subnet there has to lie in the same zone. Without one the VPC CNI does '
    + 'not come up, and the node never gets ready. The resource controller does not see an ENIConfig of the name default.',
  fix: 'Name one ENIConfig for every zone, each with a subnet of that zone.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network.html',
  since: '0.1.0',
  * inspectCluster({ groups, cni, profile }) {
    const configs = cni?.eniConfigs;
    if (configs === undefined) {
      return;
    }
    if (cni?.eniConfigLabel === ZONE_LABEL && ![...configs.keys()].some(isToken)) {
      for (const group of groups.filter(({ facts }) => !facts.windows && facts.pods.by !== 'auto-mode')) {
        const missing = (zonesOf(group.facts, profile.subnets) ?? []).filter(zone => !configs.has(zone) && !configs.has('default'));
        if (missing.length > 0) {
          yield {
            got: missing[0],
            limit: [...configs.keys()].join(', '),
            message: `${groupName(group)} has nodes in ${missing.join(', ')}, for which there is no ENIConfig; there is ${[...configs.keys()].join(', ')}`,
          };
        }
      }
      for (const [name, { subnetId }] of configs) {
        const zone = profile.subnet(subnetId)?.zone;
        if (zone !== undefined && zone !== name && name !== 'default' && !isToken(zone)) {
          yield { got: zone, limit: name, message: `the ENIConfig for zone ${name} has subnet ${subnetId}, which lies in ${zone}` };
        }
      }
    }
    if (cni?.securityGroupsForPods && configs.has('default')) {
      yield {
        severity: Severity.WARNING,
        got: 'default',
        message: "branch ENIs of pods with security groups land in the node's subnet: the resource controller is not told of an ENIConfig of the name default",
        fix: 'Name ENIConfigs by zone.',
      };
    }
  },
};
