import { ServiceIntent, addressMaps } from './service-intent';
import { NLB } from '../../annotations/nlb-keys';
import type { AnnotationWriter } from '../../annotations/writer';
import { logAttributes } from '../../load-balancer/access-logs-attributes';
import { attributeTexts } from '../../load-balancer/attribute-texts';
import { prefixListsOf } from '../../load-balancer/sources';
import { inSubnetOrder } from '../../load-balancer/subnet-order';

/** What holds for the load balancer as a whole. */
export function writeLoadBalancer(writer: AnnotationWriter, intent: ServiceIntent): void {
  const { scheme, ipAddressType, props } = intent;
  writer
    .set(NLB.scheme, scheme.value, 'scheme')
    .set(NLB.name, props.loadBalancerName, 'loadBalancerName')
    .set(NLB['ip-address-type'], ipAddressType.value === 'ipv4' ? undefined : ipAddressType.value, 'ipAddressType')
    .set(NLB['enable-prefix-for-ipv6-source-nat'], ipAddressType.sourceNat ? 'on' : undefined, 'ipAddressType');
  writeAddresses(writer, intent);
  writeSecurityGroups(writer, intent);
  writer
    .setMap(NLB.attributes, loadBalancerAttributes(intent), 'load balancer attributes')
    .setMap(NLB['minimum-load-balancer-capacity'], { CapacityUnits: props.minimumCapacityUnits?.toString() }, 'minimumCapacityUnits')
    .setMap(NLB['additional-resource-tags'], props.tags ?? NONE, 'tags');
}

const NONE: { readonly [name: string]: string } = {};

const ADDRESSES = {
  elasticIps: NLB['eip-allocations'],
  privateIpv4Addresses: NLB['private-ipv4-addresses'],
  ipv6Addresses: NLB['ipv6-addresses'],
  sourceNatPrefixes: NLB['source-nat-ipv6-prefixes'],
} as const;

/** Subnets and addresses stand in one order, since the controller pairs some of them by position. */
function writeAddresses(writer: AnnotationWriter, intent: ServiceIntent): void {
  const maps = addressMaps(intent);
  const { subnets } = intent.props;
  const ordered = maps.length > 0 ? inSubnetOrder(Object.keys(maps[0][1])) : subnets && inSubnetOrder(subnets);
  writer.set(NLB.subnets, ordered, 'subnets');
  for (const [property, bySubnet] of maps) {
    writer.set(ADDRESSES[property as keyof typeof ADDRESSES], ordered!.map(subnet => bySubnet[subnet]), property);
  }
}

function writeSecurityGroups(writer: AnnotationWriter, { securityGroups, props }: ServiceIntent): void {
  const { origin, groups, manageBackendRules, enforceOnPrivateLink, icmpForPathMtuDiscovery } = securityGroups;
  writer
    .set(NLB['security-groups'], origin === 'given' ? groups : undefined, 'securityGroups')
    .set(NLB['disable-nlb-sg'], origin === 'none' ? true : undefined, 'securityGroups')
    .set(NLB['manage-backend-security-group-rules'], manageBackendRules, 'securityGroups')
    .set(NLB['security-group-prefix-lists'], prefixListsOf(props.allowFrom), 'allowFrom')
    .set(NLB['enable-icmp-for-path-mtu-discovery'], icmpForPathMtuDiscovery ? 'on' : undefined, 'securityGroups')
    .set(NLB['inbound-sg-rules-on-private-link-traffic'], enforceOnPrivateLink === undefined ? undefined : enforceOnPrivateLink ? 'on' : 'off', 'securityGroups');
}

function loadBalancerAttributes({ props }: ServiceIntent): { [name: string]: string } {
  return attributeTexts({
    ...props.loadBalancerAttributes,
    'load_balancing.cross_zone.enabled': props.crossZone,
    'deletion_protection.enabled': props.deletionProtection,
    'dns_record.client_routing_policy': props.dnsClientRouting,
    'zonal_shift.config.enabled': props.zonalShift,
    ...logAttributes('access_logs', props.accessLogs),
  });
}
