import { NLB } from '../../annotations/nlb-keys';
import { shown } from '../../input/arguments';
import { isNamed } from '../../plan/kubernetes/service-ports';
import type { Listener } from '../../plan/nlb/listeners';
import type { NlbService } from '../../plan/nlb/nlb-service';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { ServiceProblem, serviceCheck } from '../service-check';

const CERTIFICATES = NLB['ssl-cert'];
const PORTS = NLB['ssl-ports'];

export const TLS_PORTS = serviceCheck({
  id: 'tls-ports',
  title: 'TLS that no listener, or an unexpected one, gets',
  severity: Severity.ERROR,
  why: 'A listener ends TLS if there is a certificate and the port is meant. Without the certificate, or on UDP and merged TCP_UDP listeners, '
    + 'it stays unencrypted without an error; without a list of ports the certificate goes to every TCP port, 80 included.',
  fix: `Name the ports with ${PORTS} and the certificates with ${CERTIFICATES}.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#ssl-ports',
  since: '0.1.0',
}, function* ({ object, nlb }) {
  const { reader } = nlb;
  const certificates = reader.list(CERTIFICATES);
  const ports = reader.list(PORTS);
  if (ports.is === 'unknown') {
    return;
  }
  // A certificate that is filled in later is one.
  const certified = certificates.is === 'unknown' || (certificates.is === 'set' && certificates.value.length > 0);
  if (ports.is === 'set' && ports.value.length > 0) {
    const items = [...new Set(ports.value)];
    const unmatched = items.filter(item => !nlb.ports.some(port => port.name === undefined || port.port === undefined || isNamed(item, port)));
    if (unmatched.length > 0) {
      yield unknownPorts(object, nlb, unmatched);
    }
    if (!certified) {
      yield {
        annotation: PORTS,
        got: items.join(','),
        message: `${object.title} asks for TLS on ${items.join(', ')} without a certificate, and its listeners stay unencrypted`,
        fix: `Set ${CERTIFICATES} to the ARN of a certificate.`,
      };
    } else {
      yield* withoutTls(object, nlb, items.filter(item => !unmatched.includes(item)));
    }
  } else if (certified) {
    yield* everyPort(object, nlb);
  } else {
    yield* pointless(nlb);
  }
}, [CERTIFICATES, PORTS, NLB['backend-protocol'], NLB['alpn-policy'], NLB['ssl-negotiation-policy']]);

function unknownPorts(object: ManifestObject, nlb: NlbService, unmatched: readonly string[]): ServiceProblem {
  const allowed = nlb.ports.map(({ name, port }) => name === '' ? `${port}` : `${name} (${port})`).join(', ');
  return {
    annotation: PORTS,
    got: unmatched.join(','),
    limit: allowed,
    message: `${object.title} asks for TLS on ${unmatched.join(', ')}, and the Service has no such port: the controller refuses it`,
    fix: unmatched.includes('*') ? `Name ports, or leave ${PORTS} out to have TLS on every TCP port.` : `Use names or numbers of its ports: ${allowed}.`,
  };
}

/** Ports that were named, and whose listeners end no TLS all the same. */
function* withoutTls(object: ManifestObject, { listeners: { listeners } }: NlbService, items: readonly string[]): Iterable<ServiceProblem> {
  for (const item of items) {
    const meant = listeners.filter(({ ports }) => ports.some(port => isNamed(item, port)));
    // A port that another one crowded out is told as such.
    if (meant.length > 0 && meant.every(({ protocol }) => protocol !== undefined && protocol !== 'TLS')) {
      const [{ protocol, ports: { length } }] = meant;
      yield {
        annotation: PORTS,
        got: item,
        limit: 'a TCP port',
        message: `${object.title} asks for TLS on ${item}, whose listener is ${protocol} and never ends TLS: its traffic stays unencrypted`,
        fix: length > 1 ? 'Give TCP and UDP ports of their own, or end TLS in the pods.' : `Take ${item} out of ${PORTS}, or make it a TCP port.`,
      };
    }
  }
}

function* everyPort(object: ManifestObject, { listeners: { listeners } }: NlbService): Iterable<ServiceProblem> {
  const tls = listeners.filter(({ protocol }) => protocol === 'TLS');
  if (tls.length > 1) {
    yield {
      annotation: CERTIFICATES,
      severity: Severity.WARNING,
      got: numbers(tls),
      message: `${object.title} has a certificate and no ${PORTS}: all its TCP ports become TLS listeners, ${numbers(tls)}`
        + (tls.some(({ port }) => port === 80) ? ', so that plain HTTP on port 80 fails' : ''),
      fix: `Name the ports that are to end TLS with ${PORTS}.`,
    };
  } else if (tls.length === 0 && listeners.length > 0 && listeners.every(({ protocol }) => protocol !== undefined)) {
    yield {
      annotation: CERTIFICATES,
      got: listeners.map(({ protocol, port }) => `${protocol} ${port}`).join(', '),
      limit: 'a TCP port',
      message: `${object.title} has a certificate, and none of its listeners ends TLS: ${listeners.map(({ protocol, port }) => `${port} is ${protocol}`).join(', ')}`,
      fix: `Give it a TCP port, or remove ${CERTIFICATES}.`,
    };
  }
}

/** Settings of TLS listeners, and the value that says what holds without TLS as well. */
const OF_TLS = [[NLB['backend-protocol'], 'tcp'], [NLB['alpn-policy'], 'None'], [NLB['ssl-negotiation-policy'], undefined]] as const;

/** Settings of TLS listeners where there is neither a certificate nor a port for it. */
function* pointless({ reader }: NlbService): Iterable<ServiceProblem> {
  for (const [key, harmless] of OF_TLS) {
    const value = reader.text(key);
    if (value.is === 'set' && value.value !== harmless) {
      yield {
        annotation: key,
        severity: Severity.WARNING,
        got: value.value,
        message: `annotation ${key} is ${shown(value.value)}, which has no effect: without ${CERTIFICATES} no listener ends TLS`,
        fix: `Set ${CERTIFICATES} to the ARN of a certificate, or remove it.`,
      };
    }
  }
}

function numbers(listeners: readonly Listener[]): string {
  return listeners.map(({ port }) => port).join(', ');
}
