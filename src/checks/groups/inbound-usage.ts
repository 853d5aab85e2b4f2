import type { GroupView } from './group-view';
import type { Usage } from './usage';
import { Quota } from '../../cluster/quota';
import { isIpv6Range } from '../../plan/network/everybody';

/** What the security group of a load balancer has. Rules for IPv4 and for IPv6 are counted apart, and a prefix list is for one of them. */
export function inboundUsage({ stack: { securityGroup, ofGroup }, unsure }: GroupView, byMembers: readonly string[]): readonly Usage[] {
  const inbound = ofGroup?.inbound;
  if (inbound === undefined) {
    return [];
  }
  const ranges = inbound.flatMap(({ source }) => 'cidr' in source ? [source.cidr] : []);
  const lists = inbound.length - ranges.length;
  const ipv6 = ranges.filter(isIpv6Range).length;
  const most = Math.max(ipv6, ranges.length - ipv6);
  const isManaged = securityGroup !== undefined;
  return [{
    quota: Quota.SECURITY_GROUP_RULES,
    count: most + lists,
    sure: isManaged && unsure.length === 0 ? Math.max(most, Math.ceil(inbound.length / 2)) : 0,
    what: `rules for ${2 * ipv6 > ranges.length ? 'IPv6' : 'IPv4'} in its security group`,
    fix: 'Let in fewer, larger ranges, listen on fewer ports',
    unless: [
      ...isManaged ? [] : ['another member of the group names security groups'],
      ...lists === 0 ? [] : ['some of its prefix lists are for the other family'],
      ...byMembers,
    ],
  }];
}
