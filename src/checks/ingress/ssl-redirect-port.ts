import { isAlone, listenersOf, paramsOf } from './surroundings';
import { ALB, ALB_PREFIX } from '../../annotations/alb-keys';
import type { Action } from '../../plan/alb/rule-settings';
import { Severity } from '../finding';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';

const REDIRECT = ALB['ssl-redirect'];
const PORTS = ALB['listen-ports'];
const ACTION = `${ALB_PREFIX}actions.ssl-redirect`;

export const SSL_REDIRECT_PORT = ingressCheck({
  id: 'ssl-redirect-port',
  title: 'redirect from HTTP to HTTPS that leads nowhere, or has nothing to redirect',
  severity: Severity.ERROR,
  why: 'The redirect needs an HTTPS listener on its port: without one the controller stops work on the whole group. It also needs a listener for '
    + 'HTTP: a certificate alone makes the load balancer listen on 443 and not on 80, so that plain HTTP is not answered at all.',
  fix: `Set ${PORTS} to '[{"HTTP": 80}, {"HTTPS": 443}]' and ${REDIRECT} to '443'.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#ssl-redirect',
  since: '0.1.0',
}, function* (taken) {
  yield* redirect(taken);
  yield* oldWay(taken);
}, [REDIRECT, ACTION]);

function* redirect(taken: TakenIngress): Iterable<IngressProblem> {
  const { object, ingress: { reader } } = taken;
  const [said, listeners, byClass] = [reader.whole(REDIRECT), listenersOf(taken), paramsOf(taken).text('sslRedirectPort')];
  if (said.is !== 'set' || listeners.is !== 'set' || byClass.is === 'set' || byClass.is === 'malformed') {
    return;
  }
  const port = said.value;
  const there = listeners.value.find(listener => listener.port === port);
  const https = listeners.value.filter(({ protocol }) => protocol === 'HTTPS');
  const better = https.length === 0 ? {} : { fix: `Set ${REDIRECT} to '${https[0].port}'.` };
  if (there?.protocol === 'HTTP') {
    yield {
      annotation: REDIRECT,
      severity: byClass.is === 'absent' ? Severity.ERROR : Severity.WARNING,
      got: String(port),
      limit: 'a port for HTTPS',
      message: `${object.title} redirects to port ${port}, where it listens for HTTP: the controller refuses it, and stops work on the whole group`,
      ...better,
    };
  } else if (there === undefined && isAlone(taken) === true && port >= 1 && port <= 65535) {
    yield {
      annotation: REDIRECT,
      got: String(port),
      limit: https.map(listener => listener.port).join(', ') || 'a port for HTTPS',
      message: `${object.title} redirects to port ${port}, and does not listen there: the controller refuses it`,
      ...better,
    };
  } else if (there !== undefined && https.length === listeners.value.length && isAlone(taken) === true) {
    yield {
      annotation: REDIRECT,
      severity: Severity.WARNING,
      got: https.map(listener => `HTTPS ${listener.port}`).join(', '),
      message: `${object.title} redirects HTTP to port ${port}, and does not listen for HTTP${reader.has(PORTS) ? '' : ': a certificate alone opens HTTPS 443 only'}`,
      fix: `Set ${PORTS} to '[{"HTTP": 80}, {"HTTPS": ${port}}]', or remove ${REDIRECT}.`,
    };
  }
}

/** The action that redirected before there was an annotation for it. */
function* oldWay({ object, ingress: { backends, reader } }: TakenIngress): Iterable<IngressProblem> {
  const action = reader.json<Action>(ACTION);
  const { type, redirectConfig } = action.is === 'set' ? action.value ?? {} : {};
  if (type !== 'redirect' || redirectConfig?.protocol !== 'HTTPS' || !backends.some(({ name, asksForAction }) => asksForAction && name === 'ssl-redirect')) {
    return;
  }
  yield {
    annotation: ACTION,
    severity: Severity.INFO,
    message: reader.has(REDIRECT)
      ? `${object.title} redirects to HTTPS twice: beside ${REDIRECT} the rule of its own is not needed`
      : `${object.title} redirects to HTTPS by a rule of its own, the way of old, which takes up rules of every listener`,
    fix: reader.has(REDIRECT) ? 'Remove the annotation and the path that asks for it.'
      : `Set ${REDIRECT} to '${/^[0-9]+$/.test(redirectConfig.port ?? '') ? redirectConfig.port : 443}' in its place, and remove the path that asks for it.`,
  };
}
