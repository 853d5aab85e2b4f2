import { groupName } from './wording';
import { isToken } from '../../input/tokens';
import { hasPodsElsewhere } from '../../plan/fit/pod-subnets';
import { ZONE_LABEL, eniConfigNames } from '../../plan/nodes/eni-config-names';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

/** What zones of AWS look like: us-east-1a, and us-west-2-lax-1a. */
const ZONE = /^[a-z]{2,3}(-[a-z]+)+-\d+(-[a-z]+-\d+)?[a-z]$/;

export const ENI_CONFIG_ZONES: ClusterCheck = {
  id: 'eni-config-zones',
  title: 'custom networking without an ENIConfig for a zone, or with one in another zone',
  severity: Severity.ERROR,
  why: 'With custom networking a node takes the ENIConfig that its zone names, and the subnet there has to lie in the same zone. Without one the VPC CNI does '
    + 'not come up, and the node never gets ready. An ENIConfig of the name default is for nodes without the label, and every node has its zone.',
  fix: 'Name one ENIConfig for every zone, each with a subnet of that zone.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network.html',
  since: '0.1.0',
  * inspectCluster({ groups, cni, profile }) {
    const configs = cni?.eniConfigs;
    if (cni === undefined || configs === undefined || [...configs.keys()].some(isToken)) {
      return;
    }
    const names = [...configs.keys()].join(', ');
    for (const group of groups.filter(({ facts }) => hasPodsElsewhere(facts, cni))) {
      const missing = (eniConfigNames(group.facts, cni, profile.subnets) ?? []).filter(name => !configs.has(name));
      if (missing.length > 0) {
        const many = missing.length > 1;
        yield {
          got: missing[0],
          limit: names,
          message: `nodes of ${groupName(group)} take the ENIConfig${many ? 's' : ''} ${missing.join(', ')}, which ${many ? 'are' : 'is'} not there; there is ${names}`,
        };
      }
    }
    const isZone = (name: string) => ZONE.test(name) || (profile.subnets ?? []).some(({ zone }) => zone === name);
    for (const [name, { subnetId }] of cni.eniConfigLabel === ZONE_LABEL ? configs : []) {
      const zone = profile.subnet(subnetId)?.zone;
      if (isZone(name) && zone !== undefined && zone !== name && !isToken(zone)) {
        yield { got: zone, limit: name, message: `the ENIConfig for zone ${name} has subnet ${subnetId}, which lies in ${zone}` };
      }
    }
  },
};
