import { agreedText } from './agreement';
import type { GroupInPlan } from './group-in-plan';
import { ALB } from '../../annotations/alb-keys';
import { judgeName } from '../load-balancer/name';
import { hashedGroupName } from '../model/names';
import type { Maybe } from '../model/unknown';

/** The name of the load balancer. */
export function loadBalancerName(plan: GroupInPlan): Maybe<string> {
  const annotation = ALB['load-balancer-name'];
  const { value: said, diagnoses } = agreedText(plan, annotation, 'loadBalancerName');
  if (said === undefined) {
    return hashedGroupName(plan.group);
  }
  judgeName(said, annotation, diagnoses);
  return said;
}
