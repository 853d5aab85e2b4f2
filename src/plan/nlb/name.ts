import type { ServiceInPlan } from './service-in-plan';
import { NLB } from '../../annotations/nlb-keys';
import { Maybe, isKnown } from '../model/unknown';

const LONGEST = 32;

/** The name of the load balancer. */
export function loadBalancerName({ resourceName, told, diagnoses }: ServiceInPlan): Maybe<string> {
  const given = told.text(NLB.name);
  if (given === undefined) {
    return resourceName;
  }
  const bytes = isKnown(given) ? Buffer.byteLength(given) : 0;
  if (bytes > LONGEST) {
    diagnoses.add('load-balancer-name-length', {
      annotation: NLB.name,
      got: given,
      limit: `${LONGEST} bytes`,
      message: `the name has ${bytes} bytes`,
    });
  }
  return given;
}
