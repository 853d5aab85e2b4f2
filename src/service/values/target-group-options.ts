import type { Duration } from 'cdk8s';

/**
 * How many targets have to be healthy. Give one of the two, or both: the larger demand counts.
 */
export interface HealthyTargets {
  /**
   * Number of targets, 1 or more.
   * @default - not by number
   */
  readonly count?: number;

  /**
   * Share of the targets in percent, 1 to 100.
   * @default - not by share
   */
  readonly percentage?: number;
}

/**
 * Attributes of target groups.
 *
 * An attribute that is taken out later keeps its last value: write the default instead.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html
 */
export interface TargetGroupOptions {
  /**
   * How long a target that is taken out keeps its connections, 0 to 3600 seconds.
   * @default - 300 seconds, AWS's default
   */
  readonly deregistrationDelay?: Duration;

  /**
   * Whether connections are cut at the end of the deregistration delay.
   * @default - AWS's default: false for TCP and TLS, true for UDP
   */
  readonly terminateOnDeregistration?: boolean;

  /**
   * Whether connections from one client address go to one target. Not for TLS ports.
   * @default - false, AWS's default
   */
  readonly stickiness?: boolean;

  /**
   * Whether a zone's address sends traffic to targets in other zones as well.
   * @default - as the load balancer
   */
  readonly crossZone?: boolean;

  /**
   * Whether connections to a target are cut when it becomes unhealthy.
   * @default - true, AWS's default
   */
  readonly terminateOnUnhealthy?: boolean;

  /**
   * How long an unhealthy target keeps its connections, 0 to 360000 seconds. `terminateOnUnhealthy` has to be false.
   * @default - 0 seconds, AWS's default
   */
  readonly unhealthyDrainingInterval?: Duration;

  /**
   * With fewer healthy targets than this, a zone is taken out of DNS.
   * @default - one target, AWS's default
   */
  readonly dnsFailover?: HealthyTargets;

  /**
   * With fewer healthy targets than this, traffic goes to all targets of a zone, the unhealthy ones as well.
   * @default - one target, AWS's default
   */
  readonly unhealthyStateRouting?: HealthyTargets;

  /**
   * Further attributes by AWS's name, for those that have no property here. What a property or `clientIp` writes cannot be written here.
   * @default - none
   */
  readonly attributes?: { [name: string]: string };
}
