import { ChosenSubnets, DUALSTACK_NEEDS_IPV6_SUBNETS, SubnetRequest } from './chosen-subnets';
import type { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import { SubnetFacts, SubnetTable, blockOf } from '../knowledge/subnet-table';
import type { Scheme } from '../model/resources';
import { Maybe, REFUSED, Unknown, isKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** Without any subnet with a role tag older releases find none. */
const DISCOVERY_BY_REACHABILITY = since('2.13.0');

const ROLE_TAGS: { readonly [scheme in Scheme]: string } = {
  'internal': 'kubernetes.io/role/internal-elb',
  'internet-facing': 'kubernetes.io/role/elb',
};
const CLUSTER_TAG = 'kubernetes.io/cluster/';

/** Free addresses without which a subnet is passed over. */
const FREE_ADDRESSES = 8;

const NOT_AT_HAND = new Unknown('subnets of the VPC');

/** The subnets that a controller finds by itself: one for each zone, sorted by id. */
export function discoveredSubnets({ scheme, isDualstack }: SubnetRequest, knowledge: Knowledge, diagnoses: Diagnoses): Maybe<ChosenSubnets> {
  const { subnets: table } = knowledge;
  if (!isKnown(scheme)) {
    return scheme;
  }
  if (!isKnown(isDualstack)) {
    return isDualstack;
  }
  if (table === undefined || !table.isComplete) {
    return NOT_AT_HAND;
  }
  const needsIpv6 = isDualstack && DUALSTACK_NEEDS_IPV6_SUBNETS.holds(knowledge.controller);
  const found = knowledge.once(`subnets ${scheme} ${needsIpv6}`, () => search(table, scheme, needsIpv6, knowledge));
  if (isKnown(found) && found.subnets.length === 0) {
    diagnoses.add('no-subnet', {
      limit: 'at least one subnet',
      message: `of ${table.all.length} subnets none may be taken for ${isDualstack ? 'a dualstack' : 'an'} ${scheme} load balancer`,
    });
    return REFUSED;
  }
  return found;
}

function search(table: SubnetTable, scheme: Scheme, needsIpv6: boolean, knowledge: Knowledge): Maybe<ChosenSubnets> {
  const candidates = withRole(table, scheme, knowledge);
  return candidates === undefined ? NOT_AT_HAND : onePerZone(candidates, needsIpv6, knowledge);
}

/** Of some subnets those that are not passed over, one for each zone, sorted by id. */
export function onePerZone(candidates: readonly SubnetFacts[], needsIpv6: boolean, knowledge: Knowledge): Maybe<ChosenSubnets> {
  const usable = candidates.map(subnet => isUsable(subnet, needsIpv6, knowledge));
  if (usable.includes(undefined) || candidates.some(({ zone }) => zone === undefined)) {
    return NOT_AT_HAND;
  }
  const zones = new Map<string, SubnetFacts>();
  for (const subnet of candidates.filter((_, index) => usable[index])) {
    const other = zones.get(subnet.zone!);
    if (other === undefined || (!isOfCluster(other, knowledge) && isOfCluster(subnet, knowledge))) {
      zones.set(subnet.zone!, subnet);
    }
  }
  return { subnets: [...zones.values()].sort((a, b) => a.id < b.id ? -1 : 1), isInOrder: true };
}

/** Subnets with the tag of the scheme, or, where none has it, those that a route makes fit. `undefined` where nobody can tell. */
function withRole(table: SubnetTable, scheme: Scheme, { controller, settings }: Knowledge): readonly SubnetFacts[] | undefined {
  if (table.all.some(({ tags }) => tags === undefined)) {
    return undefined;
  }
  const tagged = table.all.filter(({ tags }) => ['', '1'].includes(tags![ROLE_TAGS[scheme]]));
  if (tagged.length > 0 || !settings.discoversByReachability || !DISCOVERY_BY_REACHABILITY.holds(controller)) {
    return tagged;
  }
  return table.all.some(({ isPublic }) => isPublic === undefined) ? undefined
    : table.all.filter(({ isPublic }) => isPublic === (scheme === 'internet-facing'));
}

/** Whether a subnet is not passed over: it belongs to no other cluster, has room, and IPv6 where that is needed. */
function isUsable(subnet: SubnetFacts, needsIpv6: boolean, knowledge: Knowledge): boolean | undefined {
  const block = needsIpv6 ? blockOf(subnet, 'ipv6') : undefined;
  if (knowledge.settings.checksClusterTag && Object.keys(subnet.tags!).some(tag => tag.startsWith(CLUSTER_TAG))) {
    if (knowledge.clusterName === undefined) {
      return undefined;
    }
    if (!isOfCluster(subnet, knowledge)) {
      return false;
    }
  }
  if (block === null || (subnet.freeAddresses ?? FREE_ADDRESSES) < FREE_ADDRESSES) {
    return false;
  }
  return (needsIpv6 && block === undefined) || subnet.freeAddresses === undefined ? undefined : true;
}

function isOfCluster({ tags }: SubnetFacts, { clusterName }: Knowledge): boolean {
  return Object.hasOwn(tags!, `${CLUSTER_TAG}${clusterName}`);
}
