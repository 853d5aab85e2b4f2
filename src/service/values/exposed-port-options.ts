import type { Duration } from 'cdk8s';
import type { AlpnPolicy } from './alpn-policy';
import type { TargetGroupOptions } from './target-group-options';
import type { WeightedTargets } from './weighted-targets';
import type { SslPolicy } from '../../load-balancer/ssl-policy';

/**
 * Options of a port of any protocol.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service
 */
export interface ExposedPortOptions {
  /**
   * Port of the pods by number, 1 to 65535.
   * @default - the port that is exposed
   */
  readonly targetPort?: number;

  /**
   * Port of the pods by the name it has in the container's `ports`: at most 15 lower-case letters, digits and single inner hyphens, with
   * at least one letter. Give this or `targetPort`.
   * @default - by number
   */
  readonly targetPortName?: string;

  /**
   * Name of the port in the Service: at most 15 lower-case letters, digits and single inner hyphens, with at least one letter. For two
   * protocols on one number, at most 11: the Service has two ports then, whose names end in `-tcp` and `-udp`.
   * @default - protocol and number, for instance `tcp-3306`
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services
   */
  readonly name?: string;

  /**
   * Port of the nodes, 1 to 65535. For instance targets, or where node ports are allocated. Kubernetes takes it from the range of node
   * ports, 30000 to 32767 unless the cluster says otherwise.
   * @default - one that Kubernetes picks
   */
  readonly nodePort?: number;

  /**
   * What is spoken on the port, for other controllers, for instance `kubernetes.io/h2c`: a name that IANA has, or one with a domain in
   * front. The load balancer takes no notice.
   * @default - not said
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol
   */
  readonly appProtocol?: string;

  /**
   * Attributes of this port's target group, over those of all. Known since controller 2.14.0.
   * @default - those of all target groups
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html
   */
  readonly targetGroup?: TargetGroupOptions;

  /**
   * Attributes of the listener by AWS's name. Known since controller 2.9.0. AWS has one, `tcp.idle_timeout.seconds`, for TCP alone: what
   * `idleTimeout` writes cannot be written here. An attribute that is taken out later keeps its last value.
   * @default - those of AWS
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html#listener-attributes
   */
  readonly listenerAttributes?: { [name: string]: string };

  /**
   * Others that share the connections with the Service. Known since controller 2.16.0.
   * @default - all go to the Service
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html
   */
  readonly forwardTo?: WeightedTargets;
}

/**
 * Options of a port whose TCP connections are passed on as they are.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/create-listener.html
 */
export interface TcpPortOptions extends ExposedPortOptions {
  /**
   * How long a connection may be silent, 60 to 6000 seconds. Known since controller 2.9.0.
   * @default - 350 seconds, AWS's default
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html#listener-attributes
   */
  readonly idleTimeout?: Duration;
}

/**
 * Options of a port whose TLS connections end at the load balancer. One that is silent for 350 seconds is closed, which cannot change.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/create-listener.html
 */
export interface TlsPortOptions extends ExposedPortOptions {
  /**
   * ARNs of certificates in AWS Certificate Manager or IAM, the default one first. At least one, and at most 25 for a load balancer
   * unless AWS raises the quota. All TLS ports of one load balancer have the same.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html
   */
  readonly certificates: string[];

  /**
   * Which protocol versions and ciphers clients may use. All TLS ports of one load balancer have the same.
   * @default SslPolicy.TLS13_1_2_2021_06
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html
   */
  readonly sslPolicy?: SslPolicy;

  /**
   * How HTTP/1.1 or HTTP/2 is settled on. All TLS ports of one load balancer have the same.
   * @default - no negotiation, as AlpnPolicy.NONE
   */
  readonly alpnPolicy?: AlpnPolicy;

  /**
   * Whether traffic is encrypted again on its way to the pods, which then have to speak TLS. All TLS ports of one load balancer have
   * the same.
   * @default false
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
   */
  readonly encryptToTargets?: boolean;
}
