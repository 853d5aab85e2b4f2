import { ALB } from '../../annotations/alb-keys';
import type { StringMap } from '../../annotations/codec';
import { defaultScheme } from '../../cluster/controller-defaults';
import { agreed, agreement } from '../alb/agreement';
import { tellConflict } from '../alb/claims';
import type { GroupInPlan, Member } from '../alb/group-in-plan';
import type { PlannedLoadBalancer } from '../alb/load-balancer';
import { judgeRoutingPolicy } from '../load-balancer/routing-policy';
import { readScheme } from '../load-balancer/scheme';
import type { GroupRef, Scheme } from '../model/resources';
import { Maybe, isKnown } from '../model/unknown';
import { namedGroups } from '../network/security-groups';
import { since } from '../versions/rule';

/** 2.13.0 to 2.13.3 attach the first of several security groups, alone. */
const ATTACHES_ALL_GROUPS = since('2.13.4');

/** Older releases give the load balancer in front no tags. */
const HAS_TAGS = since('2.14.0');

const NONE: StringMap = {};

/** Whether there is a Network Load Balancer in front. */
export function isEnabled(plan: GroupInPlan): Maybe<boolean> {
  return agreed(plan, ({ told }) => told.flag(ALB['enable-frontend-nlb']), { annotation: ALB['enable-frontend-nlb'] }) ?? false;
}

export function frontendScheme(plan: GroupInPlan): Maybe<Scheme> {
  const annotation = ALB['frontend-nlb-scheme'];
  const { value, diagnoses } = agreement(plan.members, plan, ({ told }) => told.text(annotation), { annotation });
  return value === undefined ? defaultScheme(plan.knowledge.controller) : readScheme(value, annotation, diagnoses);
}

/** Security groups that are named, or those of the load balancer behind. */
export function frontendGroups(plan: GroupInPlan, { front }: PlannedLoadBalancer): Maybe<readonly GroupRef[]> {
  const annotation = ALB['frontend-nlb-security-groups'];
  const { value: names, diagnoses } = agreement(plan.members, plan, ({ told }) => told.list(annotation), { annotation, keyOf: list => list.join(), textOf: list => list.join(', ') });
  if (names === undefined || (isKnown(names) && names.length === 0)) {
    return front.groups;
  }
  const groups = isKnown(names) ? namedGroups(names, annotation, plan.knowledge, diagnoses) : names;
  return isKnown(groups) && !ATTACHES_ALL_GROUPS.holds(plan.knowledge.controller) ? groups.slice(0, 1) : groups;
}

/** Tags of its own, which take the place of all others, or else those of the load balancer behind. */
export function frontendTags(plan: GroupInPlan, { tags }: PlannedLoadBalancer): Maybe<StringMap> {
  const annotation = ALB['frontend-nlb-tags'];
  const own = agreed(plan, ({ told }) => told.map(annotation), { annotation, keyOf: mapKey });
  return HAS_TAGS.holds(plan.knowledge.controller) ? own ?? tags : NONE;
}

/** Attributes: from the first member that has some, every later one must have the same. */
export function frontendAttributes({ members, conflicts, others }: GroupInPlan): Maybe<StringMap> {
  const annotation = ALB['frontend-nlb-attributes'];
  let first: { readonly map: StringMap; readonly member: Member } | undefined;
  let untold: Maybe<StringMap> | undefined;
  for (const member of members) {
    const { told } = member;
    const map = told.map(annotation);
    if (map !== undefined && !isKnown(map)) {
      untold ??= map;
      continue;
    }
    if (map !== undefined) {
      judgeRoutingPolicy(map, annotation, told.diagnoses);
    }
    if (first === undefined) {
      first = map && { map, member };
    } else if (map === undefined || mapKey(map) !== mapKey(first.map)) {
      tellConflict(conflicts, { annotation }, { member: first.member, value: first.map }, { member, value: map });
    }
  }
  return first?.map ?? untold ?? others ?? NONE;
}

function mapKey(map: StringMap): string {
  return JSON.stringify(Object.entries(map).sort(([a], [b]) => a < b ? -1 : 1));
}
