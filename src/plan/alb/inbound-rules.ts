import type { GroupPorts } from './group-ports';
import type { SecurityGroupRule } from '../model/resources';
import { Maybe, isKnown } from '../model/unknown';
import { EVERYBODY, isIpv6Range } from '../network/everybody';

const BOTH = [EVERYBODY.ipv4, EVERYBODY.ipv6];

/** Rules of the security group that the controller makes for a group of Ingresses. IPv6 ranges count on dualstack load balancers only. */
export function inboundRules({ ports, others }: GroupPorts, isDualstack: Maybe<boolean>): Maybe<readonly SecurityGroupRule[]> {
  const untold = others ?? ports.flatMap(({ inbound }) => [inbound.cidrs, inbound.prefixLists]).find(list => list !== undefined && !isKnown(list));
  if (untold !== undefined) {
    return untold as Maybe<readonly SecurityGroupRule[]>;
  }
  if (!isKnown(isDualstack)) {
    return isDualstack;
  }
  return ports.flatMap(({ port, inbound: { cidrs, prefixLists = [] } }) => {
    const lists = prefixLists as readonly string[];
    const ranges = new Set(cidrs as readonly string[] | undefined ?? (lists.length > 0 ? [] : BOTH));
    const rule = { protocol: 'tcp', fromPort: port, toPort: port };
    const inOrder = (isIpv6: boolean) => [...ranges].filter(range => isIpv6Range(range) === isIpv6).sort();
    return [
      ...inOrder(false).map(cidr => ({ ...rule, source: { cidr } })),
      ...isDualstack ? inOrder(true).map(cidr => ({ ...rule, source: { cidr } })) : [],
      ...[...new Set(lists)].sort().map(prefixList => ({ ...rule, source: { prefixList } })),
    ];
  });
}
