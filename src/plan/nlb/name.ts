import type { ServiceInPlan } from './service-in-plan';
import { NLB } from '../../annotations/nlb-keys';
import { judgeName } from '../load-balancer/name';
import type { Maybe } from '../model/unknown';

/** The name of the load balancer. */
export function loadBalancerName({ resourceName, told, diagnoses }: ServiceInPlan): Maybe<string> {
  const given = told.text(NLB.name);
  if (given === undefined) {
    return resourceName;
  }
  judgeName(given, NLB.name, diagnoses);
  return given;
}
