import { agreedText } from './agreement';
import type { GroupInPlan } from './group-in-plan';
import { ALB } from '../../annotations/alb-keys';
import { defaultScheme } from '../../cluster/controller-defaults';
import { readScheme } from '../load-balancer/scheme';
import type { Scheme } from '../model/resources';
import type { Maybe } from '../model/unknown';

/** Whether the load balancer is reached from the internet. */
export function schemeOf(plan: GroupInPlan): Maybe<Scheme> {
  const { value, diagnoses } = agreedText(plan, ALB.scheme, 'scheme');
  return value === undefined ? defaultScheme(plan.knowledge.controller) : readScheme(value, ALB.scheme, diagnoses);
}
