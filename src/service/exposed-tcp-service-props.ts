import type { AccessLogs } from './values/access-logs';
import type { AllowedSource } from './values/allowed-source';
import type { ClientIp } from './values/client-ip';
import type { DnsClientRouting } from './values/dns-client-routing';
import type { ExposedPort } from './values/exposed-port';
import type { HealthCheck } from './values/health-check';
import type { IpAddressType } from './values/ip-address-type';
import type { IpFamily, IpFamilyPolicy, SessionAffinity, TrafficDistribution, TrafficPolicy } from './values/kubernetes';
import type { PodTargets } from './values/pod-targets';
import type { Scheme } from './values/scheme';
import type { SecurityGroups } from './values/security-groups';
import type { TargetGroupOptions } from './values/target-group-options';
import type { TargetType } from './values/target-type';

/**
 * How a workload is reached through a Network Load Balancer.
 */
export interface ExposedTcpServiceProps {
  /** The pods that serve, in the namespace of the Service. */
  readonly pods: PodTargets;

  /** The ports clients connect to. At least one and at most 50, no number and no name twice. */
  readonly ports: ExposedPort[];

  /**
   * From where the load balancer can be reached, and its fixed IPv4 addresses. Another scheme is another load balancer.
   * @default Scheme.internal()
   */
  readonly scheme?: Scheme;

  /**
   * Which families of addresses clients use, and the load balancer's fixed IPv6 addresses.
   * @default IpAddressType.ipv4()
   */
  readonly ipAddressType?: IpAddressType;

  /**
   * Subnets of the load balancer by id or Name tag, one in each zone. Fixed addresses bring their own subnets.
   * @default - discovered by the controller by their role tags
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/
   */
  readonly subnets?: string[];

  /**
   * Who may connect, at least one block or prefix list. An internet-facing load balancer does not do without, unless its security groups are given: say
   * `AllowedSource.anywhere()` to open it.
   * @default - internal: the blocks of the VPC where the cluster profile knows them, else everybody who reaches the VPC
   */
  readonly allowFrom?: AllowedSource[];

  /**
   * Which security groups the load balancer has. Whether it has any is settled when it is created.
   * @default SecurityGroups.managed()
   */
  readonly securityGroups?: SecurityGroups;

  /**
   * Whether traffic goes to pods or to nodes. Another type is another set of target groups.
   * @default TargetType.ip()
   */
  readonly targetType?: TargetType;

  /**
   * What the pods learn of a client's address.
   * @default ClientIp.none()
   */
  readonly clientIp?: ClientIp;

  /**
   * How targets are checked. UDP ports need a check that names its port.
   * @default - a TCP connection to the traffic port every 10 seconds, three in a row to change; with instance targets and
   * `externalTrafficPolicy` Local, kube-proxy is asked whether the node has a pod
   */
  readonly healthCheck?: HealthCheck;

  /**
   * Attributes of all target groups. A port can have its own.
   * @default - those of AWS, beside what `clientIp` writes
   */
  readonly targetGroup?: TargetGroupOptions;

  /**
   * Whether the target groups also hold targets that other clusters register. Known since controller 2.10.0. To be settled before the first deployment.
   * @default false
   */
  readonly multiCluster?: boolean;

  /**
   * Whether a zone's address sends traffic to targets in other zones as well. AWS charges for traffic between zones.
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
   * Whether and where TLS connections are logged.
   * @default - not at all, AWS's default
   */
  readonly accessLogs?: AccessLogs;

  /**
   * Which of the load balancer's addresses clients in the VPC are given by DNS.
   * @default - DnsClientRouting.ANY_AVAILABILITY_ZONE, AWS's default
   */
  readonly dnsClientRouting?: DnsClientRouting;

  /**
   * Whether Amazon Application Recovery Controller may shift traffic away from a zone.
   * @default - false, AWS's default
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/zonal-shift.html
   */
  readonly zonalShift?: boolean;

  /**
   * Further attributes of the load balancer by AWS's name, for those that have no property here. What a property writes cannot be written here. AWS takes
   * at most 20 attributes.
   * @default - none
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-load-balancer-attributes.html
   */
  readonly loadBalancerAttributes?: { [name: string]: string };

  /**
   * Load balancer capacity units that are kept ready, 0 or more, where 0 ends a reservation. AWS bills them, has a minimum for each zone, and
   * reserves none where there are TLS ports. Known since controller 2.11.0.
   * @default - none; a reservation that exists stays
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/capacity-unit-reservation.html
   */
  readonly minimumCapacityUnits?: number;

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
   * Namespace of the Service. Another namespace is another load balancer.
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

  /**
   * Whether every port gets a node port.
   * @default - true with instance targets, false with ip targets, which need none
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-nodeport-allocation
   */
  readonly allocateLoadBalancerNodePorts?: boolean;

  /**
   * Which pods kube-proxy sends traffic from outside to. With ip targets the load balancer does not pass through kube-proxy.
   * @default - TrafficPolicy.LOCAL with instance targets that preserve client addresses, else TrafficPolicy.CLUSTER
   */
  readonly externalTrafficPolicy?: TrafficPolicy;

  /**
   * Which pods kube-proxy sends traffic from inside the cluster to.
   * @default TrafficPolicy.CLUSTER
   */
  readonly internalTrafficPolicy?: TrafficPolicy;

  /**
   * Node port on which kube-proxy tells whether the node has a pod, 1 to 65535. For `externalTrafficPolicy` Local; it cannot change.
   * @default - one that Kubernetes picks
   */
  readonly healthCheckNodePort?: number;

  /**
   * Whether kube-proxy sends connections of one client to one pod.
   * @default SessionAffinity.none()
   */
  readonly sessionAffinity?: SessionAffinity;

  /**
   * Families of the Service's own addresses, the first one first, no family twice. With IPv6 among them the targets are IPv6
   * addresses, and the load balancer has to be dualstack.
   * @default - that of the cluster
   */
  readonly ipFamilies?: IpFamily[];

  /**
   * How many families of addresses the Service has.
   * @default - IpFamilyPolicy.SINGLE_STACK
   */
  readonly ipFamilyPolicy?: IpFamilyPolicy;

  /**
   * Whether pods that are not ready are published by the cluster's DNS.
   * @default false
   */
  readonly publishNotReadyAddresses?: boolean;

  /**
   * Which pods kube-proxy prefers.
   * @default - none
   */
  readonly trafficDistribution?: TrafficDistribution;
}
