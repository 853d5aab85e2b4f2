import type { AlbHealthCheck } from './alb-health-check';
import type { AlbTargetGroupOptions } from './alb-target-group-options';
import type { BackendProtocol, ProtocolVersion } from './protocols';
import type { TargetType } from '../../load-balancer/target-type';

/**
 * What the target groups of backends are.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#traffic-routing
 */
export interface TargetSettings {
  /**
   * Whether requests go to pods or to nodes. Another type is another set of target groups.
   * @default TargetType.ip()
   */
  readonly targetType?: TargetType;

  /**
   * What the load balancer speaks to targets.
   * @default BackendProtocol.HTTP
   */
  readonly protocol?: BackendProtocol;

  /**
   * The version of HTTP that the load balancer speaks to targets. HTTP2 and GRPC need an HTTPS listener.
   * @default ProtocolVersion.HTTP1
   */
  readonly protocolVersion?: ProtocolVersion;

  /**
   * How targets are checked.
   * @default - a request for `/` (a call of `/AWS.ALB/healthcheck` for gRPC) on the traffic port every 15 seconds with a timeout of 5,
   * two in a row to change, code 200 (gRPC: 12) counts as success
   */
  readonly healthCheck?: AlbHealthCheck;

  /**
   * Attributes of the target groups.
   * @default - those of AWS
   */
  readonly targetGroup?: AlbTargetGroupOptions;

  /**
   * Whether the target groups also hold targets that other clusters register. Known since controller 2.10.0. To be settled before the
   * first deployment: targets are left behind if it changes later.
   * @default false
   */
  readonly multiCluster?: boolean;
}
