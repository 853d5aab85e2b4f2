import type { ChosenSubnets } from './chosen-subnets';
import type { PerSubnet } from './elastic-ips';
import { byPosition } from './positions';
import { isAddress, parseCidr, within } from '../../input/cidr';
import type { Diagnoses } from '../diagnosis';
import { blockOf } from '../knowledge/subnet-table';
import { Maybe, isKnown } from '../model/unknown';

const AUTO_ASSIGNED = 'auto_assigned';
const PREFIX_LENGTH = '80';

/** Whether a load balancer uses IPv6 prefixes for source NAT. */
export function sourceNatUse(
  said: Maybe<string> | undefined, isDualstack: Maybe<boolean>, annotation: string, diagnoses: Diagnoses,
): Maybe<'on' | 'off'> {
  if (said === undefined) {
    return 'off';
  }
  if (isKnown(said) && said !== 'on' && said !== 'off') {
    diagnoses.add('source-nat-value', {
      annotation,
      got: said,
      limit: "'on' or 'off'",
      message: 'use of prefixes for source NAT is neither on nor off',
    });
    return 'off';
  }
  if (said === 'on' && isDualstack === false) {
    diagnoses.add('source-nat-without-dualstack', {
      annotation,
      got: said,
      message: 'source NAT with IPv6 prefixes is for dualstack load balancers only',
    });
  }
  return said as Maybe<'on' | 'off'>;
}

/** Prefixes for source NAT, one for each subnet by position. */
export function sourceNatPrefixes(
  given: Maybe<readonly string[]> | undefined,
  { use, isDualstack }: { readonly use: Maybe<'on' | 'off'>; readonly isDualstack: Maybe<boolean> },
  chosen: Maybe<ChosenSubnets>, annotation: string, diagnoses: Diagnoses,
): PerSubnet<string> {
  if (given === undefined || !isKnown(given)) {
    return given;
  }
  if (isDualstack === false || use === 'off') {
    diagnoses.add('source-nat-prefix-without-use', {
      annotation,
      got: given.join(','),
      message: `prefixes for source NAT are given, and the load balancer ${use === 'off' ? 'has them off' : 'is not dualstack'}`,
    });
    return undefined;
  }
  const placed = byPosition(given, chosen, annotation, 'source-nat-prefix-count', 'prefixes for source NAT', diagnoses);
  given.forEach((prefix, index) => judge(prefix, isKnown(chosen) && chosen.isInOrder ? chosen.subnets[index] : undefined, annotation, diagnoses));
  return placed;
}

function judge(prefix: string, subnet: ChosenSubnets['subnets'][number] | undefined, annotation: string, diagnoses: Diagnoses): void {
  if (prefix === AUTO_ASSIGNED) {
    return;
  }
  const slash = prefix.indexOf('/');
  const address = slash < 0 ? undefined : prefix.slice(0, slash);
  if (address === undefined || prefix.slice(slash + 1) !== PREFIX_LENGTH || !isAddress(address, 'ipv6')) {
    diagnoses.add('source-nat-prefix-form', {
      annotation,
      got: prefix,
      limit: `an IPv6 prefix of length ${PREFIX_LENGTH}, or ${AUTO_ASSIGNED}`,
      message: `'${prefix.slice(0, 80)}' is no prefix for source NAT`,
    });
    return;
  }
  const block = subnet === undefined || !isKnown(subnet) ? undefined : blockOf(subnet, 'ipv6');
  if (block !== undefined && (block === null || !within(parseCidr(`${address}/128`)!, block))) {
    diagnoses.add('source-nat-prefix-subnet', {
      annotation, got: prefix, ...block && { limit: block.text }, message: `prefix ${prefix} is not inside the subnet of the same position`,
    });
  }
}
