import type { Wrong } from './wrong';
import type { AlbListener } from '../../plan/alb/listen-ports';
import { changesNothing, leadsToItself } from '../../plan/alb/redirect-loop';
import { ruleMatch } from '../../plan/alb/rule-match';
import type { RedirectConfig } from '../../plan/alb/rule-settings';
import { valueOr } from '../../plan/setting';
import { Severity } from '../finding';
import { listenersOf, redirects } from '../ingress/surroundings';
import type { TakenIngress } from '../ingress-check';

/** Where a redirect of good form leads to from the listeners of its Ingress. */
export function* redirectTargetWrongs(redirect: RedirectConfig, name: string, taken: TakenIngress): Iterable<Wrong> {
  const { ingress } = taken;
  const listeners = valueOr(listenersOf(taken), undefined) ?? [];
  const { protocol, port } = redirect;
  if (changesNothing(redirect)) {
    yield {
      message: 'redirects without a change of protocol, host, port or path: the controller leaves the rule out without a word, or AWS refuses it',
      fix: 'Redirect to another protocol, host, port or path.',
    };
    return;
  }
  const secure = listeners.find(listener => listener.protocol === 'HTTPS');
  if (protocol === 'HTTP' && secure !== undefined) {
    yield {
      got: 'HTTP',
      message: `redirects to HTTP, and the Ingress listens on HTTPS ${secure.port}, from where that is not allowed: AWS refuses it`,
      fix: "Set protocol to 'HTTPS' or '#{protocol}', or move the rule to an Ingress that listens on HTTP only.",
    };
  }
  // With ssl-redirect the HTTP listeners have no rules.
  const redirected = redirects(taken);
  const plain = redirected === true ? undefined : listeners.find(listener => listener.protocol === 'HTTP');
  const kept = port === undefined || port === '#{port}' || port === String(plain?.port);
  if (protocol === 'HTTPS' && plain !== undefined && kept && (redirect.host === undefined || redirect.host === '#{host}')) {
    yield {
      severity: redirected === false ? Severity.ERROR : Severity.WARNING,
      got: port ?? 'no port',
      message: `redirects from HTTP ${plain.port} to HTTPS on ${port === undefined ? 'the same port' : `port ${plain.port}`}, where nothing speaks HTTPS`,
      fix: "Set port to '443', or to the port of an HTTPS listener.",
    };
    return;
  }
  const rules = ingress.paths.filter(({ backend }) => backend.asksForAction && backend.name === name);
  const lost = rules.find(rule => {
    const match = ruleMatch(rule, ingress);
    return match !== undefined && listeners.length > 0 && listeners.every(listener => leadsToItself(redirect, match, listener));
  });
  if (lost !== undefined) {
    yield {
      message: `redirects requests of ${lost.field} to where they came from on ${listeners.map(shownListener).join(' and ')}: the controller leaves the rule out without a word`,
      fix: 'Redirect to another host, path, port or protocol.',
    };
  }
}

function shownListener({ protocol, port }: AlbListener): string {
  return `${protocol} ${port}`;
}
