import type { GroupInPlan } from './group-in-plan';
import type { GroupPorts } from './group-ports';
import type { MemberListeners } from './member-listeners';
import { ALB } from '../../annotations/alb-keys';
import { Maybe, isKnown } from '../model/unknown';

const ANNOTATION = ALB['listen-ports'];

/** Diagnoses members that listen on HTTP alone where the group redirects that: their rules get onto no listener. */
export function judgeUnlistened(
  all: readonly MemberListeners[], { ports }: GroupPorts, redirect: Maybe<number> | undefined, { conflicts }: GroupInPlan,
): void {
  const target = ports.find(({ port, protocol }) => port === redirect && protocol === 'HTTPS')?.port;
  for (const { member: { key, ingress, told, diagnoses }, listeners } of target === undefined ? [] : all) {
    if (!isKnown(listeners) || listeners.length === 0 || listeners.some(({ protocol }) => protocol === 'HTTPS') || ingress.backends.length === 0) {
      continue;
    }
    const own = listeners.map(({ port }) => `HTTP ${port}`).join(', ');
    // Whether it is a member at all may be in doubt.
    diagnoses.unless(!conflicts.isSure).add('unlistened-member', {
      ...told.has(ANNOTATION) ? { annotation: ANNOTATION } : { field: ingress.paths.length > 0 ? 'spec.rules' : 'spec.defaultBackend' },
      got: own,
      limit: `HTTPS ${target}`,
      message: `Ingress ${key} listens on ${own} alone, which the group redirects to HTTPS ${target}: its rules get nowhere, and requests for them are answered with 404`,
    });
  }
}
