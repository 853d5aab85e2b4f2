import { agreed } from './agreement';
import type { GroupInPlan } from './group-in-plan';
import { sharedTags } from './tags';
import { ALB } from '../../annotations/alb-keys';
import { hashedGroupName } from '../model/names';
import type { SecurityGroupRule } from '../model/resources';
import { Maybe, isKnown } from '../model/unknown';
import { FrontGroups, givenFront, managedFront, managedGroup } from '../network/front-groups';

const ANNOTATIONS = { names: ALB['security-groups'], manages: ALB['manage-backend-security-group-rules'] };

/** The security groups of the load balancer: those that are named, or one that the controller makes. */
export function frontGroups(plan: GroupInPlan, ingress: () => Maybe<readonly SecurityGroupRule[]>): FrontGroups {
  const { knowledge, diagnoses } = plan;
  const names = agreed(plan, ({ told }) => told.list(ANNOTATIONS.names), { annotation: ANNOTATIONS.names, keyOf: list => list.join() });
  if (names !== undefined && !isKnown(names)) {
    return { groups: names, source: names };
  }
  if (names !== undefined && names.length > 0) {
    const said = agreed(plan, ({ told }) => told.flag(ANNOTATIONS.manages), { annotation: ANNOTATIONS.manages });
    return givenFront({ names, manages: said ?? knowledge.settings.managesRules, annotations: ANNOTATIONS }, knowledge, diagnoses);
  }
  const tags = sharedTags(plan);
  return managedFront(managedGroup({ name: hashedGroupName(plan.group), ingress: ingress(), tags }), knowledge);
}
