import { agreedText } from './agreement';
import type { GroupInPlan } from './group-in-plan';
import { ALB } from '../../annotations/alb-keys';
import type { IpAddressType } from '../model/resources';
import { Maybe, REFUSED, isKnown } from '../model/unknown';

const TYPES: readonly string[] = ['ipv4', 'dualstack', 'dualstack-without-public-ipv4'] satisfies IpAddressType[];

/** Which addresses the load balancer has. */
export function ipAddressTypeOf(plan: GroupInPlan): Maybe<IpAddressType> {
  const annotation = ALB['ip-address-type'];
  const { value: said = 'ipv4', diagnoses } = agreedText(plan, annotation, 'ipAddressType');
  if (!isKnown(said) || TYPES.includes(said)) {
    return said as Maybe<IpAddressType>;
  }
  diagnoses.add('ip-address-type-value', {
    annotation, got: said, limit: TYPES.join(', '), message: 'the IP address type is none that an Application Load Balancer has',
  });
  return REFUSED;
}
