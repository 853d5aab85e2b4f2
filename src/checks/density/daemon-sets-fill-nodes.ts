import { counted, groupName, listed } from './wording';
import { daemonsOn, leftBeside } from '../../plan/fit/misfit';
import type { ClusterCheck } from '../cluster-check';
import type { PlacedObject } from '../cluster-view';
import { Severity } from '../finding';

export const DAEMON_SETS_FILL_NODES: ClusterCheck = {
  id: 'daemon-sets-fill-nodes',
  title: 'nodes that hold little beside DaemonSets',
  severity: Severity.ERROR,
  why: 'Every DaemonSet takes a pod of every node, and an address unless it is on the host network. On small machines little or nothing is left for anything else.',
  fix: 'Choose larger types, let the nodes take more pods, or keep DaemonSets off these nodes.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html',
  since: '0.1.0',
  * inspectCluster({ groups, onNodes }) {
    for (const [index, group] of groups.entries()) {
      const daemons = daemonsOn(onNodes, index, true) as readonly PlacedObject[];
      const { least } = group.room;
      if (daemons.length === 0 || least.pods === Infinity) {
        continue;
      }
      const left = leftBeside(daemons, least, group, true);
      const free = Math.min(left.pods, left.addresses);
      const all = Math.min(least.pods, least.addresses);
      if (2 * free < all) {
        yield {
          severity: free < 0 ? Severity.ERROR : Severity.WARNING,
          got: String(daemons.length),
          limit: String(all),
          message: `on nodes of ${groupName(group)} ${counted(daemons.length, 'DaemonSet')} (${listed(daemons.map(({ object }) => object.name ?? ''))}) and the pods of EKS leave `
            + `${free < 0 ? `no room: there is ${counted(-free, 'pod')} too many` : `room for ${counted(free, 'pod')}`} of ${least.pods}`
            + (least.addresses < least.pods ? `, with ${least.addresses} addresses` : ''),
        };
      }
    }
  },
};
