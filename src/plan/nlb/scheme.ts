import type { ServiceInPlan } from './service-in-plan';
import { NLB } from '../../annotations/nlb-keys';
import { readScheme } from '../load-balancer/scheme';
import type { Scheme } from '../model/resources';
import { CONTROLLER_UNTOLD, Maybe, isKnown } from '../model/unknown';

/** Whether the load balancer is reached from the internet. */
export function schemeOf({ service, told, diagnoses }: ServiceInPlan): Maybe<Scheme> {
  if (service.scheme !== undefined) {
    return service.scheme;
  }
  const said = told.text(NLB.scheme);
  if (said === undefined) {
    const internal = told.flag(NLB.internal);
    return internal === undefined || isKnown(internal) ? CONTROLLER_UNTOLD : internal;
  }
  return readScheme(said, NLB.scheme, diagnoses);
}
