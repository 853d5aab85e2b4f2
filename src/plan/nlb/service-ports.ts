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
}

type Json = { readonly [key: string]: unknown };

/** The ports of a Service, without those that are no objects. */
export function servicePorts(spec: Json): readonly ServicePort[] {
  if (!Array.isArray(spec.ports)) {
    return [];
  }
  const ports: ServicePort[] = [];
  for (const [index, raw] of (spec.ports as readonly unknown[]).entries()) {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      continue;
    }
    const { name, port, protocol, targetPort, nodePort } = raw as Json;
    const number = known<number>(port, 'number');
    ports.push({
      index,
      name: name === undefined ? '' : known<string>(name, 'string'),
      port: number,
      protocol: protocol === undefined ? 'TCP' : known<string>(protocol, 'string'),
      targetPort: targetPort === undefined ? number : known<number>(targetPort, 'number') ?? known<string>(targetPort, 'string'),
      nodePort: known<number>(nodePort, 'number'),
    });
  }
  return ports;
}

/** Whether an item of a list of ports means a port: by name or by number. */
export function isNamed(item: string, { name, port }: ServicePort): boolean {
  return (name !== '' && item === name) || (port !== undefined && item === String(port));
}

function known<T extends string | number>(value: unknown, type: 'string' | 'number'): T | undefined {
  return typeof value === type && !isToken(value) ? value as T : undefined;
}
