import { Claims, Place } from './claims';
import { CLASS_UNTOLD, GroupInPlan, Member, doubtful } from './group-in-plan';
import { Supposed } from './supposed';
import type { StringMap } from '../../annotations/codec';
import { Maybe, isKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases refuse members that contradict each other even where the class of the first one decides. */
const CLASS_RESOLVES_CONFLICTS = since('2.10.1');

const NONE: StringMap = {};

/** A map that each member may say. */
interface MapSubject extends Place {
  /** What wins over all of them. */
  readonly winner?: Maybe<StringMap>;
  /** What the annotation says by itself; needed where the class of a member may win over it. */
  own?(member: Member): Maybe<StringMap> | undefined;
}

/**
 * Maps of several members, joined key by key. Two values for a key are a conflict, unless the class of the first member has the key: that wins
 * over all.
 */
export function mergedMaps(
  members: readonly Member[], { conflicts, others, knowledge }: GroupInPlan, read: (member: Member) => Maybe<StringMap> | undefined,
  { winner = NONE, ...place }: MapSubject,
): Maybe<StringMap> {
  let merged: Map<string, Claims<string>> | undefined;
  let supposed: Map<string, Supposed<string>> | undefined;
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
      const own = map === CLASS_UNTOLD && members.length > 1 ? place.own?.(doubtful(member)) : undefined;
      for (const [key, value] of Object.entries(own !== undefined && isKnown(own) ? own : NONE)) {
        entryOf(supposed ??= new Map(), key, () => new Supposed()).add(member, value);
      }
      continue;
    }
    single = merged === undefined ? map : undefined;
    merged ??= new Map();
    for (const [key, value] of Object.entries(map)) {
      entryOf(merged, key, () => new Claims()).add(member, value);
    }
  }
  const textOf = (key: string) => (value: string) => `${key}=${value}`;
  for (const [key, claims] of merged ?? []) {
    if (claims.isContradictory && !Object.hasOwn(wins, key)) {
      claims.tell(diagnoses, { ...place, key }, textOf(key));
    }
  }
  supposed?.forEach((claims, key) => claims.tell(conflicts, { ...place, key }, textOf(key)));
  if (untold !== undefined) {
    return untold;
  }
  if (winner === NONE) {
    return single ?? (merged === undefined ? NONE : Object.fromEntries([...merged].map(valueOf)));
  }
  return { ...Object.fromEntries([...merged ?? []].map(valueOf)), ...winner as StringMap };
}

function valueOf([key, { first }]: readonly [string, Claims<string>]): readonly [string, string] {
  return [key, first!.value];
}

function entryOf<V>(map: Map<string, V>, key: string, made: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    map.set(key, value = made());
  }
  return value;
}
