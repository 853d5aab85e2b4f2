import { Subject, agreement } from './agreement';
import type { GroupInPlan } from './group-in-plan';
import { sharedTags } from './tags';
import { ALB } from '../../annotations/alb-keys';
import { hashedGroupName } from '../model/names';
import type { SecurityGroupRule } from '../model/resources';
import { Maybe, isKnown } from '../model/unknown';
import { FrontGroups, givenFront, managedFront, managedGroup } from '../network/front-groups';

const ANNOTATIONS = { names: ALB['security-groups'], manages: ALB['manage-backend-security-group-rules'] };

const NAMES: Subject<readonly string[]> = { annotation: ANNOTATIONS.names, keyOf: list => list.join(), textOf: list => list.join(', ') };

/** The security groups of the load balancer: those that are named, or one that the controller makes. */
export function frontGroups(plan: GroupInPlan, ingress: () => Maybe<readonly SecurityGroupRule[]>): FrontGroups {
  const { knowledge, members } = plan;
  const { value: names, diagnoses } = agreement(members, plan, ({ told }) => told.list(ANNOTATIONS.names), NAMES);
  if (names !== undefined && !isKnown(names)) {
    return { groups: names, source: names };
  }
  if (names !== undefined && names.length > 0) {
    const said = agreement(members, plan, ({ told }) => told.flag(ANNOTATIONS.manages), { annotation: ANNOTATIONS.manages });
    const manages = said.value ?? knowledge.settings.managesRules;
    return givenFront({ names, manages, annotations: ANNOTATIONS }, knowledge, diagnoses, said.value === undefined ? diagnoses : said.diagnoses);
  }
  const tags = sharedTags(plan);
  return managedFront(managedGroup({ name: hashedGroupName(plan.group), ingress: ingress(), tags }), knowledge);
}
