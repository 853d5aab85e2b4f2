import { seconds } from '../../input/seconds';
import { logAttributes } from '../../load-balancer/access-logs-attributes';
import { attributeTexts } from '../../load-balancer/attribute-texts';
import { withOpenDoor } from '../../load-balancer/open-door';
import type { HttpIngressGroupProps } from '../http-ingress-group-props';
import { headerAttributes } from '../values/header-handling-attributes';

export type Attributes = { readonly [name: string]: string };

/** Attributes of an Application Load Balancer. Throws on a value out of bounds, and where two properties say one thing. */
export function loadBalancerAttributes(props: Partial<HttpIngressGroupProps>): Attributes {
  const typed = attributeTexts({
    'idle_timeout.timeout_seconds': seconds('idleTimeout', props.idleTimeout, 1, 4000),
    'client_keep_alive.seconds': seconds('clientKeepAlive', props.clientKeepAlive, 60, 604_800),
    'routing.http2.enabled': props.http2,
    ...headerAttributes(props.headers),
    ...logAttributes('access_logs', props.accessLogs),
    ...logAttributes('connection_logs', props.connectionLogs),
    'deletion_protection.enabled': props.deletionProtection,
    'waf.fail_open.enabled': props.wafFailOpen,
    'zonal_shift.config.enabled': props.zonalShift,
  });
  return withOpenDoor('loadBalancerAttributes', typed, props.loadBalancerAttributes, {});
}
