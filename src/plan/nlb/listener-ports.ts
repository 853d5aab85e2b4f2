import { Listener, names } from './listeners';
import type { ServiceInPlan } from './service-in-plan';
import { NLB } from '../../annotations/nlb-keys';
import { isKnown } from '../model/unknown';

/** What annotations and ports say that no listener can be made of. */
export function judgePorts({ service, told, diagnoses }: ServiceInPlan): void {
  const { ports, listeners: { unmergeable } } = service;
  for (const same of unmergeable) {
    const got = same.map(({ protocol }) => protocol).join(', ');
    diagnoses.add('unmergeable-ports', {
      field: 'spec.ports',
      got,
      limit: 'one TCP and one UDP port',
      message: `${same.length} ports have the number ${same[0].port}, of ${got}`,
    });
  }
  const tls = told.list(NLB['ssl-ports']);
  if (tls !== undefined && isKnown(tls) && tls.length > 0 && service.table.areTold) {
    const known = new Set<string>();
    ports.forEach(({ name, port }) => known.add(name!).add(String(port)));
    for (const item of tls.filter(it => !known.has(it))) {
      diagnoses.add('tls-port-not-found', { annotation: NLB['ssl-ports'], got: item, message: `the Service has no port '${item.slice(0, 80)}'` });
    }
  }
}

/** Only UDP can become QUIC. */
export function judgeQuic({ told, diagnoses }: ServiceInPlan, { protocol, plainProtocol, first }: Listener): void {
  const quic = told.list(NLB['quic-enabled-ports']);
  if (quic !== undefined && isKnown(quic) && protocol !== undefined && plainProtocol !== 'UDP' && plainProtocol !== 'TCP_UDP' && names(quic, first)) {
    diagnoses.add('quic-port-protocol', {
      annotation: NLB['quic-enabled-ports'],
      got: protocol,
      limit: 'UDP',
      message: `port ${first.port} is ${protocol}, and only UDP can become QUIC`,
    });
  }
}

/** Ports whose number an earlier one has. */
export function tellDropped({ service, diagnoses }: ServiceInPlan): void {
  for (const { port, protocol, index } of service.listeners.dropped) {
    diagnoses.add('dropped-listener', {
      field: `spec.ports[${index}]`,
      got: `${protocol} ${port}`,
      message: `port ${port} of ${protocol} gets no listener, since an earlier port has the number`,
    });
  }
}
