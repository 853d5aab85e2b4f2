import { GroupCheck, groupTitle } from './group-view';
import { isKnown } from '../../plan/model/unknown';
import { Severity } from '../finding';

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
    const served = listeners.filter(listener => listener.protocol === 'HTTP' && (ofGroup?.rules ?? [])
      .some(rule => rule.listener === listener && isKnown(rule.actions) && rule.actions.some(({ type }) => type === 'forward')));
    if (https.length > 0 && served.length > 0) {
      yield {
        object: group.members[0],
        got: String(served[0].port),
        message: `${groupTitle(group)} serves HTTP on port ${served.map(({ port }) => port).join(', ')} beside HTTPS on port ${https.map(({ port }) => port).join(', ')}`,
      };
    }
  },
};
