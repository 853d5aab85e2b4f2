import { decodeBoolean } from '../../annotations/codec/scalar';
import { NLB } from '../../annotations/nlb-keys';
import { shown } from '../../input/arguments';
import { Listener, carriesUdp } from '../../plan/nlb/listeners';
import type { NlbService } from '../../plan/nlb/nlb-service';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { surelyOurs } from '../reading';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const PRESERVE = 'preserve_client_ip.enabled';
const ATTRIBUTES = NLB['target-group-attributes'];

export const CLIENT_ADDRESS = serviceCheck({
  id: 'client-address',
  title: 'client addresses that do not reach the targets as asked',
  severity: Severity.ERROR,
  why: 'Whether targets see the addresses of clients hangs on the target type, an attribute of the target group and externalTrafficPolicy together. '
    + 'The controller and AWS refuse some combinations, and others quietly hide the addresses.',
  fix: `Set ${PRESERVE} in ${ATTRIBUTES} to 'true' or 'false' as the target type and protocol allow.`,
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
  since: '0.1.0',
}, service => isPlain(service) ? NOTHING : conflicts(service));

/** Whether no target group says anything that could conflict: the usual case. */
function isPlain({ nlb }: TakenService): boolean {
  const { targetType, isLocal } = nlb;
  const base = nlb.reader.map(ATTRIBUTES);
  const isEmpty = base.is === 'set' && base.value[PRESERVE] === '';
  const { listeners } = nlb.listeners;
  return !isLocal && !isEmpty && !nlb.hasPortAttributes && listeners.length === nlb.ports.length && listeners.every(listener => {
    const said = nlb.attribute(PRESERVE, listener);
    return said === undefined ? targetType === 'ip' : (said === 'false' && !carriesUdp(listener)) || (said === 'true' && targetType === 'ip');
  });
}

function* conflicts(service: TakenService): Iterable<ServiceProblem> {
  const { object, nlb, owner } = service;
  const { externalTrafficPolicy } = object.spec;
  const attributes = hasAttributes(service);
  if (attributes) {
    yield* notBoolean(service);
    yield* refusedForUdp(service);
  }
  if (attributes && nlb.targetType === 'instance' && (externalTrafficPolicy === undefined || externalTrafficPolicy === 'Cluster')) {
    const asked = nlb.listeners.listeners.find(listener => !carriesUdp(listener) && isAskedFor(nlb, listener));
    if (asked !== undefined) {
      yield {
        severity: Severity.WARNING,
        annotation: nlb.attributeKey(PRESERVE, asked),
        got: `externalTrafficPolicy ${externalTrafficPolicy ?? 'Cluster'}`,
        limit: 'externalTrafficPolicy Local',
        message: `${object.title} asks for ${PRESERVE} with instance targets, and without externalTrafficPolicy Local the nodes replace the addresses by their own`,
        fix: 'Set spec.externalTrafficPolicy to Local, or use ip targets.',
      };
    }
  }
  if (nlb.isLocal && nlb.targetType === 'ip' && surelyOurs(object, owner) && nlb.listeners.listeners.some(listener => nlb.preservesClientIp(listener) === false)) {
    yield {
      severity: Severity.WARNING,
      field: 'spec.externalTrafficPolicy',
      got: 'Local',
      message: `${object.title} has externalTrafficPolicy Local, which does nothing for ip targets: they see the load balancer's addresses instead of the clients'`,
      fix: `Set ${PRESERVE}=true in ${ATTRIBUTES} if targets need the addresses of clients, and leave out externalTrafficPolicy.`,
    };
  }
}

function hasAttributes({ object }: TakenService): boolean {
  return Object.keys(object.annotations).some(key => key.startsWith(ATTRIBUTES));
}

/** The controller reads the attribute of all target groups even where each port has its own. */
function* notBoolean({ object, nlb }: TakenService): Iterable<ServiceProblem> {
  const ports = nlb.ports.flatMap(({ port }) => port === undefined ? [] : `${ATTRIBUTES}.${port}`);
  for (const annotation of ports.length === 0 ? [] : [ATTRIBUTES, ...new Set(ports)]) {
    const attributes = nlb.reader.map(annotation);
    const value = attributes.is === 'set' ? attributes.value[PRESERVE] : undefined;
    // An empty value for one port leaves the value for all in force.
    if (value !== undefined && !decodeBoolean(value).ok && (value !== '' || annotation === ATTRIBUTES)) {
      yield {
        annotation,
        got: value,
        limit: "'true' or 'false'",
        message: `${annotation} of ${object.title} says ${PRESERVE} is ${shown(value)}, which is no boolean: the controller refuses it`,
        fix: `Set ${PRESERVE} to 'true' or 'false'.`,
      };
    }
  }
}

function* refusedForUdp({ object, nlb }: TakenService): Iterable<ServiceProblem> {
  const refused = nlb.listeners.listeners.filter(listener => carriesUdp(listener) && nlb.preservesClientIp(listener) === false);
  const keys = new Set(refused.map(listener => nlb.attributeKey(PRESERVE, listener)));
  for (const annotation of keys) {
    const ports = refused.filter(listener => nlb.attributeKey(PRESERVE, listener) === annotation).map(({ protocol, port }) => `${protocol} ${port}`).join(', ');
    yield {
      annotation,
      got: 'false',
      limit: 'true',
      message: `${object.title} switches ${PRESERVE} off for ${ports}, where client addresses are always preserved: AWS refuses it`,
      fix: `Leave ${PRESERVE} out for these ports: set it in ${ATTRIBUTES}.<port> of the others.`,
    };
  }
}

function isAskedFor(nlb: NlbService, listener: Listener): boolean {
  return nlb.preservesClientIp(listener) === true && nlb.attribute(PRESERVE, listener) !== undefined;
}
