import type { Duration } from 'cdk8s';
import type { Stickiness } from './stickiness';
import type { HealthyTargets } from '../../load-balancer/healthy-targets';

/**
 * How a load balancer chooses among targets.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#modify-routing-algorithm
 */
export enum LoadBalancingAlgorithm {
  /** In turn. AWS's default. */
  ROUND_ROBIN = 'round_robin',
  /** The one with the fewest requests under way. Not with slow start. */
  LEAST_OUTSTANDING_REQUESTS = 'least_outstanding_requests',
  /** By chance, by weight where anomalies are mitigated. Not with slow start or stickiness. */
  WEIGHTED_RANDOM = 'weighted_random',
}

/**
 * Attributes of target groups behind an Application Load Balancer.
 *
 * An attribute that is taken out later keeps its last value: write the default instead.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html
 */
export interface AlbTargetGroupOptions {
  /**
   * How long a target that is taken out may finish its requests, 0 to 3600 seconds.
   * @default - 300 seconds, AWS's default
   */
  readonly deregistrationDelay?: Duration;

  /**
   * How long a new target is led up to its full share, 30 to 900 seconds.
   * @default - not at all, AWS's default
   */
  readonly slowStart?: Duration;

  /**
   * How targets are chosen.
   * @default - LoadBalancingAlgorithm.ROUND_ROBIN, AWS's default
   */
  readonly algorithm?: LoadBalancingAlgorithm;

  /**
   * Whether targets that answer worse than others get less. With LoadBalancingAlgorithm.WEIGHTED_RANDOM alone.
   * @default - false, AWS's default
   */
  readonly mitigateAnomalies?: boolean;

  /**
   * Whether requests of one client go to one target.
   * @default - Stickiness.off(), AWS's default
   */
  readonly stickiness?: Stickiness;

  /**
   * Whether targets in all zones get requests of every zone.
   * @default - true, as Application Load Balancers do
   */
  readonly crossZone?: boolean;

  /**
   * With fewer healthy targets than this, a zone is taken out of DNS.
   * @default - one target, AWS's default
   */
  readonly dnsFailover?: HealthyTargets;

  /**
   * With fewer healthy targets than this, requests go to all targets of a zone, the unhealthy ones as well.
   * @default - one target, AWS's default
   */
  readonly unhealthyStateRouting?: HealthyTargets;

  /**
   * Further attributes by AWS's name, for those that have no property here. What a property writes cannot be written here.
   * @default - none
   */
  readonly attributes?: { [name: string]: string };
}
