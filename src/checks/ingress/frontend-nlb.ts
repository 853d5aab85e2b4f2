import { isAlone, knownKeys, listenersOf } from './surroundings';
import { ALB, ALB_PREFIX } from '../../annotations/alb-keys';
import { defaultScheme } from '../../cluster/controller-defaults';
import { shown } from '../../input/arguments';
import { valueOr } from '../../plan/setting';
import { Severity } from '../finding';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';
import { listed } from '../ownership/listed';

const ENABLE = ALB['enable-frontend-nlb'];
const SCHEME = ALB['frontend-nlb-scheme'];
const SUBNETS = ALB['frontend-nlb-subnets'];
const ADDRESSES = ALB['frontend-nlb-eip-allocations'];
const MAPPING = ALB['frontend-nlb-listener-port-mapping'];
const PROTOCOL = ALB['frontend-nlb-healthcheck-protocol'];
const SETTINGS = `${ALB_PREFIX}frontend-nlb-`;

export const FRONTEND_NLB = ingressCheck({
  id: 'frontend-nlb',
  title: 'Network Load Balancer in front of an Ingress that is refused, ignored, or finds nobody healthy',
  severity: Severity.ERROR,
  why: 'The Network Load Balancer in front has settings of its own: its scheme is that of the controller, internal, and not that of the load balancer '
    + 'behind it, and its health checks speak HTTP whatever that one listens for. Unless it is switched on, none of them is read.',
  fix: `Set ${ENABLE} to 'true', and ${SCHEME} as it is meant.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#enable-frontend-nlb',
  since: '0.1.0',
}, function* (taken) {
  const { object, ingress: { reader } } = taken;
  const enabled = reader.has(ENABLE) || isAlone(taken) === true ? valueOr(reader.flag(ENABLE), false) : undefined;
  const settings = knownKeys(object, SETTINGS).filter(key => reader.has(key));
  if (enabled === false && settings.length > 0) {
    yield {
      annotation: settings[0],
      severity: Severity.WARNING,
      got: listed(settings),
      message: `${object.title} sets up a Network Load Balancer in front without switching it on: ${listed(settings)} ${settings.length === 1 ? 'is' : 'are'} ignored`,
      fix: reader.has(ENABLE) ? `Set ${ENABLE} to 'true', or remove the settings.` : `Add ${ENABLE} 'true', or remove the settings.`,
    };
  } else if (enabled === true) {
    yield* addresses(taken);
    yield* mapping(taken);
    yield* healthCheck(taken);
  }
}, shape => shape.entries.some(({ key }) => key === ENABLE || key.startsWith(SETTINGS)));

function* addresses(taken: TakenIngress): Iterable<IngressProblem> {
  const { object, ingress: { reader, controller } } = taken;
  const [given, subnets, said] = [reader.list(ADDRESSES), reader.list(SUBNETS), reader.text(SCHEME)];
  if (given.is === 'absent' || given.is === 'malformed') {
    return;
  }
  const scheme = said.is === 'absent' ? isAlone(taken) === true ? controller && defaultScheme(controller) : undefined : valueOr(said, undefined);
  if (scheme === 'internal') {
    yield {
      annotation: ADDRESSES,
      got: said.is === 'absent' ? 'internal by default' : 'internal',
      limit: 'internet-facing',
      message: `${object.title} gives Elastic IPs to a Network Load Balancer in front that is internal${said.is === 'absent' ? ' by default, whatever the scheme of the one behind it' : ''}: the controller refuses it, and stops work on the whole group`,
      fix: `Set ${SCHEME} to 'internet-facing', or remove ${ADDRESSES}.`,
    };
  } else if (given.is === 'set' && subnets.is === 'set' && subnets.value.length > 0 && given.value.length !== subnets.value.length) {
    yield {
      annotation: ADDRESSES,
      got: String(given.value.length),
      limit: String(subnets.value.length),
      message: `${object.title} gives ${given.value.length} Elastic IPs for ${subnets.value.length} subnets of the Network Load Balancer in front: the controller refuses it, and stops work on the whole group`,
      fix: 'Give one Elastic IP for each subnet.',
    };
  }
}

/** Pairs that lead to no listener of this Ingress, if only to one of another member. */
function* mapping(taken: TakenIngress): Iterable<IngressProblem> {
  const { object, ingress: { reader } } = taken;
  const [pairs, listeners] = [reader.map(MAPPING), listenersOf(taken)];
  if (pairs.is !== 'set') {
    return;
  }
  for (const front of Object.keys(pairs.value).filter(key => !/^[+-]?[0-9]+$/.test(key))) {
    yield {
      annotation: MAPPING,
      got: front,
      limit: 'a port number',
      message: `annotation ${MAPPING} has ${shown(front)} for a port of the Network Load Balancer in front: the controller refuses it, and stops work on the whole group`,
      fix: "Write numbers on both sides, as in '80=8080'.",
    };
  }
  if (listeners.is !== 'set') {
    return;
  }
  const ports = listeners.value.map(({ port }) => port);
  for (const [front, behind] of Object.entries(pairs.value)) {
    if (/^[0-9]+$/.test(behind) && !ports.includes(Number(behind))) {
      yield {
        annotation: MAPPING,
        severity: Severity.WARNING,
        got: behind,
        limit: ports.join(', '),
        message: `annotation ${MAPPING} leads port ${front} to port ${behind}, on which ${object.title} does not listen: it is ignored`,
        fix: 'Lead it to a port on which the same Ingress listens.',
      };
    }
  }
}

function* healthCheck(taken: TakenIngress): Iterable<IngressProblem> {
  const { object, ingress: { reader } } = taken;
  const [listeners, protocol, port] = [listenersOf(taken), reader.text(PROTOCOL), reader.text(ALB['frontend-nlb-healthcheck-port'])];
  const all = listeners.is === 'set' ? listeners.value : [];
  const https = all.filter(listener => listener.protocol === 'HTTPS');
  const asked = reader.map(MAPPING);
  const meant = asked.is === 'set' && Object.keys(asked.value).length > 0 ? https.filter(listener => Object.values(asked.value).includes(String(listener.port))) : asked.is === 'unknown' ? [] : https;
  if (meant.length > 0 && valueOr(protocol, 'HTTP') === 'HTTP' && valueOr(port, 'traffic-port') === 'traffic-port' && (protocol.is === 'set' || isAlone(taken) === true)) {
    const numbers = meant.map(listener => listener.port).join(', ');
    yield {
      ...protocol.is === 'set' ? { annotation: PROTOCOL } : { annotation: ENABLE },
      severity: Severity.WARNING,
      got: protocol.is === 'set' ? 'HTTP' : 'HTTP by default',
      limit: 'HTTPS',
      message: `${object.title} has HTTP health checks of the Network Load Balancer in front against its HTTPS listener on port ${numbers}, which answers them with an error: nothing behind it is ever healthy`,
      fix: `Set ${PROTOCOL} to 'HTTPS'.`,
    };
  }
}
