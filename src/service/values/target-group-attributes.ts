import type { TargetGroupOptions } from './target-group-options';
import { refuse, trueOrFalse } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';
import { seconds } from '../../input/seconds';
import { attributeTexts } from '../../load-balancer/attribute-texts';
import { healthyTargetsAttributes } from '../../load-balancer/healthy-targets-attributes';
import { withOpenDoor } from '../../load-balancer/open-door';

/** Attributes that another property writes. */
const ELSEWHERE: { readonly [name: string]: string } = {
  'preserve_client_ip.enabled': 'clientIp',
  'proxy_protocol_v2.enabled': 'clientIp',
};

const OPTIONS: OptionNames<TargetGroupOptions> = {
  deregistrationDelay: true,
  terminateOnDeregistration: true,
  stickiness: true,
  crossZone: true,
  terminateOnUnhealthy: true,
  unhealthyDrainingInterval: true,
  dnsFailover: true,
  unhealthyStateRouting: true,
  attributes: true,
};

/** Target group options as the attributes AWS has. Throws on the first value out of bounds. */
export function targetGroupAttributes(self: string, options: TargetGroupOptions): { [name: string]: string } {
  optionsOf(self, options, OPTIONS, self);
  return withOpenDoor(`${self}.attributes`, attributeTexts({
    'deregistration_delay.timeout_seconds': seconds(`${self}.deregistrationDelay`, options.deregistrationDelay, 0, 3600),
    'deregistration_delay.connection_termination.enabled': trueOrFalse(`${self}.terminateOnDeregistration`, options.terminateOnDeregistration),
    'stickiness.enabled': trueOrFalse(`${self}.stickiness`, options.stickiness),
    'stickiness.type': options.stickiness === true ? 'source_ip' : undefined,
    'load_balancing.cross_zone.enabled': trueOrFalse(`${self}.crossZone`, options.crossZone),
    'target_health_state.unhealthy.connection_termination.enabled': trueOrFalse(`${self}.terminateOnUnhealthy`, options.terminateOnUnhealthy),
    'target_health_state.unhealthy.draining_interval_seconds': drainingInterval(`${self}.unhealthyDrainingInterval`, options),
    ...healthyTargetsAttributes(self, options),
  }), options.attributes, ELSEWHERE);
}

function drainingInterval(argument: string, { unhealthyDrainingInterval, terminateOnUnhealthy }: TargetGroupOptions): number | undefined {
  const draining = seconds(argument, unhealthyDrainingInterval, 0, 360_000);
  if (draining !== undefined && draining > 0 && terminateOnUnhealthy !== false) {
    refuse(argument, `${draining} s`, 'it needs terminateOnUnhealthy to be false');
  }
  return draining;
}
