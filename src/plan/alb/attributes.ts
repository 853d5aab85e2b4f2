import { CLASS_UNTOLD, GroupInPlan } from './group-in-plan';
import { mergedMaps } from './merged-maps';
import { ALB } from '../../annotations/alb-keys';
import type { StringMap } from '../../annotations/codec';
import type { Maybe } from '../model/unknown';
import type { Setting } from '../setting';

const ANNOTATION = ALB['load-balancer-attributes'];
const NONE: StringMap = Object.freeze({});

/** Attributes of the load balancer: of all members, and over them those of the class of the first one. */
export function loadBalancerAttributes(plan: GroupInPlan): Maybe<StringMap> {
  const winner = winning(plan.members[0].params.pairs('loadBalancerAttributes'));
  return mergedMaps(plan.members, plan, ({ told }) => told.map(ANNOTATION), { annotation: ANNOTATION, winner });
}

/** What a class lets win. */
export function winning(byClass: Setting<StringMap>): Maybe<StringMap> {
  return byClass.is === 'set' ? byClass.value : byClass.is === 'absent' ? NONE : CLASS_UNTOLD;
}
