import type { ServiceInPlan } from './service-in-plan';
import { NLB } from '../../annotations/nlb-keys';
import type { Scheme, SubnetMapping } from '../model/resources';
import { Maybe, isKnown } from '../model/unknown';
import type { ChosenSubnets } from '../network/chosen-subnets';
import { PerSubnet, elasticIps } from '../network/elastic-ips';
import { ipv6Addresses, privateAddresses } from '../network/own-addresses';
import { sourceNatPrefixes } from '../network/source-nat';

/** What addresses hang on. */
export interface AddressSurroundings {
  readonly scheme: Maybe<Scheme>;
  readonly isDualstack: Maybe<boolean>;
  readonly sourceNat: Maybe<'on' | 'off'>;
  readonly chosen: Maybe<ChosenSubnets>;
}

/** The subnets of the load balancer, with the addresses it gets in each. */
export function subnetMappings({ told, diagnoses }: ServiceInPlan, surroundings: AddressSurroundings): Maybe<readonly SubnetMapping[]> {
  const { scheme, isDualstack, sourceNat, chosen } = surroundings;
  const elastic = elasticIps(told.list(NLB['eip-allocations']), scheme, chosen, NLB['eip-allocations'], diagnoses);
  const own = privateAddresses(told.list(NLB['private-ipv4-addresses']), scheme, chosen, NLB['private-ipv4-addresses'], diagnoses);
  const ipv6 = ipv6Addresses(told.list(NLB['ipv6-addresses']), isDualstack, chosen, NLB['ipv6-addresses'], diagnoses);
  const prefixes = sourceNatPrefixes(
    told.list(NLB['source-nat-ipv6-prefixes']), { use: sourceNat, isDualstack }, chosen, NLB['source-nat-ipv6-prefixes'], diagnoses,
  );
  return !isKnown(chosen) ? chosen : chosen.subnets.map((subnet, place) => ({
    subnetId: isKnown(subnet) ? subnet.id : subnet,
    allocationId: at(elastic, place),
    privateIpv4Address: at(own, place),
    ipv6Address: at(ipv6, place),
    sourceNatIpv6Prefix: at(prefixes, place),
  }));
}

function at<T>(all: PerSubnet<T>, place: number): Maybe<T> | undefined {
  return all === undefined || !isKnown(all) ? all : all[place];
}
