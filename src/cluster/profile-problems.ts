import type { ClusterSubnet } from './cluster-subnet';
import type { NodeGroup } from './nodes/node-group';
import { repeated } from '../input/arguments';
import { overlap, parseCidr, within } from '../input/cidr';
import { isToken } from '../input/tokens';

/* Where parts of a profile contradict each other. */

interface Known {
  readonly subnets?: readonly ClusterSubnet[];
  readonly vpcCidrs?: readonly string[];
  readonly nodeGroups?: readonly NodeGroup[];
}

/** Subnets that are named twice, overlap or lie outside the VPC. */
export function subnetProblems({ subnets, vpcCidrs }: Known): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  const placed = (subnets ?? []).flatMap(subnet => {
    if (ids.has(subnet.subnetId)) {
      problems.push(`subnet ${subnet.subnetId} is named twice; name it once`);
    }
    ids.add(subnet.subnetId);
    return [subnet.cidr, subnet.ipv6Cidr].flatMap(text => {
      const cidr = text === undefined ? undefined : parseCidr(text);
      return cidr ? [{ id: subnet.subnetId, cidr }] : [];
    });
  });
  const blocks = (vpcCidrs ?? []).map(parseCidr);
  // A token among the blocks of the VPC may be the one that holds the subnet.
  const vpc = blocks.flatMap(block => block ?? []);
  for (const { id, cidr } of blocks.length === vpc.length ? placed : []) {
    const family = vpc.filter(block => block.family === cidr.family);
    if (family.length > 0 && !family.some(block => within(cidr, block))) {
      problems.push(`subnet ${id} has ${cidr.text}, outside the VPC's ${family.map(block => block.text).join(', ')}`);
    }
  }
  const sorted = [...placed].sort((a, b) => a.cidr.first < b.cidr.first ? -1 : a.cidr.first > b.cidr.first ? 1 : 0);
  for (const family of ['ipv4', 'ipv6']) {
    const row = sorted.filter(({ cidr }) => cidr.family === family);
    row.slice(1).forEach((next, index) => {
      if (next.id !== row[index].id && overlap(row[index].cidr, next.cidr)) {
        problems.push(`subnets ${row[index].id} and ${next.id} overlap (${row[index].cidr.text}, ${next.cidr.text})`);
      }
    });
  }
  return problems;
}

/** Node groups that are named twice, or lie in subnets that are not there. */
export function nodeGroupProblems({ subnets, nodeGroups = [] }: Known): string[] {
  const twice = repeated(nodeGroups.map(({ name }) => name)).map(name => `node group ${name} is named twice; name it once`);
  if (subnets === undefined || subnets.some(({ subnetId }) => isToken(subnetId))) {
    return twice;
  }
  const known = new Map(subnets.map(subnet => [subnet.subnetId, subnet] as const));
  return [...twice, ...nodeGroups.flatMap(group => (group.subnets ?? []).filter(id => !isToken(id)).flatMap(id => {
    const subnet = known.get(id);
    if (subnet === undefined) {
      return [`node group ${group.name} lies in subnet ${id}, which is not among the subnets of the profile; add it there`];
    }
    if (group._fargate() !== undefined && subnet.isPublic) {
      return [`Fargate profile ${group.name} lies in subnet ${id}, which is public; Fargate takes private subnets`];
    }
    const zones = group._nodes()?.zones;
    return zones === undefined || zones.includes(subnet.zone) || [subnet.zone, ...zones].some(isToken) ? []
      : [`node group ${group.name} lies in zones ${zones.join(', ')}, and its subnet ${id} in ${subnet.zone}; let them agree`];
  }))];
}
