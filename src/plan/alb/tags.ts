import { CLASS_UNTOLD, GroupInPlan, Member } from './group-in-plan';
import { mergedMaps } from './merged-maps';
import { ALB } from '../../annotations/alb-keys';
import type { StringMap } from '../../annotations/codec';
import { Maybe, isKnown } from '../model/unknown';
import { mergedTags } from '../tags';

/** Tags that an Ingress asks for: of its class over its own. */
export function tagsOf(member: Member): Maybe<StringMap> | undefined {
  return (member.asked.tags ??= { said: read(member) }).said;
}

function read({ params, told }: Member): Maybe<StringMap> | undefined {
  const byClass = params.pairs('tags');
  const own = told.map(ALB.tags);
  if (byClass.is === 'absent') {
    return own;
  }
  return byClass.is !== 'set' ? CLASS_UNTOLD : own !== undefined && !isKnown(own) ? own : { ...own, ...byClass.value };
}

/** Tags of what several members share. */
export function sharedTags(plan: GroupInPlan, members: readonly Member[] = plan.members): Maybe<StringMap> {
  return mergedTags(mergedMaps(members, plan, tagsOf, { annotation: ALB.tags, classField: 'tags', own: ({ told }) => told.map(ALB.tags) }), plan.knowledge.settings);
}
