import type { AlbIngress } from './alb/alb-ingress';
import { CLASS_UNTOLD } from './alb/group-in-plan';
import { Diagnoses, Diagnosis, prevents } from './diagnosis';
import { IngressClaim, claimOf } from './groups/claims';
import { judgeParamsAdmission } from './groups/class-params-admission';
import { IngressClasses } from './groups/ingress-classes';
import { GroupSurroundings, Joining, leavingByFinalizer, loadGroup } from './groups/membership';
import type { Knowledge } from './knowledge/knowledge';
import { judgeClassParams, specOf } from './kubernetes/class-params';
import { asRecord } from '../input/json';
import { ObjectsAtHand } from './kubernetes/objects';
import type { Stack } from './model/stack';
import { Maybe, Unknown } from './model/unknown';
import { Owner, controllerFor } from './ownership';
import { planStackOf } from './plan-group';

/** What becomes of one Ingress before its group is looked at. */
export interface IngressPlan {
  /** `namespace/name`. */
  readonly name: string;
  readonly owner: Owner;
  /** Whether it is a member of a group of the controller. */
  readonly isManaged: Maybe<boolean>;
  /** Whether it has no class, and no class is the default. */
  readonly isUnclaimed: boolean;
  /** Whether the controller's webhook lets it pass. */
  readonly isAdmitted: boolean;
  /** Whether nothing keeps it from joining; a group may fail all the same. */
  readonly isAccepted: boolean;
  readonly diagnoses: readonly Diagnosis[];
  /** Id of its group. */
  readonly group: string | undefined;
}

/** What becomes of IngressClassParams. */
export interface ClassParamsPlan {
  readonly name: string;
  readonly isAdmitted: boolean;
  readonly diagnoses: readonly Diagnosis[];
}

/** What the controller makes of a group of Ingresses. */
export interface GroupPlan {
  /** Name of the group, or `namespace/name` of the Ingress that is one by itself. */
  readonly id: string;
  readonly isExplicit: boolean;
  /** Unknown only where that of all its Ingresses is. */
  readonly owner: Owner;
  /** Ingresses in the order in which the controller takes them; absent where it does not get so far. */
  readonly members?: readonly string[];
  /** Whether that order is known; a place may be filled in later. */
  readonly isOrdered: boolean;
  /** Ingresses that another controller may take, or that may be in another group. */
  readonly unsure: readonly string[];
  readonly isAccepted: Maybe<boolean>;
  /** In the order in which the controller works: of those that make it stop, it tells the first. */
  readonly diagnoses: readonly Diagnosis[];
  /** What holds as well, unless something that is not at hand says otherwise. */
  readonly doubts: readonly Diagnosis[];
  /** What it would build; with a diagnosis that prevents it, what is left of that. */
  readonly stack?: Stack;
}

/** What becomes of all Ingresses, and of what belongs to them. */
export interface IngressesPlan {
  readonly ingresses: readonly IngressPlan[];
  readonly classParams: readonly ClassParamsPlan[];
  /** By id. */
  readonly groups: readonly GroupPlan[];
}

const RELEASE = new Unknown('release of the controller');

/** What Ingresses say, by their manifests. */
export type ReadIngresses = ReadonlyMap<unknown, AlbIngress>;

const NONE: ReadIngresses = new Map();

/**
 * Works out what becomes of Ingresses, from all manifests and what is known. Nothing is thrown, whatever the manifests are.
 *
 * @param read what was read of Ingresses, if Kubernetes reads every field of these
 */
