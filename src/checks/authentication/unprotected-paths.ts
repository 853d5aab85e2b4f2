import { LOGIN_TYPES, loginDecider } from './login-settings';
import { ALB } from '../../annotations/alb-keys';
import type { Backend, RulePath } from '../../plan/alb/backends';
import { RuleMatch, ruleMatch } from '../../plan/alb/rule-match';
import { inRuleOrder } from '../../plan/alb/rule-order';
import type { RedirectConfig } from '../../plan/alb/rule-settings';
import { valueOr } from '../../plan/setting';
import type { TakenIngress } from '../ingress-check';

const TYPE = ALB['auth-type'];
const JWT = ALB['jwt-validation'];

/** What a backend asks of its users, and where that is written: on its Service, if `key` is not there. */
export interface Protection {
  readonly words: string;
  readonly key?: string;
  readonly backend: Backend;
}

/** Whether there is any protection to lose: asked of every Ingress, before all that takes longer. */
export function mayProtect(taken: TakenIngress): boolean {
  const { ingress: { reader, backends } } = taken;
  return reader.has(TYPE) || reader.has(JWT) || backends.some(backend => {
    const decider = loginDecider(backend, taken);
    return typeof decider === 'object' && decider.hasAnnotation(TYPE);
  });
}

/** The first backend that HTTP listeners lead to without the protection that it has on HTTPS. */
export function unprotected(taken: TakenIngress): Protection | undefined {
  const { ingress: { paths, defaultBackend } } = taken;
  const redirected: RuleMatch[] = [];
  for (const rule of inRuleOrder(paths)) {
    const redirect = redirectOf(rule.backend, taken);
    const match = ruleMatch(rule, taken.ingress);
    if (redirect?.protocol === 'HTTPS') {
      if (match !== undefined && match.others.length === 0 && match.hostRegexes.length === 0) {
        redirected.push(match);
      }
      continue;
    }
    const protection = redirected.some(earlier => hides(earlier, match)) ? undefined : protectionOf(rule.backend, taken);
    if (protection !== undefined) {
      return protection;
    }
  }
  const hidden = redirected.some(({ hosts, paths: hiding }) => hosts.length === 0 && hiding.includes('/*'));
  return defaultBackend === undefined || hidden || redirectOf(defaultBackend, taken)?.protocol === 'HTTPS' ? undefined : protectionOf(defaultBackend, taken);
}

/** Whether an earlier redirect takes all requests of a rule; of a rule that cannot be read, all that is possible. */
function hides({ hosts, paths }: RuleMatch, later: RuleMatch | undefined): boolean {
  return later === undefined
    || ((hosts.length === 0 || (later.hosts.length > 0 && later.hosts.every(host => hosts.includes(host))))
      && (paths.includes('/*') || (later.paths.length > 0 && later.paths.every(path => paths.includes(path)))));
}

function redirectOf({ asksForAction, name }: RulePath['backend'], { ingress }: TakenIngress): RedirectConfig | undefined {
  const action = asksForAction ? valueOr(ingress.actionOf(name), undefined) : undefined;
  return action?.type === 'redirect' ? action.redirectConfig : undefined;
}

function protectionOf(backend: Backend, taken: TakenIngress): Protection | undefined {
  const { ingress: { reader } } = taken;
  const token = reader.json<object>(JWT);
  if (token.is === 'unknown' || (token.is === 'set' && token.value !== undefined)) {
    return { words: 'a token', key: JWT, backend };
  }
  const decider = loginDecider(backend, taken);
  const own = typeof decider === 'object' && decider.hasAnnotation(TYPE);
  const type = own ? decider.annotation(TYPE) : valueOr(reader.text(TYPE), undefined);
  // Who lets strangers pass anyway loses nothing on HTTP.
  const lax = valueOr(reader.text(ALB['auth-on-unauthenticated-request']), 'authenticate') === 'allow'
    || (typeof decider === 'object' && decider.annotation(ALB['auth-on-unauthenticated-request']) === 'allow');
  return !LOGIN_TYPES.includes(type) || lax ? undefined : { words: `a login (${TYPE} '${type}')`, ...own ? {} : { key: TYPE }, backend };
}
