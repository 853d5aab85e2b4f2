import type { HealthyTargets } from './healthy-targets';
import { refuse, wholeNumber } from '../input/arguments';
import { OptionNames, optionsOf } from '../input/options';

const DEMAND: OptionNames<HealthyTargets> = { count: true, percentage: true };

interface Demands {
  readonly dnsFailover?: HealthyTargets;
  readonly unhealthyStateRouting?: HealthyTargets;
}

/** The attributes of a target group that say so. Throws on the first value out of bounds. */
export function healthyTargetsAttributes(self: string, demands: Demands): { readonly [name: string]: number | undefined } {
  const attributes: { [name: string]: number | undefined } = {};
  for (const [option, name] of [['dnsFailover', 'dns_failover'], ['unhealthyStateRouting', 'unhealthy_state_routing']] as const) {
    const { count, percentage } = healthyTargets(`${self}.${option}`, demands[option]);
    attributes[`target_group_health.${name}.minimum_healthy_targets.count`] = count;
    attributes[`target_group_health.${name}.minimum_healthy_targets.percentage`] = percentage;
  }
  return attributes;
}

/** A demand for healthy targets, within its bounds. */
function healthyTargets(self: string, demand: HealthyTargets | undefined): HealthyTargets {
  if (demand === undefined) {
    return {};
  }
  const { count, percentage } = optionsOf(self, demand, DEMAND, self);
  if (count === undefined && percentage === undefined) {
    refuse(self, demand, 'give a count, a percentage, or both');
  }
  return {
    count: count === undefined ? undefined : wholeNumber(`${self}.count`, count, 1, 100_000),
    percentage: percentage === undefined ? undefined : wholeNumber(`${self}.percentage`, percentage, 1, 100),
  };
}
