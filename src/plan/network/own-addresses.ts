import type { ChosenSubnets } from './chosen-subnets';
import type { PerSubnet } from './elastic-ips';
import { areAsMany } from './positions';
import { Cidr, isAddress, parseCidr, within } from '../../input/cidr';
import type { Diagnoses } from '../diagnosis';
import { blockOf } from '../knowledge/subnet-table';
import type { IpFamily, Scheme } from '../model/resources';
import { Maybe, Unknown, isKnown } from '../model/unknown';

const BLOCK_OF_SUBNET = new Unknown('address block of the subnet');

const FAMILIES = {
  ipv4: {
    bits: 32,
    what: 'private IPv4 addresses',
    one: 'IPv4 address',
    count: 'private-address-count',
    form: 'private-address-form',
    subnet: 'private-address-subnet',
  },
  ipv6: {
    bits: 128,
    what: 'IPv6 addresses',
    one: 'IPv6 address',
    count: 'ipv6-address-count',
    form: 'ipv6-address-form',
    subnet: 'ipv6-address-subnet',
  },
} as const;

/** Private IPv4 addresses of an internal load balancer. */
export function privateAddresses(
  given: Maybe<readonly string[]> | undefined, scheme: Maybe<Scheme>, chosen: Maybe<ChosenSubnets>, annotation: string, diagnoses: Diagnoses,
): PerSubnet<string> {
  if (given === undefined || !isKnown(given)) {
    return given;
  }
  if (scheme === 'internet-facing') {
    diagnoses.add('private-address-internet-facing', {
      annotation,
      got: given.join(','),
      message: 'private addresses are for internal load balancers only',
    });
  }
  return byRange(given, 'ipv4', chosen, annotation, diagnoses);
}

/** IPv6 addresses of a dualstack load balancer. */
export function ipv6Addresses(
  given: Maybe<readonly string[]> | undefined, isDualstack: Maybe<boolean>, chosen: Maybe<ChosenSubnets>, annotation: string, diagnoses: Diagnoses,
): PerSubnet<string> {
  if (given === undefined || !isKnown(given)) {
    return given;
  }
  if (isDualstack === false) {
    diagnoses.add('ipv6-address-without-dualstack', {
      annotation,
      got: given.join(','),
      message: 'IPv6 addresses are for dualstack load balancers only',
    });
  }
  return byRange(given, 'ipv6', chosen, annotation, diagnoses);
}

/** Each subnet gets the address inside its block, wherever it stands in the list. */
function byRange(
  given: readonly string[], family: IpFamily, chosen: Maybe<ChosenSubnets>, annotation: string, diagnoses: Diagnoses,
): PerSubnet<string> {
  const { bits, count, form, subnet: id, what, one } = FAMILIES[family];
  if (!areAsMany(given, chosen, annotation, count, what, diagnoses)) {
    return undefined;
  }
  const addresses: Cidr[] = [];
  for (const text of given) {
    const address = isAddress(text, family) ? parseCidr(`${text}/${bits}`) : undefined;
    if (address === undefined) {
      diagnoses.add(form, { annotation, got: text, limit: `an ${one}`, message: `'${text.slice(0, 80)}' is no ${one}` });
    } else {
      addresses.push(address);
    }
  }
  if (addresses.length < given.length) {
    return undefined;
  }
  return !isKnown(chosen) ? chosen : chosen.subnets.map(subnet => {
    const block = isKnown(subnet) ? blockOf(subnet, family) : undefined;
    if (!isKnown(subnet) || block === undefined) {
      return BLOCK_OF_SUBNET;
    }
    const inside = addresses.filter(address => block !== null && within(address, block));
    if (inside.length !== 1) {
      diagnoses.add(id, {
        annotation,
        got: given.join(','),
        limit: 'one in each subnet',
        message: `subnet ${subnet.id} has ${inside.length} of the ${what} inside its block`,
      });
      return BLOCK_OF_SUBNET;
    }
    return inside[0].text.slice(0, inside[0].text.indexOf('/'));
  });
}
