import { AccessLogs } from '../../load-balancer/access-logs';
import { withOpenDoor } from '../../load-balancer/open-door';
import { seconds } from '../../load-balancer/seconds';
import type { HttpIngressGroupProps } from '../http-ingress-group-props';
import { headerAttributes } from '../values/header-handling-attributes';

export type Attributes = { readonly [name: string]: string };

/** Attributes of an Application Load Balancer. Throws on a value out of bounds, and where two properties say one thing. */
export function loadBalancerAttributes(props: Partial<HttpIngressGroupProps>): Attributes {
  const text = (value: boolean | number | undefined) => value === undefined ? undefined : String(value);
  const typed: { readonly [name: string]: string | undefined } = {
    'idle_timeout.timeout_seconds': text(seconds('idleTimeout', props.idleTimeout, 1, 4000)),
    'client_keep_alive.seconds': text(seconds('clientKeepAlive', props.clientKeepAlive, 60, 604_800)),
    'routing.http2.enabled': text(props.http2),
    ...headerAttributes(props.headers),
    ...logAttributes('access_logs', props.accessLogs),
    ...logAttributes('connection_logs', props.connectionLogs),
    'deletion_protection.enabled': text(props.deletionProtection),
    'waf.fail_open.enabled': text(props.wafFailOpen),
    'zonal_shift.config.enabled': text(props.zonalShift),
  };
  const given: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(typed)) {
    if (value !== undefined) {
      given[name] = value;
    }
  }
  return withOpenDoor('loadBalancerAttributes', given, props.loadBalancerAttributes, {});
}

function logAttributes(kind: string, logs: AccessLogs | undefined): { [name: string]: string | undefined } {
  return { [`${kind}.s3.enabled`]: logs && String(logs.enabled), [`${kind}.s3.bucket`]: logs?.bucket, [`${kind}.s3.prefix`]: logs?.prefix };
}
