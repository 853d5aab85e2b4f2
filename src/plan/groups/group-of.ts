import { ALB } from '../../annotations/alb-keys';
import { isToken } from '../../input/tokens';
import type { ClassParams } from '../alb/class-params';
import type { Diagnoses } from '../diagnosis';
import type { ReadIngress } from '../kubernetes/ingress';
import type { Setting } from '../setting';

/** The group of an Ingress: one that is named, or that of the Ingress alone. */
export interface GroupId {
  /** Name of the group, or `namespace/name`. */
  readonly id: string;
  readonly isExplicit: boolean;
}

const FORM = /^([a-z0-9][-a-z0-9.]*)?[a-z0-9]$/;
const LONGEST = 63;

/** Finalizer of the members of a group, by which the controller knows them again. */
export function finalizerOf({ id, isExplicit }: GroupId): string {
  return isExplicit ? `group.ingress.k8s.aws/${id}` : 'ingress.k8s.aws/resources';
}

/** Which group an Ingress joins: none where the name is bad, `undefined` where nobody can tell. */
export function groupOf(
  { namespace, name }: ReadIngress, params: ClassParams, annotation: Setting<string>, diagnoses: Diagnoses,
): GroupId | 'none' | undefined {
  const byClass = params.groupName;
  const said = byClass.is === 'set' || (byClass.is === 'unknown' && params.areKnown) ? byClass : annotation;
  // What the class may say is not at hand: the annotation holds as long as it does not.
  if (said.is === 'unknown' || said.is === 'malformed' || (said.is === 'set' && isToken(said.value))) {
    return undefined;
  }
  if (said.is === 'absent') {
    return { id: `${namespace}/${name}`, isExplicit: false };
  }
  const group = said.value;
  if (FORM.test(group) && group.length <= LONGEST) {
    return { id: group, isExplicit: true };
  }
  diagnoses.unless(byClass.is === 'unknown').add('group-name-form', {
    annotation: byClass.is === 'set' ? undefined : ALB['group.name'],
    got: group,
    limit: `at most ${LONGEST} lower case letters, digits, '-' and '.', the first and the last a letter or digit`,
    message: `'${group.slice(0, 80)}' cannot be the name of a group`,
  });
  return 'none';
}
