import type { AnnotationReader } from '../annotation-reader';
import { ServicePort, isNamed } from './service-ports';
import { NLB } from '../../annotations/nlb-keys';
import type { Controller } from '../../cluster/controller';
import { mergesTcpUdp as mergesByDefault } from '../../cluster/controller-defaults';
import { valueOr } from '../setting';

/** A listener as the controller builds it from one port, or from a TCP and a UDP port of one number. */
export interface Listener {
  /** Its number. */
  readonly port: number;
  /** The port of the Service that decides target port and name. */
  readonly first: ServicePort;
  /** All ports of the Service that it stands for. */
  readonly ports: readonly ServicePort[];
  /** TCP, UDP, TLS, TCP_UDP, QUIC, TCP_QUIC, SCTP; `undefined` where nobody can tell. */
  readonly protocol: string | undefined;
}

/** What the listeners of a Service are, and what gets lost on the way to them. */
export interface Listeners {
  readonly listeners: readonly Listener[];
  /** Ports that get no listener, because another port of that number has it. */
  readonly dropped: readonly ServicePort[];
  /** Groups of ports of one number that cannot be merged into one listener. */
  readonly unmergeable: readonly (readonly ServicePort[])[];
}

const UDP_KINDS = new Set(['UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC']);

/** Whether targets get UDP packets. */
export function carriesUdp({ protocol }: Listener): boolean {
  return protocol !== undefined && UDP_KINDS.has(protocol);
}

export function listenersOf(ports: readonly ServicePort[], reader: AnnotationReader, controller: Controller | undefined): Listeners {
  const merging = mergesTcpUdp(reader, controller);
  const listeners: Listener[] = [];
  const dropped: ServicePort[] = [];
  const unmergeable: ServicePort[][] = [];
  for (const [port, same] of byNumber(ports)) {
    const [first] = same;
    if (same.length === 1) {
      listeners.push({ port, first, ports: same, protocol: upgraded(first.protocol, first, reader) });
    } else if (merging === true && isPair(same)) {
      listeners.push({ port, first, ports: same, protocol: upgraded('TCP_UDP', first, reader) });
    } else if (merging === true) {
      unmergeable.push(same);
    } else {
      listeners.push({ port, first, ports: [first], protocol: merging === undefined ? undefined : upgraded(first.protocol, first, reader) });
      if (merging === false) {
        dropped.push(...same.slice(1));
      }
    }
  }
  return { listeners, dropped, unmergeable };
}

/** Whether a TCP and a UDP port of one number share a listener. */
function mergesTcpUdp(reader: AnnotationReader, controller: Controller | undefined): boolean | undefined {
  const asked = reader.flag(NLB['enable-tcp-udp-listener']);
  // Text that is no boolean counts as not there.
  return asked.is === 'set' ? asked.value : asked.is === 'unknown' ? undefined : controller && mergesByDefault(controller);
}

function isPair(ports: readonly ServicePort[]): boolean {
  const protocols = ports.map(({ protocol }) => protocol).sort();
  return protocols.length === 2 && protocols[0] === 'TCP' && protocols[1] === 'UDP';
}

function byNumber(ports: readonly ServicePort[]): ReadonlyMap<number, ServicePort[]> {
  const groups = new Map<number, ServicePort[]>();
  for (const port of ports) {
    if (port.port !== undefined) {
      const same = groups.get(port.port);
      if (same === undefined) {
        groups.set(port.port, [port]);
      } else {
        same.push(port);
      }
    }
  }
  return groups;
}

function upgraded(protocol: string | undefined, port: ServicePort, reader: AnnotationReader): string | undefined {
  if (protocol === 'UDP' || protocol === 'TCP_UDP') {
    const quic = reader.list(NLB['quic-enabled-ports']);
    return quic.is === 'unknown' || quic.is === 'malformed' ? undefined
      : quic.is === 'set' && quic.value.some(item => isNamed(item, port)) ? protocol.replace('UDP', 'QUIC')
        : protocol;
  }
  const certificates = reader.list(NLB['ssl-cert']);
  if (protocol === undefined || (certificates.is === 'set' && certificates.value.length === 0) || certificates.is === 'absent') {
    return protocol;
  }
  const only = valueOr(reader.list(NLB['ssl-ports']), []);
  // A certificate that is filled in later is a certificate, as long as it is not empty text.
  return only === undefined ? undefined : only.length === 0 || only.some(item => isNamed(item, port)) ? 'TLS' : protocol;
}
