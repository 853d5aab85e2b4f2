import type { ServiceInPlan } from './service-in-plan';
import type { StringMap } from '../../annotations/codec';
import { NLB } from '../../annotations/nlb-keys';
import { Maybe } from '../model/unknown';
import { mergedTags } from '../tags';

/** Tags of the load balancer, and of all that belongs to it. */
export function tagsOf({ told, knowledge: { settings } }: ServiceInPlan): Maybe<StringMap> {
  return mergedTags(told.map(NLB['additional-resource-tags']), settings);
}
