import { agreed } from './agreement';
import { GroupInPlan, ruled } from './group-in-plan';
import { ALB } from '../../annotations/alb-keys';
import { defaultScheme } from '../../cluster/controller-defaults';
import { readScheme } from '../load-balancer/scheme';
import type { Scheme } from '../model/resources';
import type { Maybe } from '../model/unknown';

/** Whether the load balancer is reached from the internet. */
export function schemeOf(plan: GroupInPlan): Maybe<Scheme> {
  const said = agreed(plan, ({ params, told }) => ruled(params.text('scheme'), () => told.text(ALB.scheme)), { annotation: ALB.scheme });
  return said === undefined ? defaultScheme(plan.knowledge.controller) : readScheme(said, ALB.scheme, plan.diagnoses);
}
