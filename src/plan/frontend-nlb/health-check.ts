import { ALB } from '../../annotations/alb-keys';
import { decodeInteger } from '../../annotations/codec/scalar';
import type { Member } from '../alb/group-in-plan';
import type { HealthCheck, HealthCheckPort } from '../model/resources';
import { Maybe, REFUSED, isKnown } from '../model/unknown';

const PROTOCOLS = ['HTTP', 'HTTPS'];
const PORT = ALB['frontend-nlb-healthcheck-port'];
const PROTOCOL = ALB['frontend-nlb-healthcheck-protocol'];

/** What one Ingress says of health checks; `undefined` where it says nothing. */
export type WrittenCheck = { readonly [part in keyof Omit<HealthCheck, 'speaksGrpc'>]?: HealthCheck[part] };

/** What holds where nobody says anything. */
export const USUAL_CHECK: HealthCheck = {
  port: 'traffic-port', protocol: 'HTTP', path: '/', successCodes: '200', intervalSeconds: 15, timeoutSeconds: 5, healthyThreshold: 2, unhealthyThreshold: 2,
};

/** Annotations of the parts. */
export const CHECK_KEYS: { readonly [part in keyof WrittenCheck]-?: string } = {
  port: PORT,
  protocol: PROTOCOL,
  path: ALB['frontend-nlb-healthcheck-path'],
  successCodes: ALB['frontend-nlb-healthcheck-success-codes'],
  intervalSeconds: ALB['frontend-nlb-healthcheck-interval-seconds'],
  timeoutSeconds: ALB['frontend-nlb-healthcheck-timeout-seconds'],
  healthyThreshold: ALB['frontend-nlb-healthcheck-healthy-threshold-count'],
  unhealthyThreshold: ALB['frontend-nlb-healthcheck-unhealthy-threshold-count'],
};

export function writtenCheck({ told, diagnoses }: Member): WrittenCheck {
  const port = told.text(PORT);
  const protocol = told.text(PROTOCOL);
  const number = port !== undefined && isKnown(port) && port !== 'traffic-port' ? decodeInteger(port, 32) : undefined;
  if (number?.ok === false) {
    diagnoses.add('health-check-port-not-found', { annotation: PORT, got: port, limit: 'traffic-port or a number', message: 'the port of health checks is no number' });
  }
  const isProtocol = protocol === undefined || !isKnown(protocol) || PROTOCOLS.includes(protocol);
  if (!isProtocol) {
    diagnoses.add('health-check-protocol-value', { annotation: PROTOCOL, got: protocol, limit: PROTOCOLS.join(', '), message: 'the protocol of health checks is none of those' });
  }
  return {
    port: number === undefined ? port as Maybe<HealthCheckPort> | undefined : number.ok ? number.value : REFUSED,
    protocol: isProtocol ? protocol : REFUSED,
    path: told.text(CHECK_KEYS.path),
    successCodes: told.text(CHECK_KEYS.successCodes),
    intervalSeconds: told.whole(CHECK_KEYS.intervalSeconds),
    timeoutSeconds: told.whole(CHECK_KEYS.timeoutSeconds),
    healthyThreshold: told.whole(CHECK_KEYS.healthyThreshold),
    unhealthyThreshold: told.whole(CHECK_KEYS.unhealthyThreshold),
  };
}
