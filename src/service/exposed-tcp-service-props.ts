import type { Duration } from 'cdk8s';
import type { AllowedSource } from './allowed-source';
import type { ClientIp } from './client-ip';
import type { ExposedPort } from './exposed-port';
import type { HealthCheck } from './health-check';
import type { PodTargets } from './pod-targets';
import type { Scheme } from './scheme';
import type { TargetType } from './target-type';

/**
 * How a workload is reached through a Network Load Balancer.
 */
export interface ExposedTcpServiceProps {
  /** The pods that serve, in the namespace of the Service. */
  readonly pods: PodTargets;

  /** The ports clients connect to. At least one and at most 50, no number and no name twice. */
  readonly ports: ExposedPort[];

  /**
   * From where the load balancer can be reached, and its fixed addresses. Another scheme is another load balancer.
   * @default Scheme.internal()
   */
  readonly scheme?: Scheme;

  /**
   * Whether traffic goes to pods or to nodes.
   * @default TargetType.ip()
   */
  readonly targetType?: TargetType;

  /**
   * What the pods learn of a client's address.
   * @default ClientIp.none()
   */
  readonly clientIp?: ClientIp;

  /**
   * Who may connect, at least one block. An internet-facing load balancer does not do without: say `AllowedSource.anywhere()` to open it.
   * @default - internal: the IPv4 blocks of the VPC where the cluster profile knows them, else everybody who reaches the VPC
   */
  readonly allowFrom?: AllowedSource[];

  /**
   * Subnets of the load balancer by id or Name tag, one in each zone. Elastic IPs bring their own subnets.
   * @default - discovered by the controller by their role tags
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/
   */
  readonly subnets?: string[];

  /**
   * How targets are checked.
   * @default - a TCP connection to the traffic port every 10 seconds, three in a row to change; with instance targets that preserve client
   * addresses, kube-proxy is asked whether the node has a pod
   */
  readonly healthCheck?: HealthCheck;

  /**
   * Whether a zone's address sends traffic to targets in other zones as well.
   * @default - false, AWS's default for Network Load Balancers
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html#cross-zone-load-balancing
   */
  readonly crossZone?: boolean;

  /**
   * Whether AWS refuses to delete the load balancer. A Service whose load balancer is protected cannot be deleted either.
   * @default - false, AWS's default
   */
  readonly deletionProtection?: boolean;

  /**
   * How long a target that is taken out keeps its connections, 0 to 3600 seconds.
   * @default - 300 seconds, AWS's default
   */
  readonly deregistrationDelay?: Duration;

  /**
   * Tags of the load balancer and everything made for it: keys of at most 128 characters that do not begin with `aws:`, values of at most 256,
   * 50 together with those of the controller.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-tags.html
   * @default - none beside those of the controller
   */
  readonly tags?: { [key: string]: string };

  /**
   * Name of the load balancer in AWS: at most 32 letters, digits and inner hyphens, not beginning with `internal-`, unique in
   * the account's Region. A name given later, or changed, has no effect on a load balancer that exists.
   * @default - made by the controller from namespace, name and a hash
   */
  readonly loadBalancerName?: string;

  /**
   * Name of the Service: at most 63 lower-case letters, digits and inner hyphens, beginning with a letter. A new name is a new load
   * balancer with a new DNS name.
   * @default - the id of the construct, without a hash
   */
  readonly name?: string;

  /**
   * Namespace of the Service.
   * @default - that of the chart
   */
  readonly namespace?: string;

  /**
   * Labels of the Service, beside those of the chart.
   * @default - those of the chart alone
   */
  readonly labels?: { [key: string]: string };

  /**
   * Further annotations of the Service, checked like all others. What a property writes cannot be written here.
   * @default - none
   */
  readonly extraAnnotations?: { [key: string]: string };
}
