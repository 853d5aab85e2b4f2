import { NLB } from '../../annotations/nlb-keys';
import { shown } from '../../input/arguments';
import type { Listener } from '../../plan/nlb/listeners';
import type { NlbService } from '../../plan/nlb/nlb-service';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import type { ServiceProblem, TakenService } from '../service-check';

const PORT = NLB['healthcheck-port'];
const PROTOCOL = NLB['healthcheck-protocol'];
const TRAFFIC = 'traffic-port';
/** kube-proxy tells there whether it is alive itself. */
const KUBE_PROXY_HEALTHZ = 10256;

/** Where health checks go, and whether somebody answers there. */
export function* portProblems({ object, nlb }: TakenService): Iterable<ServiceProblem> {
  const port = nlb.healthCheckPort;
  if (typeof port === 'number') {
    if (port < 1 || port > 65535) {
      yield { annotation: PORT, got: String(port), limit: '1 to 65535', message: `annotation ${PORT} is '${port}', which is no port: AWS refuses it`, fix: 'Use a port from 1 to 65535.' };
    }
  } else if (nlb.reader.has(PORT) && port !== undefined && port !== TRAFFIC) {
    yield* namedPort(port, object, nlb);
  }
  if (nlb.checksNodes === true) {
    yield* blindToPods(object, nlb);
  }
  if (port === TRAFFIC) {
    yield* unansweredUdp(object, nlb);
  }
}

function* namedPort(name: string, object: ManifestObject, { ports, targetType }: NlbService): Iterable<ServiceProblem> {
  const meant = ports.filter(port => port.name === name);
  if (meant.length === 0 && ports.length > 0 && !ports.some(port => port.name === undefined)) {
    const names = ports.map(port => port.name).filter(Boolean);
    yield {
      annotation: PORT,
      got: name,
      limit: [TRAFFIC, 'a number', ...names].join(', '),
      message: `annotation ${PORT} is ${shown(name)}, and ${object.title} has no port of that name: the controller refuses it`,
      fix: name.trim().toLowerCase() === TRAFFIC ? `Write '${TRAFFIC}'.` : `Use '${TRAFFIC}', a number, or the name of a port${names.length > 0 ? `: ${names.join(', ')}` : ''}.`,
    };
  } else if (targetType === 'ip' && typeof meant[0]?.targetPort === 'string') {
    yield {
      annotation: PORT,
      got: name,
      limit: TRAFFIC,
      message: `annotation ${PORT} is ${shown(name)}, a port whose targetPort is the name ${shown(meant[0].targetPort)}, and with ip targets it has to be a number: the controller refuses it`,
      fix: `Use the number of the target port, or make targetPort of ${name} a number.`,
    };
  }
}

/** Health checks that pass, or fail, on every node alike, although traffic only reaches the pods of the same node. */
function* blindToPods(object: ManifestObject, nlb: NlbService): Iterable<ServiceProblem> {
  const [port, protocol] = [nlb.healthCheckPort, nlb.healthCheckProtocol];
  const local = `${object.title} keeps traffic on the node that gets it (externalTrafficPolicy Local)`;
  if (port === 'node-port-of-kube-proxy' && (protocol === 'TCP' || protocol === 'HTTPS')) {
    yield {
      annotation: PROTOCOL,
      severity: Severity.WARNING,
      got: protocol,
      limit: 'HTTP',
      message: `${local}, and kube-proxy tells over HTTP whether a node has pods: over ${protocol} ${protocol === 'TCP' ? 'nodes without pods look healthy and get traffic' : 'health checks never pass'}`,
      fix: `Remove ${PROTOCOL}.`,
    };
  } else if (port === KUBE_PROXY_HEALTHZ) {
    yield {
      annotation: PORT,
      severity: Severity.WARNING,
      got: String(port),
      message: `${local}, and port ${port} tells whether kube-proxy is alive, not whether the node has pods: nodes without pods look healthy and get traffic`,
      fix: `Remove ${PORT}: the health check node port of the Service is the default.`,
    };
  }
}

/** Health checks are TCP or HTTP, and a port of UDP need not answer them. */
function* unansweredUdp(object: ManifestObject, nlb: NlbService): Iterable<ServiceProblem> {
  const silent = nlb.listeners.listeners.filter(listener => (listener.protocol === 'UDP' || listener.protocol === 'QUIC') && !hasTcpTwin(listener, nlb));
  if (silent.length === 0 || nlb.healthCheckProtocol === undefined) {
    return;
  }
  const ports = silent.map(({ port }) => port).join(', ');
  const { targetType } = nlb;
  yield {
    ...nlb.reader.has(PORT) ? { annotation: PORT } : { field: `spec.ports[${silent[0].first.index}]` },
    severity: Severity.WARNING,
    got: TRAFFIC,
    message: `${object.title} has UDP on port ${ports}, and health checks go over ${nlb.healthCheckProtocol} to the ${targetType === 'instance' ? 'node port' : 'port'} of that traffic: `
      + (targetType === 'instance' ? 'no node answers there, and no target ever gets healthy' : 'unless the pods answer there as well, no target ever gets healthy'),
    fix: `Set ${PORT} to a TCP port that ${targetType === 'instance' ? 'the nodes answer' : 'the pods answer'}.`,
  };
}

/** Whether a TCP port of the Service leads where the UDP port leads, or may do so. */
function hasTcpTwin({ first }: Listener, { ports, targetType }: NlbService): boolean {
  return targetType === undefined || ports.some(({ protocol, port, targetPort, nodePort }) => protocol === 'TCP'
    && (targetType === 'ip' ? targetPort === first.targetPort || typeof targetPort !== typeof first.targetPort
      : port === first.port || (nodePort !== undefined && nodePort === first.nodePort)));
}
