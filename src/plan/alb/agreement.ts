import { Claims, Place } from './claims';
import { CLASS_UNTOLD, GroupInPlan, Member, doubtful, ruled } from './group-in-plan';
import { Supposed } from './supposed';
import type { Diagnoses } from '../diagnosis';
import { Maybe, isKnown } from '../model/unknown';

/** What members of a group must not contradict each other about. */
export interface Subject<T> extends Place {
  /** What the annotation says by itself; needed where a class may win over it. */
  own?(member: Member): Maybe<T> | undefined;
  /** Two values that have the same key are the same; the value itself unless given. */
  keyOf?(value: T): unknown;
  /** How messages show a value. */
  textOf?(value: T): unknown;
}

/** What a group says as a whole. */
export interface Agreement<T> {
  /** `undefined` where nobody says anything and there are no other members who could. */
  readonly value: Maybe<T> | undefined;
  /** For what is wrong with the value: about the first member that says it. */
  readonly diagnoses: Diagnoses;
}

/** What a group says as a whole. */
export function agreed<T>(plan: GroupInPlan, read: (member: Member) => Maybe<T> | undefined, subject: Subject<T>): Maybe<T> | undefined {
  return agreement(plan.members, plan, read, subject).value;
}

/** A text of which the class of a member has the say, or else its annotation. */
export function agreedText(plan: GroupInPlan, annotation: string, classField: string): Agreement<string> {
  const own = ({ told }: Member) => told.text(annotation);
  return agreement(plan.members, plan, member => ruled(member.params.text(classField), () => own(member)), { annotation, classField, own });
}

/** What some members say together: those that say something have to say the same. */
export function agreement<T>(
  members: readonly Member[], { conflicts, others, diagnoses }: GroupInPlan, read: (member: Member) => Maybe<T> | undefined, subject: Subject<T>,
): Agreement<T> {
  const { keyOf, own, textOf } = subject;
  const claims = new Claims<T>();
  const supposed = new Supposed<T>();
  let untold: Maybe<T> | undefined;
  for (const member of members) {
    const value = read(member);
    if (value !== undefined && isKnown(value)) {
      claims.add(member, value, keyOf?.(value));
    } else {
      untold ??= value;
      if (value === CLASS_UNTOLD && own !== undefined && members.length > 1) {
        supposed.add(member, own(doubtful(member)), keyOf);
      }
    }
  }
  claims.tell(conflicts, subject, textOf);
  supposed.tell(conflicts, subject, textOf);
  const { first } = claims;
  return { value: first === undefined ? untold ?? others : first.value, diagnoses: first === undefined ? diagnoses : first.member.diagnoses };
}
