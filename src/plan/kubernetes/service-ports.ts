import type { Json } from '../../input/json';
import { isToken } from '../../input/tokens';

/** A port of a Service; `undefined` where a field is missing, filled in later or of a wrong form. */
export interface ServicePort {
  /** Place in `spec.ports`. */
  readonly index: number;
  readonly name: string | undefined;
  readonly port: number | undefined;
  /** TCP unless said otherwise. */
  readonly protocol: string | undefined;
  /** Number or name; the port itself unless said otherwise. */
  readonly targetPort: number | string | undefined;
  readonly nodePort: number | undefined;
  /** Whether a node port is written, be it one that is filled in later. */
  readonly hasNodePort: boolean;
}

/** What the API server takes for no target port. */
const NO_TARGET_PORT: ReadonlySet<unknown> = new Set([undefined, null, 0, '']);

/** The ports of a Service, without those that are no objects. */
export function servicePorts(spec: Json): readonly ServicePort[] {
  if (!Array.isArray(spec.ports)) {
    return [];
  }
  const ports: ServicePort[] = [];
  (spec.ports as readonly unknown[]).forEach((raw, index) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      return;
    }
    const { name, port, protocol, targetPort, nodePort } = raw as Json;
    const number = known<number>(port, 'number');
    ports.push({
      index,
      name: name === undefined || name === null ? '' : known<string>(name, 'string'),
      port: number,
      protocol: protocol === undefined || protocol === null ? 'TCP' : known<string>(protocol, 'string'),
      targetPort: NO_TARGET_PORT.has(targetPort) ? number : known<number>(targetPort, 'number') ?? known<string>(targetPort, 'string'),
      nodePort: known<number>(nodePort, 'number'),
      hasNodePort: nodePort !== undefined && nodePort !== null && nodePort !== 0,
    });
  });
  return ports;
}

/** Whether an item of a list of ports means a port: by name or by number. */
export function isNamed(item: string, { name, port }: ServicePort): boolean {
  return (name !== '' && item === name) || (port !== undefined && item === String(port));
}

function known<T extends string | number>(value: unknown, type: 'string' | 'number'): T | undefined {
  return typeof value === type && !isToken(value) ? value as T : undefined;
}

/** As many ports are looked through faster than a table of them is made. */
const FEW = 4;

/** The ports of a Service, prepared for being looked up. */
export class PortTable {
  private byName?: Map<string, ServicePort>;
  private byNumber?: Map<number, ServicePort>;
  private told?: boolean;

  public constructor(public readonly ports: readonly ServicePort[]) {}

  /** The first port of a name; the empty name is that of a port without one. */
  public named(name: string): ServicePort | undefined {
    return this.ports.length <= FEW ? this.ports.find(port => port.name === name) : (this.byName ??= firsts(this.ports, port => port.name)).get(name);
  }

  /** The first port of a number. */
  public numbered(number: number): ServicePort | undefined {
    return this.ports.length <= FEW ? this.ports.find(({ port }) => port === number)
      : (this.byNumber ??= firsts(this.ports, ({ port }) => port)).get(number);
  }

  /** Whether name and number of every port are known. */
  public get areTold(): boolean {
    return this.told ??= this.ports.every(({ name, port }) => name !== undefined && port !== undefined);
  }
}

function firsts<K>(ports: readonly ServicePort[], keyOf: (port: ServicePort) => K | undefined): Map<K, ServicePort> {
  const found = new Map<K, ServicePort>();
  for (const port of ports) {
    const key = keyOf(port);
    if (key !== undefined && !found.has(key)) {
      found.set(key, port);
    }
  }
  return found;
}
