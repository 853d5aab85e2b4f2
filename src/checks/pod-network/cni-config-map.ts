import { CNI_ENVIRONMENT } from '../../facts/cni-environment';
import { asRecord } from '../../input/json';
import type { Check } from '../check';
import { Severity } from '../finding';

export const CNI_CONFIG_MAP: Check = {
  id: 'cni-config-map',
  title: 'a ConfigMap with settings that the VPC CNI does not read there',
  severity: Severity.WARNING,
  why: 'The VPC CNI is set by environment variables of its DaemonSet, for instance through the configuration of the EKS add-on. A ConfigMap with the same names has no effect: '
    + 'prefix delegation stays off, and nobody says so. The ConfigMap amazon-vpc-cni is for Windows nodes, branch ENIs and network policy.',
  fix: 'Set the environment of the container aws-node: VpcCni writes it for the EKS add-on, the Helm chart and the DaemonSet.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html',
  since: '0.1.0',
  applies: ({ knownKind }) => knownKind === 'ConfigMap',
  * inspect(object) {
    const lost = object.name === 'aws-node' || object.name === 'amazon-vpc-cni'
      ? Object.keys(asRecord(object.manifest.data) ?? {}).filter(key => Object.hasOwn(CNI_ENVIRONMENT, key)) : [];
    for (const key of lost) {
      yield { object, field: `${object.prefix}data['${key}']`, got: key, message: `${key} has no effect in a ConfigMap; it is an environment variable of the DaemonSet aws-node` };
    }
  },
};
