import { shown } from '../../input/arguments';
import { CONTAINER_PORT, LABEL } from '../../input/name-grammars';
import type { ServicePort } from '../../plan/kubernetes/service-ports';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { ownerOf } from '../reading';
import type { Snapshot } from '../snapshot';

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];

export const SERVICE_PORTS: Check = {
  id: 'service-ports',
  title: 'ports of a Service that Kubernetes does not take',
  severity: Severity.ERROR,
  why: 'Among several ports each needs a name of its own, and a number may stand once for each protocol. Kubernetes refuses the Service '
    + 'otherwise when it is applied.',
  fix: 'Give every port a name of its own, of small letters, digits and inner hyphens.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services',
  since: '0.1.0',

  applies: ({ isService }) => isService,

  inspect(object, snapshot) {
    const ports = object.servicePorts;
    return ports.length === 0 || (ports.length === 1 && isSound(ports[0])) ? NOTHING : problems(object, ports, snapshot);
  },
};

/** A port that has nothing to collide with, and nothing unusual. */
function isSound({ name, protocol, targetPort }: ServicePort): boolean {
  return name !== undefined && (name === '' || LABEL.test(name)) && protocol !== undefined && PROTOCOLS.includes(protocol)
    && (typeof targetPort === 'number' || (targetPort !== undefined && CONTAINER_PORT.test(targetPort)));
}

function* problems(object: ManifestObject, ports: readonly ServicePort[], snapshot: Snapshot): Iterable<Problem> {
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const port of ports) {
    const { index, name, port: number, protocol, targetPort } = port;
    const wrong = (field: string, got: string, message: string, rest: Partial<Problem> = {}): Problem =>
      ({ object, field: `${object.prefix}spec.ports[${index}]${field}`, got, message: `${message}: Kubernetes refuses it`, ...rest });
    if (name === '' && ports.length > 1) {
      yield wrong('', `port ${number}`, `${object.title} has ${ports.length} ports, of which ${titleOf(port)} has no name`, { fix: 'Give every port a name.' });
    } else if (name !== undefined && name !== '' && !LABEL.test(name)) {
      yield wrong('.name', name, `${object.title} names a port ${shown(name)}`, {
        limit: 'at most 63 small letters, digits and inner hyphens', fix: 'Use at most 63 small letters, digits and inner hyphens.',
      });
    } else if (name !== undefined && names.has(name)) {
      yield wrong('.name', name, `${object.title} has two ports named ${shown(name)}`);
    }
    if (protocol !== undefined && !PROTOCOLS.includes(protocol)) {
      yield wrong('.protocol', protocol, `${object.title} has the protocol ${shown(protocol)}`, {
        limit: PROTOCOLS.join(', '),
        fix: PROTOCOLS.includes(protocol.toUpperCase()) ? `Write ${protocol.toUpperCase()}.` : `Use one of ${PROTOCOLS.join(', ')}.`,
      });
    }
    if (typeof targetPort === 'string' && !CONTAINER_PORT.test(targetPort)) {
      yield wrong('.targetPort', targetPort, `${object.title} has the target port ${shown(targetPort)}, which is neither a number nor the name of a container port`, {
        limit: 'a number, or at most 15 small letters, digits and inner hyphens',
        fix: /^[0-9]+$/.test(targetPort) ? `Write the number without quotes: ${Number(targetPort)}.` : 'Use a number, or the name of a container port.',
      });
    }
    const pair = `${protocol} ${number}`;
    // Where a load balancer is made of it, the port that gets no listener is told by another check.
    if (number !== undefined && protocol !== undefined && numbers.has(pair) && ownerOf(object, snapshot) === 'other') {
      yield wrong('', pair, `${object.title} has ${pair} twice`, { fix: 'Leave one of them, or use another number.' });
    }
    numbers.add(pair);
    if (name !== undefined) {
      names.add(name);
    }
  }
}

function titleOf({ port, protocol }: ServicePort): string {
  return port === undefined ? 'one' : `${protocol ?? 'port'} ${port}`;
}
