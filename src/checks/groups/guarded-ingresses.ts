import type { GroupView } from './group-view';
import { ALB } from '../../annotations/alb-keys';
import { isAbsent } from '../../input/json';
import type { Action } from '../../plan/model/resources';
import { Maybe, isKnown } from '../../plan/model/unknown';
import { LOGIN_TYPES } from '../authentication/login-settings';
import type { ManifestObject } from '../manifest-object';

const LAX = 'allow';

/** The members that ask for a login or a token on HTTPS: that HTTP passes these by is told by a check of its own. */
export function guardedIngresses({ members, stack: { listeners, ofGroup }, objectOf }: GroupView): ReadonlySet<ManifestObject> {
  const guarded = new Set(members.filter(asksForLogin));
  for (const { listener, actions, source } of ofGroup?.rules ?? []) {
    if (listener.protocol === 'HTTPS' && guards(actions)) {
      guarded.add(objectOf(source.ingress));
    }
  }
  if (listeners.some(({ protocol, defaultActions }) => protocol === 'HTTPS' && guards(defaultActions))) {
    members.filter(({ spec }) => !isAbsent(spec.defaultBackend)).forEach(member => guarded.add(member));
  }
  return guarded;
}

function asksForLogin(member: ManifestObject): boolean {
  return member.hasAnnotation(ALB['jwt-validation'])
    || (LOGIN_TYPES.includes(member.annotation(ALB['auth-type'])) && member.annotation(ALB['auth-on-unauthenticated-request']) !== LAX);
}

function guards(actions: Maybe<readonly Action[]>): boolean {
  return isKnown(actions) && actions.some(action => action.type === 'jwt-validation'
    || ((action.type === 'authenticate-oidc' || action.type === 'authenticate-cognito') && action.onUnauthenticatedRequest !== LAX));
}
