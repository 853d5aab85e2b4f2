import { mayProtect, unprotected } from './unprotected-paths';
import { ALB } from '../../annotations/alb-keys';
import { valueOr } from '../../plan/setting';
import { Severity } from '../finding';
import { listenersOf, redirects } from '../ingress/surroundings';
import { ingressCheck } from '../ingress-check';

export const UNPROTECTED_LISTENER = ingressCheck({
  id: 'unprotected-listener',
  title: 'login or token check that HTTP requests pass by',
  severity: Severity.ERROR,
  why: 'A load balancer asks for a login or a token on HTTPS listeners only. On an HTTP listener the controller builds the same rules without, '
    + 'and says nothing: whoever comes by http:// is let in.',
  fix: "Set alb.ingress.kubernetes.io/ssl-redirect to '443', or listen on HTTPS only.",
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#authentication',
  since: '0.1.0',
}, function* (taken) {
  const { object, ingress: { reader } } = taken;
  const listeners = mayProtect(taken) ? valueOr(listenersOf(taken), undefined) ?? [] : [];
  const plain = listeners.find(({ protocol }) => protocol === 'HTTP');
  const redirected = plain === undefined ? true : redirects(taken);
  const found = redirected === true ? undefined : unprotected(taken);
  if (found === undefined) {
    return;
  }
  const { words, key, backend } = found;
  const secure = listeners.some(({ protocol }) => protocol === 'HTTPS');
  yield {
    ...key === undefined ? { field: backend.field } : { annotation: key },
    severity: redirected === false ? Severity.ERROR : Severity.WARNING,
    got: `HTTP ${plain!.port}`,
    limit: 'HTTPS',
    message: `${object.title} demands ${words}${key === undefined ? ` by its Service ${backend.name}` : ''}, and ${secure ? 'also' : 'only'} listens on HTTP ${plain!.port}, where requests pass without it`
      + (redirected === false ? '' : ', unless another member of the group sets ssl-redirect'),
    fix: secure ? `Set ${ALB['ssl-redirect']} to the HTTPS port, or remove HTTP from the listeners.`
      : `Give the Ingress a certificate and listen on HTTPS${reader.has(ALB['listen-ports']) ? `: ${ALB['listen-ports']} '[{"HTTPS": 443}]'` : ''}.`,
  };
});
