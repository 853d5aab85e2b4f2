import { groupName } from './wording';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

export const WINDOWS_NODES: ClusterCheck = {
  id: 'windows-nodes',
  title: 'Windows nodes whose pods get no addresses',
  severity: Severity.ERROR,
  why: 'Pods on Windows nodes get their addresses from the VPC resource controller, once Windows support is on, and only IPv4 ones. It is on with '
    + 'enable-windows-ipam in the ConfigMap amazon-vpc-cni.',
  fix: 'Turn on Windows support with the property windows of VpcCni.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/windows-support.html',
  since: '0.1.0',
  * inspectCluster({ groups, cni }) {
    for (const group of cni === undefined ? [] : groups.filter(({ facts }) => facts.windows)) {
      if (cni!.ipv6) {
        yield { message: `${groupName(group)} runs Windows, in a cluster whose pods have IPv6 addresses`, fix: 'Take it out of the cluster: IPv6 is for Linux nodes.' };
      } else if (cni!.windowsIpam !== true) {
        yield {
          severity: Severity.WARNING,
          message: `${groupName(group)} runs Windows, and the settings of the VPC CNI do not turn on addresses for Windows pods: enable-windows-ipam`,
        };
      }
    }
  },
};
