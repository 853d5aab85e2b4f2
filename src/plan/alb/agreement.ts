import type { GroupInPlan, Member } from './group-in-plan';
import { shown } from '../../input/arguments';
import type { Diagnoses } from '../diagnosis';
import { Maybe, isKnown } from '../model/unknown';

/** What members of a group must not contradict each other about. */
export interface Subject<T> {
  readonly annotation: string;
  /** Two values that have the same key are the same; the value itself unless given. */
  keyOf?(value: T): unknown;
}

/** What a group says as a whole. */
export function agreed<T>(plan: GroupInPlan, read: (member: Member) => Maybe<T> | undefined, subject: Subject<T>): Maybe<T> | undefined {
  return agreedAmong(plan.members, plan, read, subject);
}

/**
 * What some members say together: those that say something have to say the same. `undefined` where none says anything and there are no
 * other members who could.
 */
export function agreedAmong<T>(
  members: readonly Member[], { conflicts, others }: GroupInPlan, read: (member: Member) => Maybe<T> | undefined, { annotation, keyOf }: Subject<T>,
): Maybe<T> | undefined {
  let first: { readonly value: T; readonly key: unknown; readonly member: Member } | undefined;
  let other: { readonly value: T; readonly member: Member } | undefined;
  let untold: Maybe<T> | undefined;
  for (const member of members) {
    const value = read(member);
    if (value === undefined) {
      continue;
    }
    if (!isKnown(value)) {
      untold ??= value;
      continue;
    }
    const key = keyOf === undefined ? value : keyOf(value);
    if (first === undefined) {
      first = { value, key, member };
    } else if (key !== first.key) {
      other ??= { value, member };
    }
  }
  if (first !== undefined && other !== undefined) {
    tellConflict(conflicts, annotation, [first.member.key, first.value], [other.member.key, other.value]);
  }
  return first === undefined ? untold ?? others : first.value;
}

/** Diagnoses two members that contradict each other. */
export function tellConflict(
  diagnoses: Diagnoses, annotation: string, [one, first]: readonly [string, unknown], [two, second]: readonly [string, unknown],
): void {
  diagnoses.add('conflicting-members', {
    annotation,
    got: second,
    limit: shown(first),
    message: `Ingress ${one} says ${shown(first)}, and Ingress ${two} says ${shown(second)}`,
  });
}
