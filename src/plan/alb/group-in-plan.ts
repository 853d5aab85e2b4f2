import type { AlbIngress } from './alb-ingress';
import type { ClassParams } from './class-params';
import type { StringMap } from '../../annotations/codec';
import type { Diagnoses } from '../diagnosis';
import type { GroupId } from '../groups/group-of';
import type { Knowledge } from '../knowledge/knowledge';
import type { ObjectsAtHand } from '../kubernetes/objects';
import { Maybe, REFUSED, Unknown } from '../model/unknown';
import type { Setting } from '../setting';
import type { Told } from '../told';

/** One Ingress of a group while the group is worked out. */
export interface Member {
  /** `namespace/name`. */
  readonly key: string;
  readonly namespace: string;
  readonly name: string;
  readonly ingress: AlbIngress;
  readonly params: ClassParams;
  readonly told: Told;
  readonly diagnoses: Diagnoses;
  /** What was worked out once. */
  readonly asked: { tags?: { readonly said: Maybe<StringMap> | undefined }; doubtful?: Member };
}

/** A group of Ingresses while its load balancer is worked out: what every aspect looks at. */
export interface GroupInPlan {
  readonly group: GroupId;
  /** In the order in which the controller takes them; never none. */
  readonly members: readonly Member[];
  readonly knowledge: Knowledge;
  readonly objects: ObjectsAtHand;
  readonly diagnoses: Diagnoses;
  /** For what members say against each other: doubtful where nobody can tell whether they are in one group. */
  readonly conflicts: Diagnoses;
  /** There may be members that are not at hand. */
  readonly others: Unknown | undefined;
}

export const CLASS_UNTOLD = new Unknown('IngressClassParams');
export const OTHER_MEMBERS = new Unknown('other members of the group');

/** What the class says, which wins, or else what the Ingress says itself. */
export function ruled<T>(byClass: Setting<T>, otherwise: () => Maybe<T> | undefined): Maybe<T> | undefined {
  switch (byClass.is) {
    case 'set': return byClass.value;
    case 'absent': return otherwise();
    case 'unknown': return CLASS_UNTOLD;
    case 'malformed': return REFUSED;
  }
}

/** The same member, with everything that is wrong with it in doubt. */
export function doubtful(member: Member): Member {
  if (member.asked.doubtful === undefined) {
    const diagnoses = member.diagnoses.inDoubt;
    member.asked.doubtful = { ...member, diagnoses, told: member.told.with(diagnoses) };
  }
  return member.asked.doubtful;
}
