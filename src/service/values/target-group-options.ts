import type { Duration } from 'cdk8s';
import type { HealthyTargets } from '../../load-balancer/healthy-targets';

/**
 * Attributes of target groups.
 *
 * An attribute that is taken out later keeps its last value: write the default instead.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html
 */
export interface TargetGroupOptions {
  /**
   * How long a target that is taken out keeps its connections, whole seconds from 0 to 3600.
   * @default - 300 seconds, AWS's default
   */
  readonly deregistrationDelay?: Duration;

  /**
   * Whether connections are cut at the end of the deregistration delay.
   * @default - AWS's default: true for UDP, and for TCP and UDP on one port, else false
   */
  readonly terminateOnDeregistration?: boolean;

  /**
   * Whether connections from one client address go to one target. Refused for TLS ports.
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
   * How long an unhealthy target keeps its connections, whole seconds from 0 to 360000. For more than 0, `terminateOnUnhealthy` has to
   * be false.
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
