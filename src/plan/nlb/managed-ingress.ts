import type { ServiceInPlan } from './service-in-plan';
import { sourceRanges } from './source-ranges';
import { NLB } from '../../annotations/nlb-keys';
import type { Controller } from '../../cluster/controller';
import type { SecurityGroupRule } from '../model/resources';
import { FILLED_IN_LATER, Maybe, Unknown, isKnown } from '../model/unknown';
import { EVERYBODY, isIpv6Range } from '../network/everybody';
import { since } from '../versions/rule';

/** 2.13.0 to 3.4.0 write ICMP types where codes belong. */
const ICMP_TYPE_AND_CODE = since('3.4.1');
const ICMP_MIXED_UP = since('2.13.0');

/** AWS takes a thousand at most; what is far beyond that would only fill memory. */
const MOST_RULES = 100_000;
const NONE: readonly string[] = [];
const EVERYBODY_IPV4 = [EVERYBODY.ipv4];
const EVERYBODY_DUALSTACK = [EVERYBODY.ipv4, EVERYBODY.ipv6];
const TOO_MANY = new Unknown('rules beyond any quota');

const ICMP = { ipv4: { protocol: 'icmp', fromPort: 3, toPort: 4 }, ipv6: { protocol: 'icmpv6', fromPort: 2, toPort: 0 } } as const;
const ICMP_WRONG = { ipv4: { protocol: 'icmp', fromPort: 2, toPort: 3 }, ipv6: { protocol: 'icmpv6', fromPort: 0, toPort: 4 } } as const;

/** Rules of the security group that the controller makes: who may connect to which port. */
export function managedIngress(plan: ServiceInPlan, isDualstack: Maybe<boolean>): Maybe<readonly SecurityGroupRule[]> {
  const { service, told, knowledge } = plan;
  const lists = told.list(NLB['security-group-prefix-lists']);
  const icmp = told.text(NLB['enable-icmp-for-path-mtu-discovery']);
  const ranges = admitted(plan, isDualstack, lists !== undefined);
  if (!isKnown(ranges)) {
    return ranges;
  }
  if (lists !== undefined && !isKnown(lists)) {
    return lists;
  }
  if (icmp !== undefined && !isKnown(icmp)) {
    return icmp;
  }
  const { length: peers } = lists ?? NONE;
  if (service.ports.length * (ranges.length + peers) > MOST_RULES) {
    return TOO_MANY;
  }
  const messages = icmp === 'on' ? icmpOf(knowledge.controller) : undefined;
  const rules: SecurityGroupRule[] = [];
  for (const { port, protocol } of service.ports) {
    if (port === undefined) {
      continue;
    }
    const transport = protocol === undefined ? FILLED_IN_LATER : protocol === 'TCP' ? 'tcp' : protocol.toLowerCase();
    for (const cidr of ranges) {
      const source = { cidr };
      rules.push({ protocol: transport, fromPort: port, toPort: port, source });
      if (messages !== undefined) {
        rules.push({ ...messages[isIpv6Range(cidr) ? 'ipv6' : 'ipv4'], source });
      }
    }
    for (const prefixList of lists ?? NONE) {
      rules.push({ protocol: transport, fromPort: port, toPort: port, source: { prefixList } });
    }
  }
  return rules;
}

function icmpOf(controller: Controller): typeof ICMP | typeof ICMP_WRONG {
  return ICMP_TYPE_AND_CODE.holds(controller) || !ICMP_MIXED_UP.holds(controller) ? ICMP : ICMP_WRONG;
}

/** Ranges that may connect: everybody, unless ranges or prefix lists are given. */
function admitted({ service, diagnoses }: ServiceInPlan, isDualstack: Maybe<boolean>, hasPrefixLists: boolean): Maybe<readonly string[]> {
  const given = sourceRanges(service);
  if (!isKnown(given)) {
    return given;
  }
  if (given.length === 0) {
    return hasPrefixLists ? NONE : !isKnown(isDualstack) ? isDualstack : isDualstack ? EVERYBODY_DUALSTACK : EVERYBODY_IPV4;
  }
  if (isDualstack === false) {
    for (const range of given.filter(isIpv6Range)) {
      diagnoses.add('ipv6-source-range', {
        field: 'spec.loadBalancerSourceRanges',
        got: range,
        message: `source range ${range.slice(0, 80)} is IPv6, and the load balancer is not dualstack`,
      });
    }
  }
  return given;
}
