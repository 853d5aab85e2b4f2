import { tellConflict } from './agreement';
import type { GroupInPlan, Member } from './group-in-plan';
import type { StringMap } from '../../annotations/codec';
import { Maybe, isKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases refuse members that contradict each other even where the class of the first one decides. */
const CLASS_RESOLVES_CONFLICTS = since('2.10.1');

const NONE: StringMap = {};

/**
 * Maps of several members, joined key by key. Two values for a key are a conflict, unless the class of the first member has the key: that wins
 * over all.
 */
export function mergedMaps(
  members: readonly Member[], { conflicts, others, knowledge }: GroupInPlan, read: (member: Member) => Maybe<StringMap> | undefined,
  { annotation, winner = NONE }: { readonly annotation: string; readonly winner?: Maybe<StringMap> },
): Maybe<StringMap> {
  let merged: Map<string, readonly [string, Member]> | undefined;
  let untold: Maybe<StringMap> | undefined = others ?? (isKnown(winner) ? undefined : winner);
  let single: StringMap | undefined;
  // Somebody who is not at hand may decide.
  const wins = isKnown(winner) && CLASS_RESOLVES_CONFLICTS.holds(knowledge.controller) ? winner : NONE;
  const diagnoses = conflicts.unless(untold !== undefined && winner !== NONE);
  for (const member of members) {
    const map = read(member);
    if (map === undefined) {
      continue;
    }
    if (!isKnown(map)) {
      untold ??= map;
      continue;
    }
    single = merged === undefined ? map : undefined;
    merged ??= new Map();
    for (const [key, value] of Object.entries(map)) {
      const before = merged.get(key);
      if (before === undefined) {
        merged.set(key, [value, member]);
      } else if (before[0] !== value && !Object.hasOwn(wins, key)) {
        tellConflict(diagnoses, annotation, [before[1].key, `${key}=${before[0]}`], [member.key, `${key}=${value}`]);
      }
    }
  }
  if (untold !== undefined) {
    return untold;
  }
  if (winner === NONE) {
    return single ?? (merged === undefined ? NONE : Object.fromEntries([...merged].map(([key, [value]]) => [key, value])));
  }
  return { ...Object.fromEntries([...merged ?? []].map(([key, [value]]) => [key, value])), ...winner as StringMap };
}
