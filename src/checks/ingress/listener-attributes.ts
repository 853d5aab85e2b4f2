import { knownKeys, listenersOf } from './surroundings';
import { ALB_PREFIX } from '../../annotations/alb-keys';
import { Severity } from '../finding';
import { ingressCheck } from '../ingress-check';

const KEYS = `${ALB_PREFIX}listener-attributes.`;

export const LISTENER_ATTRIBUTES = ingressCheck({
  id: 'listener-attributes',
  title: 'attributes of a listener that the Ingress does not have',
  severity: Severity.WARNING,
  why: 'Attributes are found by protocol and port of a listener of the same Ingress, as in HTTPS-443. Under any other key they are not even '
    + 'parsed, and the security headers they should set are missing without a word.',
  fix: 'Use the protocol and port of a listener of this Ingress.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#listener-attributes',
  since: '0.1.0',
}, function* (taken) {
  const listeners = listenersOf(taken);
  if (listeners.is !== 'set' || listeners.value.length === 0) {
    return;
  }
  const there = listeners.value.map(({ protocol, port }) => `${protocol}-${port}`);
  for (const key of knownKeys(taken.object, KEYS).filter(candidate => taken.ingress.reader.has(candidate))) {
    const listener = key.slice(KEYS.length);
    if (!there.includes(listener)) {
      yield {
        annotation: key,
        got: listener,
        limit: there.join(', '),
        message: `annotation ${key} is for a listener that ${taken.object.title} does not have, and is ignored: it listens on ${there.join(', ')}`,
      };
    }
  }
}, [KEYS]);
