import { AlbTargetGroupOptions, LoadBalancingAlgorithm } from './alb-target-group-options';
import { refuse } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';
import { seconds } from '../../input/seconds';
import { attributeTexts } from '../../load-balancer/attribute-texts';
import { healthyTargetsAttributes } from '../../load-balancer/healthy-targets-attributes';
import { withOpenDoor } from '../../load-balancer/open-door';

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
  const written = attributeTexts({
    'deregistration_delay.timeout_seconds': seconds(`${self}.deregistrationDelay`, options.deregistrationDelay, 0, 3600),
    'slow_start.duration_seconds': seconds(`${self}.slowStart`, slowStart, 30, 900),
    'load_balancing.algorithm.type': algorithm,
    'load_balancing.algorithm.anomaly_mitigation': mitigateAnomalies === undefined ? undefined : mitigateAnomalies ? 'on' : 'off',
    'load_balancing.cross_zone.enabled': options.crossZone,
    ...stickiness?._attributes(),
    ...healthyTargetsAttributes(self, options),
  });
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
