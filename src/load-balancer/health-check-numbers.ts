import type { Duration } from 'cdk8s';
import { portName } from './port-name';
import { matchingText, refuse, wholeNumber } from '../input/arguments';
import { seconds } from '../input/seconds';

/** What health checks of every load balancer have. */
interface Given {
  readonly port?: number;
  readonly portName?: string;
  readonly interval?: Duration;
  readonly timeout?: Duration;
  readonly healthyThreshold?: number;
  readonly unhealthyThreshold?: number;
}

/** The same, within bounds, times in seconds. */
export interface HealthCheckNumbers {
  readonly port?: number;
  readonly portName?: string;
  readonly intervalSeconds?: number;
  readonly timeoutSeconds?: number;
  readonly healthyThreshold?: number;
  readonly unhealthyThreshold?: number;
}

/** Port and timing of a health check. */
export function healthCheckNumbers(self: string, options: Given): HealthCheckNumbers {
  if (options.port !== undefined && options.portName !== undefined) {
    refuse(`${self}: portName`, options.portName, `port is ${options.port} already; give one of the two`);
  }
  const whole = (name: string, value: number | undefined, min: number, max: number) =>
    value === undefined ? undefined : wholeNumber(`${self}: ${name}`, value, min, max);
  return {
    port: whole('port', options.port, 1, 65535),
    portName: options.portName === undefined ? undefined : portName(`${self}: portName`, options.portName),
    healthyThreshold: whole('healthyThreshold', options.healthyThreshold, 2, 10),
    unhealthyThreshold: whole('unhealthyThreshold', options.unhealthyThreshold, 2, 10),
    intervalSeconds: seconds(`${self}: interval`, options.interval, 5, 300),
    timeoutSeconds: seconds(`${self}: timeout`, options.timeout, 2, 120),
  };
}

/** The path that a health check asks for. */
export function healthCheckPath(argument: string, path: string): string {
  return matchingText(argument, path, /^\/[^\s]{0,1023}$/, "give a path that begins with '/', at most 1024 characters, without blanks");
}

/** Codes that count as success, in ranges and lists. */
export function successCodes(argument: string, text: string, [min, max]: readonly [number, number], example: string): string {
  const allowed = `give codes from ${min} to ${max}, for instance '${example}'`;
  matchingText(argument, text, /^\d{1,3}(-\d{1,3})?(,\d{1,3}(-\d{1,3})?)*$/, allowed);
  for (const range of text.split(',').filter(part => /^\d/.test(part))) {
    const [first, last = first] = range.split('-').map(Number);
    if (first < min || last > max || first > last) {
      refuse(argument, text, allowed);
    }
  }
  return text;
}
