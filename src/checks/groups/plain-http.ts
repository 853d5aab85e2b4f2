import { GroupCheck, GroupView, groupTitle } from './group-view';
import { guardedIngresses } from './guarded-ingresses';
import { matchOf, takesEverything } from './taken-requests';
import { unreachedRules } from './unreached-rules';
import { ALB } from '../../annotations/alb-keys';
import { isAbsent } from '../../input/json';
import { SERVICE_NOT_AT_HAND } from '../../plan/alb/actions';
import { CLASS_UNTOLD } from '../../plan/alb/group-in-plan';
import type { Action, Listener } from '../../plan/model/resources';
import { Maybe, isKnown } from '../../plan/model/unknown';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';

const REDIRECT = ALB['ssl-redirect'];

export const PLAIN_HTTP: GroupCheck = {
  id: 'plain-http',
  title: 'HTTP that is served beside HTTPS',
  severity: Severity.WARNING,
  why: 'What is asked for over HTTP is sent as it is, logins and tokens included, although the same load balancer speaks HTTPS. Each rule also counts twice.',
  fix: 'Redirect HTTP to HTTPS: set alb.ingress.kubernetes.io/ssl-redirect, or redirectHttp of the listener.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/tasks/ssl_redirect/',
  since: '0.1.0',
  * inspectGroup(group) {
    const { listeners, ofGroup } = group.stack;
    const https = listeners.filter(({ protocol }) => protocol === 'HTTPS');
    const http = https.length === 0 ? [] : listeners.filter(({ protocol }) => protocol === 'HTTP');
    const redirect = ofGroup?.redirect;
    // A port of the redirect that is not known yet is some port.
    if (http.length === 0 || (redirect !== undefined && (isKnown(redirect) || group.members.some(member => member.hasAnnotation(REDIRECT))))) {
      return;
    }
    const [first, ...others] = served(group, http, https);
    if (first !== undefined) {
      yield {
        object: first.by,
        got: `HTTP ${first.port}`,
        limit: 'HTTPS',
        message: `${groupTitle(group)} serves HTTP on port ${[first, ...others].map(({ port }) => port).join(', ')} beside HTTPS on port ${https.map(({ port }) => port).join(', ')}`
          + (redirect === undefined ? '' : `, unless ${whoMay(group, redirect)}`),
      };
    }
  },
};

/** Who may redirect, though nobody at hand does. */
function whoMay({ isExplicit }: GroupView, redirect: unknown): string {
  return !isExplicit ? 'the parameters of its class redirect it'
    : redirect === CLASS_UNTOLD ? 'its class or another member of the group redirects it' : 'another member of the group sets ssl-redirect';
}

interface Served {
  readonly port: number;
  /** Whose requests these are. */
  readonly by: ManifestObject;
}

/** HTTP ports that lead to Services. What a login guards on HTTPS is told as such. */
function served(group: GroupView, http: readonly Listener[], https: readonly Listener[]): readonly Served[] {
  const rules = group.stack.ofGroup?.rules ?? [];
  const unreached = unreachedRules(group);
  const leading = rules.filter(rule => rule.listener.protocol === 'HTTP' && leads(rule.actions) && !unreached.has(rule));
  const guarded = guardedIngresses(group);
  return http.flatMap(listener => {
    const rule = leading.find(it => it.listener === listener && !guarded.has(group.objectOf(it.source.ingress)));
    const by = rule === undefined ? servedByDefault(group, listener, https) : group.objectOf(rule.source.ingress);
    return by === undefined || guarded.has(by) ? [] : [{ port: listener.port, by }];
  });
}

/** Whose default backend a listener leads to. */
function servedByDefault({ members, stack: { ofGroup } }: GroupView, listener: Listener, https: readonly Listener[]): ManifestObject | undefined {
  // Where a redirect may come, the default backend of an Ingress that is alone still stands on its HTTPS listeners.
  const isDoubtful = ofGroup?.redirect !== undefined && members.length === 1;
  if (!leads(listener.defaultActions) && !(isDoubtful && https.some(({ defaultActions }) => leads(defaultActions)))) {
    return undefined;
  }
  const isHidden = (ofGroup?.rules ?? []).some(rule => {
    const match = rule.listener === listener ? matchOf(rule) : undefined;
    return match !== undefined && takesEverything(match);
  });
  return isHidden ? undefined : members.find(({ spec }) => !isAbsent(spec.defaultBackend));
}

function leads(actions: Maybe<readonly Action[]>): boolean {
  return isKnown(actions) ? actions.some(({ type }) => type === 'forward') : actions === SERVICE_NOT_AT_HAND;
}
