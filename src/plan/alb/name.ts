import { agreed } from './agreement';
import { GroupInPlan, ruled } from './group-in-plan';
import { ALB } from '../../annotations/alb-keys';
import { judgeName } from '../load-balancer/name';
import { hashedGroupName } from '../model/names';
import type { Maybe } from '../model/unknown';

/** The name of the load balancer. */
export function loadBalancerName(plan: GroupInPlan): Maybe<string> {
  const annotation = ALB['load-balancer-name'];
  const said = agreed(plan, ({ params, told }) => ruled(params.text('loadBalancerName'), () => told.text(annotation)), { annotation });
  if (said === undefined) {
    return hashedGroupName(plan.group);
  }
  judgeName(said, annotation, plan.diagnoses);
  return said;
}