export function planIngresses(manifests: Iterable<unknown> | ObjectsAtHand, knowledge: Knowledge, read = NONE): IngressesPlan {
  const objects = manifests instanceof ObjectsAtHand ? manifests : new ObjectsAtHand(manifests);
  const classes = new IngressClasses(objects, knowledge);
  const claims = [...objects.all('Ingress')].map(manifest => claimOf(manifest, read.get(manifest), classes, knowledge));
  return {
    ingresses: claims.map(ingressPlan),
    classParams: [...objects.all('IngressClassParams elbv2.k8s.aws')].map(manifest => classParamsPlan(manifest, knowledge)),
    groups: groupPlans(claims, {
      knowledge,
      objects,
      hasUnplaced: claims.some(({ isUnplaced }) => isUnplaced),
      withoutClass: claims.find(({ classWrong }) => classWrong === 'several-defaults'),
      leaving: leavingByFinalizer(claims),
    }),
  };
}

function ingressPlan({ key, owner, group, isUnplaced, isUnsure, isUnclaimed, isAdmitted, classWrong, diagnoses }: IngressClaim): IngressPlan {
  const isMember = group !== undefined && (owner === 'unknown' || isUnsure ? CLASS_UNTOLD : true);
  return {
    name: key,
    owner,
    isManaged: isUnplaced ? CLASS_UNTOLD : isMember,
    isUnclaimed,
    isAdmitted,
    isAccepted: isAdmitted && classWrong === undefined && !diagnoses.list.some(prevents),
    diagnoses: diagnoses.list,
    group: group?.id,
  };
}

function classParamsPlan(manifest: unknown, { controller }: Knowledge): ClassParamsPlan {
  const name = String(asRecord(asRecord(manifest)?.metadata)?.name);
  const diagnoses = new Diagnoses('IngressClassParams', name);
  judgeClassParams(manifest, controller, diagnoses);
  if (diagnoses.list.length === 0) {
    judgeParamsAdmission(specOf(manifest), diagnoses);
  }
  return { name, isAdmitted: diagnoses.list.length === 0, diagnoses: diagnoses.list };
}

function groupPlans(claims: readonly IngressClaim[], surroundings: GroupSurroundings): readonly GroupPlan[] {
  const byId = new Map<string, Joining>();
  for (const claim of claims) {
    if (claim.group !== undefined) {
      // Each controller has groups of its own.
      const key = `${claim.group.id} ${claim.owner === 'auto-mode' ? 'auto-mode' : ''}`;
      const known = byId.get(key);
      if (known === undefined) {
        byId.set(key, { group: claim.group, claims: [claim] });
      } else {
        known.claims.push(claim);
      }
    }
  }
  return [...byId.values()].sort((a, b) => a.group.id < b.group.id ? -1 : 1).map(joining => groupPlan(joining, surroundings));
}

function groupPlan(joining: Joining, surroundings: GroupSurroundings): GroupPlan {
  const { group: { id, isExplicit }, claims } = joining;
  const { owner } = claims.find(claim => claim.owner !== 'unknown') ?? claims[0];
  const knowledge = surroundings.knowledge.of(controllerFor(owner, surroundings.knowledge)!);
  const plan = loadGroup(joining, { ...surroundings, knowledge });
  const stack = plan.isLoaded ? planStackOf(plan) : undefined;
  const { list: diagnoses, doubts } = plan.diagnoses;
  const isRejected = diagnoses.some(prevents);
  return {
    id,
    isExplicit,
    owner,
    ...plan.isLoaded ? { members: plan.members.map(({ key }) => key) } : {},
    isOrdered: plan.isOrdered,
    unsure: claims.filter(claim => mayBeElsewhere(claim, claims.length)).map(({ key }) => key),
    isAccepted: isRejected ? knowledge.isControllerGuessed ? RELEASE : false
      : owner === 'unknown' ? CLASS_UNTOLD : doubts.some(prevents) ? plan.others ?? CLASS_UNTOLD : true,
    diagnoses,
    doubts,
    stack,
  };
}

/** An Ingress that is alone stays the same load balancer in whichever group its class puts it. */
function mayBeElsewhere({ owner, isUnsure, params }: IngressClaim, members: number): boolean {
  return owner === 'unknown' || (isUnsure && (members > 1 || params.areKnown));
}
