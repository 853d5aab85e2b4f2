import type { ServiceInPlan } from './service-in-plan';
import { NLB } from '../../annotations/nlb-keys';
import { readCapacity } from '../load-balancer/capacity';
import type { Maybe } from '../model/unknown';

const ANNOTATION = NLB['minimum-load-balancer-capacity'];

/** The capacity that is reserved for the load balancer. */
export function capacityOf({ told, knowledge: { settings, controller }, diagnoses }: ServiceInPlan): Maybe<number> | undefined {
  return settings.reservesCapacity ? readCapacity(told.map(ANNOTATION), ANNOTATION, controller, diagnoses) : undefined;
}
