import type { IngressClaim } from './claims';
import { GroupId, finalizerOf } from './group-of';
import { ALB } from '../../annotations/alb-keys';
import { decodeBoolean } from '../../annotations/codec/scalar';
import { addTo } from '../../input/multimap';
import type { GroupInPlan, Member } from '../alb/group-in-plan';
import { OTHER_MEMBERS } from '../alb/group-in-plan';
import { AnnotationReader } from '../annotation-reader';
import { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import type { ObjectsAtHand } from '../kubernetes/objects';
import { FILLED_IN_LATER, Unknown, isKnown } from '../model/unknown';
import { Told } from '../told';

const LARGEST_ORDER = 1000;
const PROTECTION = 'deletion_protection.enabled';
const ORDER = ALB['group.order'];
const NOBODY: readonly IngressClaim[] = [];

/** Those who want to join one group. */
export interface Joining {
  readonly group: GroupId;
  readonly claims: IngressClaim[];
}

/** What stands around all groups. */
export interface GroupSurroundings {
  readonly knowledge: Knowledge;
  readonly objects: ObjectsAtHand;
  /** An Ingress without a class, where several are the default. */
  readonly withoutClass: IngressClaim | undefined;
  /** Ingresses that are in no group, and may have been members of some, by finalizer. */
  readonly leaving: ReadonlyMap<string, readonly IngressClaim[]>;
  /** Whether an Ingress may be in any group. */
  readonly hasUnplaced: boolean;
}

/** Those who may have been members, by the finalizers that they still have. */
export function leavingByFinalizer(claims: readonly IngressClaim[]): GroupSurroundings['leaving'] {
  const leaving = new Map<string, IngressClaim[]>();
  for (const claim of claims) {
    if (claim.classWrong === 'invalid' || claim.read.isBeingDeleted) {
      for (const finalizer of new Set(claim.read.finalizers)) {
        addTo(leaving, String(finalizer), claim);
      }
    }
  }
  return leaving;
}

/** A group as the controller loads it. */
export interface LoadedGroup extends GroupInPlan {
  /** Whether it could be loaded; if not, nothing else is told of it. */
  readonly isLoaded: boolean;
  /** Whether the place of every member is known. */
  readonly isOrdered: boolean;
}

/** Brings the members of a group into their order, and looks at those who left it. */
export function loadGroup({ group, claims }: Joining, surroundings: GroupSurroundings): LoadedGroup {
  const { knowledge, objects, hasUnplaced, withoutClass, leaving } = surroundings;
  const diagnoses = new Diagnoses('IngressGroup', group.id);
  let untold: Unknown | undefined;
  const ordered = claims.map(claim => {
    const member = memberOf(claim, diagnoses);
    const order = orderOf(member);
    untold = isKnown(order) ? untold : order;
    return { member, order: isKnown(order) ? order : 0 };
  });
  const left = leaving.get(finalizerOf(group)) ?? NOBODY;
  judgeClasses(withoutClass, left, diagnoses);
  const isLoaded = diagnoses.list.length === 0;
  if (group.isExplicit) {
    judgeProtection(left, knowledge, diagnoses);
  }
  const isUnsure = claims.some(claim => claim.isUnsure);
  const isOpen = isUnsure || hasUnplaced || !knowledge.completeness.coversEverywhere('Ingress');
  return {
    group,
    members: ordered.sort((a, b) => a.order - b.order || (a.member.key < b.member.key ? -1 : 1)).map(({ member }) => member),
    knowledge,
    objects,
    diagnoses,
    conflicts: diagnoses.unless(isUnsure),
    others: untold ?? (isUnsure || (group.isExplicit && isOpen) ? OTHER_MEMBERS : undefined),
    isLoaded,
    isOrdered: untold === undefined,
  };
}

function memberOf({ key, read: { namespace, name }, ingress, params }: IngressClaim, all: Diagnoses): Member {
  const diagnoses = all.about('Ingress', key);
  return { key, namespace, name, ingress: ingress!, params, told: new Told(ingress!.reader, diagnoses), diagnoses, asked: {} };
}

function orderOf({ told, diagnoses }: Member): number | Unknown {
  const order = told.whole(ORDER) ?? 0;
  if (isKnown(order) && Math.abs(order) > LARGEST_ORDER) {
    diagnoses.add('group-order-range', { annotation: ORDER, got: order, limit: `${-LARGEST_ORDER} to ${LARGEST_ORDER}`, message: `the order ${order} is out of range` });
  }
  return order === FILLED_IN_LATER ? FILLED_IN_LATER : order;
}

/** An Ingress without a class, where several are the default, stops all groups; one with a bad class stops the group that it was in. */
function judgeClasses(withoutClass: IngressClaim | undefined, left: readonly IngressClaim[], diagnoses: Diagnoses): void {
  if (withoutClass !== undefined) {
    const message = 'it names no class, and there are several default ones';
    diagnoses.about('Ingress', withoutClass.key).add('multiple-default-classes', { message });
  }
  for (const { key, classWrong } of left) {
    if (classWrong === 'invalid') {
      diagnoses.about('Ingress', key).add('class-not-found', { message: 'it was a member of the group, and its class cannot be used' });
    }
  }
}

/** Ingresses that are being deleted, and were members. */
function judgeProtection(left: readonly IngressClaim[], { controller }: Knowledge, diagnoses: Diagnoses): void {
  const annotation = ALB['load-balancer-attributes'];
  for (const { key, read } of left.filter(claim => claim.read.isBeingDeleted)) {
    const about = diagnoses.about('Ingress', key);
    const map = new Told(new AnnotationReader(read.annotations, controller), about).map(annotation);
    const said = map !== undefined && isKnown(map) ? map[PROTECTION] : undefined;
    const isProtected = said === undefined ? undefined : decodeBoolean(said);
    if (isProtected?.ok === false) {
      about.add('malformed-annotation', { annotation, got: said, limit: isProtected.allowed, message: `${PROTECTION} ${isProtected.problem}` });
    } else if (isProtected?.value === true) {
      about.add('deletion-protected', { annotation, got: said, message: 'it is being deleted, and the load balancer is protected from deletion' });
    }
  }
}
