import { joinableList, repeated, shown } from '../../input/arguments';
import { isToken } from '../../input/tokens';
import { ServiceIntent, addressMaps } from '../emission/service-intent';

/** What subnets, addresses and families say against each other. */
export function addressProblems(intent: ServiceIntent): string[] {
  const { ipAddressType, ports, props: { subnets, ipFamilies, ipFamilyPolicy, allowFrom } } = intent;
  const problems: string[] = [];
  const maps = addressMaps(intent);
  const [first, ...others] = maps;
  if (subnets !== undefined && first !== undefined) {
    problems.push(`subnets and ${first[0]} are both given; ${first[0]} name the subnets already, so leave subnets out`);
  } else if (subnets !== undefined) {
    problems.push(...subnetProblems(subnets));
  }
  for (const [property, bySubnet] of others) {
    const [these, those] = [Object.keys(bySubnet), Object.keys(first[1])];
    if (these.length !== those.length || !these.every(subnet => those.includes(subnet))) {
      problems.push(`${property} names the subnets ${these.join(', ')}, and ${first[0]} names ${those.join(', ')}; name the same subnets in both`);
    }
  }
  const dualstack = ipAddressType.value === 'dualstack';
  const ipv6 = allowFrom?.find(({ cidr }) => cidr?.includes(':') && !isToken(cidr));
  if (ipv6 !== undefined && !dualstack) {
    problems.push(`allowFrom has ${ipv6.cidr}, and clients of an IPv4 load balancer have no IPv6 addresses; make ipAddressType IpAddressType.dualstack()`);
  }
  const targetsIpv6 = ipFamilies?.some(family => family === 'IPv6') === true;
  if (targetsIpv6 && !dualstack) {
    problems.push('ipFamilies has IPv6, which makes the targets IPv6 addresses, and only a dualstack load balancer reaches these; make ipAddressType IpAddressType.dualstack()');
  }
  if (ipFamilies !== undefined && (ipFamilies.length === 0 || new Set(ipFamilies).size < ipFamilies.length)) {
    problems.push(`ipFamilies is ${shown(ipFamilies)}; name one family, or two different ones`);
  } else if (ipFamilies?.length === 2 && (ipFamilyPolicy === undefined || ipFamilyPolicy === 'SingleStack')) {
    problems.push('ipFamilies has two families, and ipFamilyPolicy allows one; make it IpFamilyPolicy.PREFER_DUAL_STACK or REQUIRE_DUAL_STACK');
  }
  if (dualstack && ports.some(port => port._carriesUdp())) {
    if (!ipAddressType.sourceNat) {
      problems.push('a dualstack load balancer has UDP ports only with source NAT; say IpAddressType.dualstack({ sourceNat: true })');
    }
    if (!targetsIpv6) {
      problems.push('a dualstack load balancer has UDP ports only with IPv6 targets; add IpFamily.IPV6 to ipFamilies');
    }
  }
  return problems;
}

function subnetProblems(subnets: readonly string[]): string[] {
  try {
    joinableList('subnets', subnets, 'at least one subnet', "['subnet-0a', 'subnet-0b']", true);
  } catch (error) {
    return [(error as Error).message];
  }
  return repeated(subnets).map(subnet => `subnets has ${shown(subnet)} twice; name it once`);
}
