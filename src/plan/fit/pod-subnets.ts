import type { ClusterSubnet } from '../../cluster/cluster-subnet';
import type { CniSettings } from '../../cluster/cni/cni-settings';
import type { NodesFacts } from '../../cluster/nodes/node-facts';
import { isToken } from '../../input/tokens';
import { eniConfigNames } from '../nodes/eni-config-names';

/** Where subnets are looked up, and how pods get addresses. */
export interface SubnetsAround {
  readonly subnets: readonly ClusterSubnet[];
  readonly cni?: CniSettings;
}

/** The subnets of ids; `undefined` if one of them is not known. */
export function subnetsOf(known: readonly ClusterSubnet[], ids: readonly string[] | undefined): readonly ClusterSubnet[] | undefined {
  const found = ids?.map(id => known.find(({ subnetId }) => subnetId === id)).filter(subnet => subnet !== undefined);
  return found === undefined || found.length < ids!.length ? undefined : found;
}

/** Whether pods have their addresses on other ENIs than the primary one, in subnets of their own: on Windows and EKS Auto Mode nothing of the kind is set. */
export function hasPodsElsewhere({ windows, pods }: NodesFacts, cni: CniSettings | undefined): boolean {
  return !windows && pods.by !== 'auto-mode' && (cni?.customNetworking === true || cni?.primarySubnetExcluded === true);
}

/** The subnet that an ENIConfig names for pods of nodes in a subnet, if it is known. */
export function eniConfigSubnet(facts: NodesFacts, nodeSubnet: ClusterSubnet, { subnets, cni }: SubnetsAround): ClusterSubnet | undefined {
  const [name] = cni?.eniConfigs === undefined ? [] : eniConfigNames({ ...facts, zones: [nodeSubnet.zone] }, cni, subnets) ?? [];
  const { subnetId } = name === undefined ? {} : cni!.eniConfigs!.get(name) ?? {};
  return subnets.find(subnet => subnet.subnetId === subnetId);
}

/**
 * All subnets in which nodes of a group and their pods may have addresses; `undefined` if that is not known. ENIs beside the primary one may lie in
 * any subnet of the zone that has the tag for it, and one whose tags are not known may have it.
 */
export function subnetsForPods(facts: NodesFacts, around: SubnetsAround): readonly ClusterSubnet[] | undefined {
  const own = subnetsOf(around.subnets, facts.subnets);
  // The node class of EKS Auto Mode may name subnets for pods.
  if (own === undefined || facts.pods.by === 'auto-mode') {
    return undefined;
  }
  if (!hasPodsElsewhere(facts, around.cni)) {
    const further = facts.windows || around.cni?.subnetDiscovery === false ? [] : own.flatMap(subnet => discovered(subnet, around));
    return [...new Set([...own, ...further])];
  }
  const named = own.map(subnet => eniConfigSubnet(facts, subnet, around)).filter(subnet => subnet !== undefined);
  return around.cni!.customNetworking === true && named.length === own.length ? [...new Set(named)] : undefined;
}

const TAG = 'kubernetes.io/role/cni';

function discovered({ zone }: ClusterSubnet, { subnets }: SubnetsAround): ClusterSubnet[] {
  return subnets.filter(({ zone: other, tags }) => (other === zone || isToken(zone) || isToken(other)) && (tags === undefined || (tags[TAG] ?? '0') !== '0'));
}
