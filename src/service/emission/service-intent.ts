import type { Scheme } from '../../load-balancer/scheme';
import type { SecurityGroups } from '../../load-balancer/security-groups';
import type { AddressMap } from '../../load-balancer/subnet-addresses';
import type { TargetType } from '../../load-balancer/target-type';
import type { ExposedTcpServiceProps } from '../exposed-tcp-service-props';
import type { ClientIp } from '../values/client-ip';
import type { ExposedPort } from '../values/exposed-port';
import type { IpAddressType } from '../values/ip-address-type';

/** What an exposed Service is asked to be, with the defaults that decide behaviour filled in. */
export interface ServiceIntent {
  readonly ports: readonly ExposedPort[];
  readonly scheme: Scheme;
  readonly ipAddressType: IpAddressType;
  readonly securityGroups: SecurityGroups;
  readonly targetType: TargetType;
  readonly clientIp: ClientIp;
  /** The rest, which has no defaults of ours. */
  readonly props: Partial<ExposedTcpServiceProps>;
}

/** Addresses by subnet that properties give, by what messages call them. */
export function addressMaps({ scheme, ipAddressType }: ServiceIntent): readonly (readonly [string, AddressMap])[] {
  const maps: (readonly [string, AddressMap])[] = [];
  const add = (property: string, map: AddressMap | undefined) => {
    if (map !== undefined) {
      maps.push([property, map]);
    }
  };
  add('elasticIps', scheme._elasticIps());
  add('privateIpv4Addresses', scheme._privateIpv4Addresses());
  add('ipv6Addresses', ipAddressType._ipv6Addresses());
  add('sourceNatPrefixes', ipAddressType._sourceNatPrefixes());
  return maps;
}

/** Instance targets see client addresses only where kube-proxy sends traffic to pods of the same node. */
export function isLocal({ props, targetType, clientIp }: ServiceIntent): boolean {
  return props.externalTrafficPolicy === undefined
    ? targetType.value === 'instance' && clientIp.value === 'preserve'
    : props.externalTrafficPolicy === 'Local';
}
