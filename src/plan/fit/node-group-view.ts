import { RoomOfGroup, roomOf } from './room';
import type { ClusterSubnet } from '../../cluster/cluster-subnet';
import type { CniSettings } from '../../cluster/cni/cni-settings';
import type { NodesFacts } from '../../cluster/nodes/node-facts';
import { NodeKind, nodeKinds } from '../nodes/node-kind';
import { traitsOf } from '../nodes/node-traits';
import type { NodeTraits } from '../workloads/placement';

/** Nodes of one make, as pods see them. */
export interface NodeGroupView {
  readonly facts: NodesFacts;
  readonly kinds?: readonly NodeKind[];
  readonly traits: NodeTraits;
  readonly room: RoomOfGroup;
}

/** Works out what pods see of a group. */
export function viewOf(facts: NodesFacts, cni: CniSettings | undefined, subnets: readonly ClusterSubnet[] | undefined): NodeGroupView {
  const kinds = nodeKinds(facts, cni);
  return { facts, kinds, traits: traitsOf(facts, subnets), room: roomOf(kinds) };
}
