import { ALB } from '../../annotations/alb-keys';
import type { Backend } from '../../plan/alb/backends';
import { serviceBehind } from '../backends/services';
import type { TakenIngress } from '../ingress-check';
import type { ManifestObject } from '../manifest-object';

/** What turns on a login, and what says how. */
export const LOGIN_TYPES: readonly unknown[] = ['cognito', 'oidc'];
export const LOGIN_SETTINGS: readonly string[] = [
  ALB['auth-idp-cognito'], ALB['auth-idp-oidc'], ALB['auth-on-unauthenticated-request'], ALB['auth-scope'], ALB['auth-session-cookie'],
  ALB['auth-session-timeout'],
];

/**
 * Whose settings of a login count for a backend: those of one Service before those of the Ingress, where requests go to that one alone.
 * `elsewhere`: a Service that is not emitted beside the Ingress.
 */
export function loginDecider({ kind, name, asksForAction }: Backend, taken: TakenIngress): ManifestObject | 'ingress' | 'elsewhere' {
  if (kind !== 'service') {
    return 'elsewhere';
  }
  if (!asksForAction) {
    return serviceBehind(taken, name) ?? 'elsewhere';
  }
  const action = taken.ingress.actionOf(name);
  if (action.is !== 'set') {
    return action.is === 'absent' ? 'ingress' : 'elsewhere';
  }
  const targets = action.value?.type === 'forward' ? action.value.forwardConfig?.targetGroups ?? [] : [];
  const service = targets.length === 1 ? targets[0]?.serviceName : undefined;
  return service === undefined ? 'ingress' : serviceBehind(taken, service) ?? 'elsewhere';
}

/** Whether settings of the Ingress count for a backend at least: for all but those whose Service has one of the keys. */
export function countsForSome(taken: TakenIngress, keys: readonly string[]): 'surely' | 'maybe' | 'never' {
  const deciders = taken.ingress.backends.map(backend => loginDecider(backend, taken));
  const counts = (decider: ManifestObject | string) => decider === 'ingress'
    || (typeof decider === 'object' && !keys.some(key => decider.hasAnnotation(key)));
  return deciders.some(counts) ? 'surely' : deciders.includes('elsewhere') ? 'maybe' : 'never';
}
