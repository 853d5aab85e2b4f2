import { counted, groupName, listed } from './wording';
import { daemonsOn, leftBeside } from '../../plan/fit/misfit';
import type { NodeGroupView } from '../../plan/fit/node-group-view';
import type { Room } from '../../plan/fit/room';
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
      const { least, most } = group.room;
      const sure = spaceOn(group, most, daemonsOn(onNodes, index, true));
      const likely = spaceOn(group, least, onNodes.filter(({ workload, places }) => workload.perNode && places.verdicts[index] === true));
      const { daemons, free, room } = sure.free < 0 ? sure : likely;
      const all = Math.min(room.pods, room.addresses);
      if (daemons.length > 0 && all !== Infinity && 2 * free < all) {
        yield {
          severity: sure.free < 0 ? Severity.ERROR : Severity.WARNING,
          got: String(daemons.length),
          limit: String(all),
          message: `on nodes of ${groupName(group)} ${counted(daemons.length, 'DaemonSet')} (${listed(daemons.map(({ object }) => object.name ?? '(no name)'))}) and the pods of EKS `
            + (free < 0 ? `are ${counted(-free, 'pod')} too many: a node takes ${room.pods}` : `leave room for ${counted(free, 'pod')} of ${room.pods}`)
            + (room.addresses < room.pods ? `, with ${counted(room.addresses, 'address')}` : ''),
        };
      }
    }
  },
};

interface Space {
  readonly room: Room;
  readonly daemons: readonly PlacedObject[];
  /** Pods with an address of their own that find room beside; below nothing if there is none for the DaemonSets. */
  readonly free: number;
}

function spaceOn(group: NodeGroupView, room: Room, daemons: readonly PlacedObject[]): Space {
  const left = leftBeside(daemons, room, group, true);
  return { room, daemons, free: daemons.length === 0 ? 0 : Math.min(left.pods, left.addresses) };
}
