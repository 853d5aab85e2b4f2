import { nodePortOf } from './ports';
import { decodeInteger } from '../../annotations/codec/scalar';
import type { Json } from '../../input/json';
import type { Diagnoses } from '../diagnosis';
import type { PortTable, ServicePort } from '../kubernetes/service-ports';
import type { HealthCheckPort } from '../model/resources';
import { FILLED_IN_LATER, Maybe, REFUSED, isKnown } from '../model/unknown';

/** The port of the health checks, and the port of the Service that gave it. */
export interface CheckedPort {
  readonly port: Maybe<HealthCheckPort>;
  readonly named?: ServicePort;
}

/** The Service whose pods are checked. */
export interface CheckedService {
  readonly table: PortTable;
  readonly spec: Json;
}

/** The port of health checks that is written: the traffic port, a number, or the name of a port of the Service. */
export function writtenCheckPort(
  said: Maybe<string>, { table, spec }: CheckedService, targetType: Maybe<'ip' | 'instance'>,
  { annotation, diagnoses }: { readonly annotation: string; readonly diagnoses: Diagnoses },
): CheckedPort {
  if (!isKnown(said) || said === 'traffic-port') {
    return { port: said as Maybe<HealthCheckPort> };
  }
  // 32 bits wide in all releases, unlike other numbers.
  const number = decodeInteger(said, 32);
  if (number.ok) {
    return { port: number.value };
  }
  const named = table.named(said);
  if (named === undefined) {
    if (table.areTold) {
      diagnoses.add('health-check-port-not-found', {
        annotation,
        got: said,
        message: `no port of the Service has the name '${said.slice(0, 80)}'`,
      });
    }
    return { port: REFUSED };
  }
  if (!isKnown(targetType)) {
    return { port: targetType, named };
  }
  const port = targetType === 'instance' ? nodePortOf(named, spec) : named.targetPort ?? FILLED_IN_LATER;
  if (typeof port === 'string') {
    diagnoses.add('health-check-port-without-number', {
      annotation,
      got: said,
      message: `port '${said}' leads to '${port.slice(0, 80)}', whose number only pods know`,
    });
    return { port: REFUSED };
  }
  return { port, named };
}
