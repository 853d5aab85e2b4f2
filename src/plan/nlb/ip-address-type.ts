import type { ServiceInPlan } from './service-in-plan';
import { NLB } from '../../annotations/nlb-keys';
import { Maybe, REFUSED, isKnown } from '../model/unknown';

/** Which addresses the load balancer has. */
export function ipAddressTypeOf({ service, told, diagnoses }: ServiceInPlan): Maybe<'ipv4' | 'dualstack'> {
  if (service.ipAddressType !== undefined) {
    return service.ipAddressType;
  }
  const got = told.text(NLB['ip-address-type']) ?? REFUSED;
  if (!isKnown(got)) {
    return got;
  }
  diagnoses.add('ip-address-type-value', {
    annotation: NLB['ip-address-type'], got, limit: "'ipv4' or 'dualstack'", message: 'the IP address type is none that a Network Load Balancer has',
  });
  return REFUSED;
}
