import type { StringMap } from '../annotations/codec';
import type { ControllerSettings } from './knowledge/controller-settings';
import { Maybe, isKnown } from './model/unknown';

/** Tags of an object together with the default tags of the controller, which win unless a gate says otherwise. */
export function mergedTags(own: Maybe<StringMap> | undefined, { tags, objectTagsWin }: ControllerSettings): Maybe<StringMap> {
  if (own === undefined) {
    return tags;
  }
  if (!isKnown(own) || !isKnown(tags)) {
    return isKnown(own) ? tags : own;
  }
  return objectTagsWin ? { ...tags, ...own } : { ...own, ...tags };
}
