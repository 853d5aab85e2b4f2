import { settingsOfOneTargetGroup } from './target-group-settings';
import { NLB } from '../../annotations/nlb-keys';
import { isNamed } from '../../plan/kubernetes/service-ports';
import { ACTIONS, LISTENER_ATTRIBUTES, listenerOfKey, meansListener } from '../../plan/nlb/listener-key';
import type { NlbService } from '../../plan/nlb/nlb-service';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { ServiceProblem, serviceCheck } from '../service-check';

export const SETTING_FOR_NO_LISTENER = serviceCheck({
  id: 'setting-for-no-listener',
  title: 'setting of a listener or port that the Service does not have',
  severity: Severity.ERROR,
  why: 'Settings of one listener are found by the protocol and number of the finished listener, so by TLS instead of TCP once a certificate '
    + 'applies; settings of one target group by the number of the Service port, not of the target port. All others are ignored without a word.',
  fix: 'Use the protocol and number of a listener, or the number of a port of the Service.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/',
  since: '0.1.0',
}, function* ({ object, nlb }) {
  const settings = object.readEntries.filter(({ spec: { key, surface } }) => surface === 'nlb-service' && key.endsWith('${Port}'));
  const has = (key: string) => nlb.reader.has(key);
  if ((settings.length === 0 && !has(NLB['proxy-protocol-per-target-group']) && !has(NLB['quic-enabled-ports']))
    || nlb.ports.length === 0 || nlb.ports.some(({ port, name }) => port === undefined || name === undefined)) {
    return;
  }
  const keys = settings.map(({ entry }) => entry.key).filter(has);
  for (const key of keys.filter(candidate => candidate.startsWith(ACTIONS) || candidate.startsWith(LISTENER_ATTRIBUTES))) {
    yield* ofOneListener(key, object, nlb);
  }
  yield* settingsOfOneTargetGroup(keys, object, nlb);
  yield* quicPorts(object, nlb);
}, [
  ACTIONS, LISTENER_ATTRIBUTES, `${NLB['target-group-attributes']}.`, NLB['proxy-protocol-per-target-group'], NLB['quic-enabled-ports'],
]);

function* ofOneListener(key: string, object: ManifestObject, nlb: NlbService): Iterable<ServiceProblem> {
  const { protocol, port } = listenerOfKey(key);
  const { listeners, dropped, unmergeable } = nlb.listeners;
  // Why a port has no listener is told as such.
  const told = [...dropped.filter(other => other.protocol === protocol), ...unmergeable.flat()].some(other => String(other.port) === port);
  if (told || listeners.some(listener => meansListener(key, listener) !== false)) {
    return;
  }
  const there = listeners.find(other => String(other.port) === port);
  const right = there && `${key.slice(0, key.lastIndexOf('.') + 1)}${there.protocol}-${port}`;
  const known = right !== undefined && object.hasAnnotation(right);
  yield {
    annotation: key,
    severity: key.startsWith(ACTIONS) && !known ? Severity.ERROR : Severity.WARNING,
    got: `${protocol}-${port}`,
    limit: listeners.map(other => `${other.protocol ?? '?'}-${other.port}`).join(', '),
    message: `annotation ${key} is for a listener that ${object.title} does not have, and is ignored: `
      + (there === undefined ? `there is no port ${port}` : `${port} is a ${there.protocol} listener`)
      + (key.startsWith(ACTIONS) && !known ? ', and all traffic goes to the Service itself' : ''),
    fix: right === undefined || known ? 'Remove it, or use the protocol and number of a listener.' : `Write ${right}.`,
  };
}

/** Ports that are to speak QUIC, and are none: their listeners stay UDP. */
function* quicPorts(object: ManifestObject, { reader, ports, listeners: { listeners } }: NlbService): Iterable<ServiceProblem> {
  const quic = reader.list(NLB['quic-enabled-ports']);
  for (const item of quic.is === 'set' ? quic.value : []) {
    const second = listeners.find(listener => listener.ports.length > 1 && isNamed(item, listener.ports[1]) && !isNamed(item, listener.first));
    if (second !== undefined || !ports.some(port => isNamed(item, port))) {
      yield {
        annotation: NLB['quic-enabled-ports'],
        severity: Severity.WARNING,
        got: item,
        limit: ports.map(({ name, port }) => name === '' ? String(port) : `${name} (${port})`).join(', '),
        message: `${object.title} asks for QUIC on ${item}, which ${second === undefined ? 'is no port of it' : `shares a listener with ${second.first.name || 'another port'}, whose name counts`}: it is ignored`,
        fix: second === undefined ? 'Use the name or number of a port of the Service.' : `Use the number ${second.port}.`,
      };
    }
  }
}
