import { AlbTargetGroupOptions, LoadBalancingAlgorithm } from './alb-target-group-options';
import { refuse } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';
import { healthyTargets } from '../../load-balancer/healthy-targets-attributes';
import { withOpenDoor } from '../../load-balancer/open-door';
import { seconds } from '../../load-balancer/seconds';

const NAMES: OptionNames<AlbTargetGroupOptions> = {
  deregistrationDelay: true,
  slowStart: true,
  algorithm: true,
  mitigateAnomalies: true,
  stickiness: true,
  crossZone: true,
  dnsFailover: true,
  unhealthyStateRouting: true,
  attributes: true,
};

/** Target group options as the attributes AWS has. Throws on the first value out of bounds. */
export function albTargetGroupAttributes(self: string, given: AlbTargetGroupOptions): { [name: string]: string } {
  const options = optionsOf(self, given, NAMES, self);
  const { algorithm, slowStart, stickiness, mitigateAnomalies } = options;
  const written: { [name: string]: string } = {};
  const write = (name: string, value: string | boolean | number | undefined) => {
    if (value !== undefined) {
      written[name] = String(value);
    }
  };
  write('deregistration_delay.timeout_seconds', seconds(`${self}.deregistrationDelay`, options.deregistrationDelay, 0, 3600));
  write('slow_start.duration_seconds', seconds(`${self}.slowStart`, slowStart, 30, 900));
  write('load_balancing.algorithm.type', algorithm);
  write('load_balancing.algorithm.anomaly_mitigation', mitigateAnomalies === undefined ? undefined : mitigateAnomalies ? 'on' : 'off');
  write('load_balancing.cross_zone.enabled', options.crossZone);
  Object.assign(written, stickiness?._attributes());
  for (const [option, name] of [['dnsFailover', 'dns_failover'], ['unhealthyStateRouting', 'unhealthy_state_routing']] as const) {
    const { count, percentage } = healthyTargets(`${self}.${option}`, options[option]);
    write(`target_group_health.${name}.minimum_healthy_targets.count`, count);
    write(`target_group_health.${name}.minimum_healthy_targets.percentage`, percentage);
  }
  if (slowStart !== undefined && algorithm !== undefined && algorithm !== LoadBalancingAlgorithm.ROUND_ROBIN) {
    refuse(`${self}.slowStart`, `${slowStart.toSeconds()} s`, `it works with LoadBalancingAlgorithm.ROUND_ROBIN alone, and algorithm is '${algorithm}'`);
  }
  if (mitigateAnomalies === true && algorithm !== LoadBalancingAlgorithm.WEIGHTED_RANDOM) {
    refuse(`${self}.mitigateAnomalies`, true, 'it needs algorithm LoadBalancingAlgorithm.WEIGHTED_RANDOM');
  }
  if (algorithm === LoadBalancingAlgorithm.WEIGHTED_RANDOM && written['stickiness.enabled'] === 'true') {
    refuse(`${self}.stickiness`, written['stickiness.type'], 'it does not work with LoadBalancingAlgorithm.WEIGHTED_RANDOM');
  }
  return withOpenDoor(`${self}.attributes`, written, options.attributes, {});
}
