import { judgeAdmission } from './admission';
import { GroupId, groupOf } from './group-of';
import type { IngressClasses } from './ingress-classes';
import { ALB } from '../../annotations/alb-keys';
import { AlbIngress } from '../alb/alb-ingress';
import type { ClassParams } from '../alb/class-params';
import { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import { ReadIngress, judgeIngress, readIngress } from '../kubernetes/ingress';
import { Owner, controllerFor } from '../ownership';

/** An Ingress on its way into a group. */
export interface IngressClaim {
  readonly read: ReadIngress;
  /** `namespace/name`. */
  readonly key: string;
  readonly owner: Owner;
  /** What it says; absent where none of our controllers takes it. */
  readonly ingress: AlbIngress | undefined;
  readonly params: ClassParams;
  /** Absent: it joins none. */
  readonly group: GroupId | undefined;
  /** Whether nobody can tell which group it joins. */
  readonly isUnplaced: boolean;
  /** Whether it may be in another group than in the one it seems to be in, or in none. */
  readonly isUnsure: boolean;
  /** Whether it has no class, and no class is the default. */
  readonly isUnclaimed: boolean;
  /** What is wrong with its class. */
  readonly classWrong: 'several-defaults' | 'invalid' | undefined;
  readonly isAdmitted: boolean;
  /** What is wrong with it on the way. */
  readonly diagnoses: Diagnoses;
}

/**
 * Looks at one Ingress by itself: who takes it, whether it is admitted, which group it joins.
 *
 * @param known what was read of it, if Kubernetes reads every field
 */
export function claimOf(manifest: unknown, known: AlbIngress | undefined, classes: IngressClasses, knowledge: Knowledge): IngressClaim {
  const read = readIngress(manifest);
  const key = `${read.namespace}/${read.name}`;
  const diagnoses = new Diagnoses('Ingress', key);
  if (known === undefined) {
    judgeIngress(manifest, diagnoses);
  }
  const isReadable = diagnoses.list.length === 0;
  const resolved = classes.of(read);
  const { params, wrong } = resolved;
  const owner = isReadable ? resolved.owner : 'other';
  const controller = controllerFor(owner, knowledge);
  const ingress = controller && (known?.controller === controller ? known : new AlbIngress(read.annotations, read.spec, controller));
  if (isReadable && wrong !== undefined && (ingress !== undefined || resolved.isRefused === true)) {
    const { id, ...detail } = wrong;
    diagnoses.add(id, detail);
  }
  const isAdmitted = isReadable && resolved.isRefused !== true && (ingress === undefined || judgeAdmission(read, ingress, classes, diagnoses));
  const mayJoin = wrong === undefined && ingress !== undefined && !read.isBeingDeleted;
  const group = mayJoin ? groupOf(read, params, ingress.reader.text(ALB['group.name']), diagnoses) : 'none';
  return {
    read,
    key,
    owner,
    ingress,
    params,
    group: group === 'none' ? undefined : group,
    isUnplaced: group === undefined,
    isUnsure: resolved.isUnsure === true || !params.areKnown,
    isUnclaimed: isReadable && resolved.isUnclaimed === true,
    classWrong: !isReadable || wrong === undefined ? undefined : wrong.id === 'multiple-default-classes' ? 'several-defaults' : 'invalid',
    isAdmitted,
    diagnoses,
  };
}
