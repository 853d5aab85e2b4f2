import { seconds } from './seconds';
import type { HealthyTargets, TargetGroupOptions } from './target-group-options';
import { refuse, shown, wholeNumber } from '../../input/arguments';

type Attributes = { [name: string]: string };

/** Attributes that another property writes. */
const ELSEWHERE: { readonly [name: string]: string } = {
  'preserve_client_ip.enabled': 'clientIp',
  'proxy_protocol_v2.enabled': 'clientIp',
};

/** Target group options as the attributes AWS has. Throws on the first value out of bounds. */
export function targetGroupAttributes(self: string, options: TargetGroupOptions): Attributes {
  const written: Attributes = {};
  const write = (name: string, value: boolean | number | undefined) => {
    if (value !== undefined) {
      written[name] = String(value);
    }
  };
  write('deregistration_delay.timeout_seconds', seconds(`${self}.deregistrationDelay`, options.deregistrationDelay, 0, 3600));
  write('deregistration_delay.connection_termination.enabled', toggle(self, 'terminateOnDeregistration', options));
  write('stickiness.enabled', toggle(self, 'stickiness', options));
  if (options.stickiness === true) {
    written['stickiness.type'] = 'source_ip';
  }
  write('load_balancing.cross_zone.enabled', toggle(self, 'crossZone', options));
  write('target_health_state.unhealthy.connection_termination.enabled', toggle(self, 'terminateOnUnhealthy', options));
  const draining = seconds(`${self}.unhealthyDrainingInterval`, options.unhealthyDrainingInterval, 0, 360_000);
  if (draining !== undefined && draining > 0 && options.terminateOnUnhealthy !== false) {
    refuse(`${self}.unhealthyDrainingInterval`, `${draining} s`, 'it needs terminateOnUnhealthy to be false');
  }
  write('target_health_state.unhealthy.draining_interval_seconds', draining);
  for (const [option, name] of [['dnsFailover', 'dns_failover'], ['unhealthyStateRouting', 'unhealthy_state_routing']] as const) {
    const { count, percentage } = healthy(`${self}.${option}`, options[option]);
    write(`target_group_health.${name}.minimum_healthy_targets.count`, count);
    write(`target_group_health.${name}.minimum_healthy_targets.percentage`, percentage);
  }
  return withOpenDoor(`${self}.attributes`, written, options.attributes, ELSEWHERE);
}

/** Typed attributes and those given by name; a name that a property writes is refused. */
export function withOpenDoor(
  self: string, written: Attributes, given: { readonly [name: string]: string } | undefined, elsewhere: { readonly [name: string]: string },
): Attributes {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given))) {
    refuse(self, given, 'give attributes by name, their values as text');
  }
  for (const [name, value] of Object.entries(given ?? {})) {
    if (typeof value !== 'string') {
      refuse(`${self}['${name}']`, value, 'the value of an attribute is text');
    }
    const property = elsewhere[name];
    if (property !== undefined || Object.hasOwn(written, name)) {
      throw new Error(`${self} has ${name} with ${shown(value)}, which ${property ?? 'another property here'} writes; use that property`);
    }
    written[name] = value;
  }
  return written;
}

function toggle(self: string, option: 'terminateOnDeregistration' | 'stickiness' | 'crossZone' | 'terminateOnUnhealthy', options: TargetGroupOptions) {
  const value = options[option];
  if (value !== undefined && typeof value !== 'boolean') {
    refuse(`${self}.${option}`, value, 'give true or false');
  }
  return value;
}

function healthy(self: string, demand: HealthyTargets | undefined): HealthyTargets {
  if (demand === undefined) {
    return {};
  }
  if (demand?.count === undefined && demand?.percentage === undefined) {
    refuse(self, demand, 'give a count, a percentage, or both');
  }
  return {
    count: demand.count === undefined ? undefined : wholeNumber(`${self}.count`, demand.count, 1, 100_000),
    percentage: demand.percentage === undefined ? undefined : wholeNumber(`${self}.percentage`, demand.percentage, 1, 100),
  };
}
