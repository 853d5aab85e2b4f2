import { isSurelyBuilt, serviceBehind, targetTypeOf } from './services';
import { ALB, ALB_PREFIX } from '../../annotations/alb-keys';
import { Severity } from '../finding';
import { knownKeys } from '../ingress/surroundings';
import { ingressCheck } from '../ingress-check';

const KEYS = `${ALB_PREFIX}target-control-port.`;

export const TARGET_CONTROL_PORT = ingressCheck({
  id: 'target-control-port',
  title: 'target control port that is refused or ignored',
  severity: Severity.ERROR,
  why: 'Target control agents run beside pods, so the controller refuses their port for instance targets. The key names the Service and the port as '
    + 'the backend writes it, name or number: under any other key it is ignored.',
  fix: `Set ${ALB['target-type']} to 'ip'.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#target-control-port',
  since: '0.1.0',
}, function* (taken) {
  const { object, ingress } = taken;
  const refs = ingress.serviceRefs;
  const isKnown = ingress.backends.every(({ kind }) => kind !== 'unknown') && refs.every(({ port }) => port !== undefined);
  for (const key of knownKeys(object, KEYS).filter(candidate => ingress.reader.has(candidate))) {
    const ref = refs.find(({ name, port }) => key === `${KEYS}${name}.${port}`);
    const service = ref && serviceBehind(taken, ref.name);
    if (ref === undefined && isKnown && refs.length > 0) {
      const names = refs.map(({ name, port }) => `${name}.${port}`);
      yield {
        annotation: key,
        severity: Severity.WARNING,
        got: key.slice(KEYS.length),
        limit: names.join(', '),
        message: `annotation ${key} is for a backend that ${object.title} does not have, and is ignored: its backends are ${names.join(', ')}`,
        fix: 'Write the Service and the port as the backend writes them.',
      };
    } else if (service !== undefined && targetTypeOf(taken, service) === 'instance') {
      yield {
        annotation: key,
        severity: isSurelyBuilt(taken) ? Severity.ERROR : Severity.WARNING,
        got: 'instance',
        limit: 'ip',
        message: `annotation ${key} is for instance targets, which have no target control agent: the controller refuses it, and stops work on the whole group`,
      };
    }
  }
}, [KEYS]);
