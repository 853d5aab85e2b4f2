import { ALB } from '../../annotations/alb-keys';
import type { AnnotationReader } from '../annotation-reader';
import { MALFORMED, Setting, UNKNOWN, set, valueOr } from '../setting';

/** A listener that an Ingress asks for. */
export interface AlbListener {
  readonly port: number;
  readonly protocol: 'HTTP' | 'HTTPS';
}

/** Entries of `listen-ports` as they were written, whatever they say. */
export type PortEntries = readonly ({ readonly [protocol: string]: number } | undefined)[];

export function portEntries(reader: AnnotationReader): Setting<PortEntries | undefined> {
  return reader.json<PortEntries>(ALB['listen-ports']);
}

/**
 * The listeners of one Ingress, each port once; malformed where the controller refuses what is written.
 *
 * @param certified whether the Ingress is given certificates, which decides where it says no ports; `undefined` if nobody can tell
 */
export function listenPorts(reader: AnnotationReader, certified: boolean | undefined): Setting<readonly AlbListener[]> {
  const entries = portEntries(reader);
  switch (entries.is) {
    case 'absent': return certified === undefined ? UNKNOWN : set([certified ? { port: 443, protocol: 'HTTPS' } : { port: 80, protocol: 'HTTP' }]);
    case 'set': return listenersOf(entries.value ?? NO_ENTRIES);
    default: return entries;
  }
}

/** Whether a port and protocol are such as the controller takes. */
export function isListener(protocol: string, port: number): boolean {
  return (protocol === 'HTTP' || protocol === 'HTTPS') && port >= 1 && port <= 65535;
}

const NO_ENTRIES: PortEntries = [];
const known = new WeakMap<PortEntries, Setting<readonly AlbListener[]>>();

/** The reader decodes each text once, and the same few stand on thousands of Ingresses. */
function listenersOf(entries: PortEntries): Setting<readonly AlbListener[]> {
  let listeners = known.get(entries);
  if (listeners === undefined) {
    known.set(entries, listeners = findListeners(entries));
  }
  return listeners;
}

function findListeners(entries: PortEntries): Setting<readonly AlbListener[]> {
  const byPort = new Map<number, AlbListener>();
  for (const entry of entries) {
    for (const [protocol, port] of Object.entries(entry ?? {})) {
      if (!isListener(protocol, port)) {
        return MALFORMED;
      }
      // The last entry for a port counts.
      byPort.set(port, { port, protocol: protocol as AlbListener['protocol'] });
    }
  }
  return entries.length === 0 ? MALFORMED : set([...byPort.values()]);
}

/** Whether any of the listeners is of a protocol; `undefined` if nobody can tell. */
export function listensOn(listeners: Setting<readonly AlbListener[]>, protocol: AlbListener['protocol']): boolean | undefined {
  return valueOr(listeners, [] as readonly AlbListener[])?.some(listener => listener.protocol === protocol);
}
