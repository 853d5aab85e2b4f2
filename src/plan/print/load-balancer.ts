import { Printed, group, listOf, maybe, pairs, plain, someOf, tags } from './values';
import type { LoadBalancer, SecurityGroup, SecurityGroupRule, SubnetMapping } from '../model/resources';

export function printLoadBalancer(loadBalancer: LoadBalancer): Printed {
  const { capacityUnits } = loadBalancer;
  return {
    name: plain(loadBalancer.name),
    type: loadBalancer.kind,
    scheme: plain(loadBalancer.scheme),
    ipAddressType: plain(loadBalancer.ipAddressType),
    enablePrefixForIpv6SourceNat: plain(loadBalancer.sourceNatPrefix),
    subnetMapping: listOf(loadBalancer.subnets, printMapping),
    securityGroups: someOf(loadBalancer.securityGroups, group),
    loadBalancerAttributes: pairs(loadBalancer.attributes),
    minimumLoadBalancerCapacity: capacityUnits === undefined ? undefined : maybe(capacityUnits, units => ({ capacityUnits: units })),
    securityGroupsInboundRulesOnPrivateLink: plain(loadBalancer.privateLinkRules),
    customerOwnedIPv4Pool: plain(loadBalancer.customerOwnedPool),
    ipv4IPAMPool: plain(loadBalancer.ipamPool),
    tags: tags(loadBalancer.tags),
  };
}

function printMapping(mapping: SubnetMapping): Printed {
  return {
    subnetID: plain(mapping.subnetId),
    allocationID: plain(mapping.allocationId),
    privateIPv4Address: plain(mapping.privateIpv4Address),
    ipv6Address: plain(mapping.ipv6Address),
    sourceNatIpv6Prefix: plain(mapping.sourceNatIpv6Prefix),
  };
}

export function printSecurityGroup({ name, description, ingress, tags: given }: SecurityGroup): Printed {
  return { groupName: plain(name), description, ingress: someOf(ingress, printRule), tags: tags(given) };
}

function printRule({ protocol, fromPort, toPort, source }: SecurityGroupRule): Printed {
  return {
    ipProtocol: plain(protocol),
    fromPort,
    toPort,
    ...'prefixList' in source ? { prefixLists: [{ listID: source.prefixList }] }
      : source.cidr.includes(':') ? { ipv6Ranges: [{ cidrIPv6: source.cidr }] }
        : { ipRanges: [{ cidrIP: source.cidr }] },
  };
}
