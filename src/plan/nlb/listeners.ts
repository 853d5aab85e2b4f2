import { asSet } from '../../annotations/codec/list';
import { NLB } from '../../annotations/nlb-keys';
import type { Controller } from '../../cluster/controller';
import { mergesTcpUdp as mergesByDefault } from '../../cluster/controller-defaults';
import { addTo } from '../../input/multimap';
import type { AnnotationReader } from '../annotation-reader';
import type { ServicePort } from '../kubernetes/service-ports';
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
  /** The same before TLS or QUIC were taken into account. */
  readonly plainProtocol: string | undefined;
  /** Whether another listener has its number, so that it vanishes. */
  readonly isLost: boolean;
}

/** What the listeners of a Service are, and what gets lost on the way to them. */
export interface Listeners {
  readonly listeners: readonly Listener[];
  /** These and the lost ones, in the order in which the controller works. */
  readonly all: readonly Listener[];
  /** Ports that get no listener, because another port of that number has it. */
  readonly dropped: readonly ServicePort[];
  /** Groups of ports of one number that cannot be merged into one listener. */
  readonly unmergeable: readonly (readonly ServicePort[])[];
}

const NONE: readonly never[] = [];
const UDP_KINDS = new Set(['UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC']);

/** Whether targets get UDP packets. */
export function carriesUdp({ protocol }: Listener): boolean {
  return protocol !== undefined && UDP_KINDS.has(protocol);
}

export function listenersOf(ports: readonly ServicePort[], reader: AnnotationReader, controller: Controller | undefined): Listeners {
  const merging = mergesTcpUdp(reader, controller);
  if (merging === true && !mayShareUntold(ports)) {
    return merged(ports, reader);
  }
  return oneByOne(ports, reader, merging === false ? false : undefined);
}

/** The first port of a number gets the listener. */
function oneByOne(ports: readonly ServicePort[], reader: AnnotationReader, merging: false | undefined): Listeners {
  const all: Listener[] = [];
  const dropped: ServicePort[] = [];
  const taken = ports.length > 1 ? new Set<number>() : undefined;
  const shared = merging === undefined ? sharedNumbers(ports) : undefined;
  for (const first of ports) {
    const { port, protocol } = first;
    if (port === undefined) {
      continue;
    }
    const isLost = taken?.has(port) ?? false;
    const isOpen = shared?.has(port) ?? false;
    if (!(isOpen && isLost)) {
      const plainProtocol = isOpen ? undefined : protocol;
      all.push({ port, first, ports: [first], protocol: upgraded(plainProtocol, first, reader), plainProtocol, isLost });
      if (isLost) {
        dropped.push(first);
      }
    }
    taken?.add(port);
  }
  return { listeners: dropped.length === 0 ? all : all.filter(({ isLost }) => !isLost), all, dropped, unmergeable: NONE };
}

/** Numbers that several ports have, or may have. */
function sharedNumbers(ports: readonly ServicePort[]): ReadonlySet<number> {
  const untold = mayShareUntold(ports);
  return new Set([...byNumber(ports)].filter(([, same]) => untold || same.length > 1).map(([port]) => port));
}

/** Whether a port whose number is not known yet may have that of another one. */
function mayShareUntold(ports: readonly ServicePort[]): boolean {
  return ports.length > 1 && ports.some(({ port }) => port === undefined);
}

/** A TCP and a UDP port of one number get one listener together. */
function merged(ports: readonly ServicePort[], reader: AnnotationReader): Listeners {
  const listeners: Listener[] = [];
  const unmergeable: ServicePort[][] = [];
  for (const [port, same] of byNumber(ports)) {
    const [first] = same;
    if (same.length === 1 || isPair(same)) {
      const plainProtocol = same.length === 1 ? first.protocol : 'TCP_UDP';
      listeners.push({ port, first, ports: same, protocol: upgraded(plainProtocol, first, reader), plainProtocol, isLost: false });
    } else {
      unmergeable.push(same);
    }
  }
  return { listeners, all: listeners, dropped: NONE, unmergeable };
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
      addTo(groups, port.port, port);
    }
  }
  return groups;
}

function upgraded(protocol: string | undefined, port: ServicePort, reader: AnnotationReader): string | undefined {
  if (protocol === 'UDP' || protocol === 'TCP_UDP') {
    const quic = reader.list(NLB['quic-enabled-ports']);
    return quic.is === 'unknown' || quic.is === 'malformed' ? undefined
      : quic.is === 'set' && names(quic.value, port) ? protocol.replace('UDP', 'QUIC')
        : protocol;
  }
  const certificates = reader.list(NLB['ssl-cert']);
  if (protocol === undefined || (certificates.is === 'set' && certificates.value.length === 0) || certificates.is === 'absent') {
    return protocol;
  }
  const only = valueOr(reader.list(NLB['ssl-ports']), NONE);
  // A certificate that is filled in later is a certificate, as long as it is not empty text.
  return only === undefined ? undefined : only.length === 0 || names(only, port) ? 'TLS' : protocol;
}

/** Whether a list of ports has one: by name or by number. */
export function names(list: readonly string[], { name, port }: ServicePort): boolean {
  const items = asSet(list);
  return (name !== undefined && items.has(name)) || (port !== undefined && items.has(String(port)));
}
