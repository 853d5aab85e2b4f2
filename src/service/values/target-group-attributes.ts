import type { TargetGroupOptions } from './target-group-options';
import { refuse, trueOrFalse } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';
import { healthyTargets } from '../../load-balancer/healthy-targets-attributes';
import { withOpenDoor } from '../../load-balancer/open-door';
import { seconds } from '../../load-balancer/seconds';

type Attributes = { [name: string]: string };

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
export function targetGroupAttributes(self: string, options: TargetGroupOptions): Attributes {
  optionsOf(self, options, OPTIONS, self);
  const written: Attributes = {};
  const write = (name: string, value: boolean | number | undefined) => {
    if (value !== undefined) {
      written[name] = String(value);
    }
  };
  write('deregistration_delay.timeout_seconds', seconds(`${self}.deregistrationDelay`, options.deregistrationDelay, 0, 3600));
  write('deregistration_delay.connection_termination.enabled', trueOrFalse(`${self}.terminateOnDeregistration`, options.terminateOnDeregistration));
  write('stickiness.enabled', trueOrFalse(`${self}.stickiness`, options.stickiness));
  if (options.stickiness === true) {
    written['stickiness.type'] = 'source_ip';
  }
  write('load_balancing.cross_zone.enabled', trueOrFalse(`${self}.crossZone`, options.crossZone));
  write('target_health_state.unhealthy.connection_termination.enabled', trueOrFalse(`${self}.terminateOnUnhealthy`, options.terminateOnUnhealthy));
  const draining = seconds(`${self}.unhealthyDrainingInterval`, options.unhealthyDrainingInterval, 0, 360_000);
  if (draining !== undefined && draining > 0 && options.terminateOnUnhealthy !== false) {
    refuse(`${self}.unhealthyDrainingInterval`, `${draining} s`, 'it needs terminateOnUnhealthy to be false');
  }
  write('target_health_state.unhealthy.draining_interval_seconds', draining);
  for (const [option, name] of [['dnsFailover', 'dns_failover'], ['unhealthyStateRouting', 'unhealthy_state_routing']] as const) {
    const { count, percentage } = healthyTargets(`${self}.${option}`, options[option]);
    write(`target_group_health.${name}.minimum_healthy_targets.count`, count);
    write(`target_group_health.${name}.minimum_healthy_targets.percentage`, percentage);
  }
  return withOpenDoor(`${self}.attributes`, written, options.attributes, ELSEWHERE);
}
