import type { AccessLogs } from '../load-balancer/access-logs';
import type { AllowedSource } from '../load-balancer/allowed-source';
import type { ClientIp } from './values/client-ip';
import type { DnsClientRouting } from '../load-balancer/dns-client-routing';
import type { ExposedPort } from './values/exposed-port';
import type { HealthCheck } from './values/health-check';
import type { IpAddressType } from './values/ip-address-type';
import type { IpFamily, IpFamilyPolicy, SessionAffinity, TrafficDistribution, TrafficPolicy } from './values/kubernetes';
import type { PodTargets } from '../load-balancer/pod-targets';
import type { Scheme } from '../load-balancer/scheme';
import type { SecurityGroups } from '../load-balancer/security-groups';
import type { TargetGroupOptions } from './values/target-group-options';
import type { TargetType } from '../load-balancer/target-type';

/**
 * How a workload is reached through a Network Load Balancer.
 *
 * A value out of bounds throws where it is given, and properties that contradict each other throw when the construct is made. What
 * shows only in the whole app, or against the cluster profile, is found when it is synthesized.
 *
 * What `crossZone`, `deletionProtection`, `accessLogs`, `dnsClientRouting`, `zonalShift` or `loadBalancerAttributes` set once keeps its
 * last value when the property is taken out: write the default instead.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
 */
export interface ExposedTcpServiceProps {
  /** The pods that serve, in the namespace of the Service. A workload that is known to be in another one is refused. */
  readonly pods: PodTargets;

  /**
   * The ports clients connect to. At least one and at most 50, which is AWS's quota of listeners, no number and no name twice.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html
   */
  readonly ports: ExposedPort[];

  /**
   * From where the load balancer can be reached, and its fixed IPv4 addresses. Another scheme is another load balancer: the controller
   * deletes the first one, even if it is protected against deletion.
   * @default Scheme.internal()
   */
  readonly scheme?: Scheme;

  /**
   * Which families of addresses clients use, and the load balancer's fixed IPv6 addresses.
   * @default IpAddressType.ipv4()
   */
  readonly ipAddressType?: IpAddressType;

  /**
   * Subnets of the load balancer by id or Name tag: at least one, none twice, one in each zone. Fixed addresses bring their own
   * subnets, and cannot stand beside this.
   * @default - discovered by the controller by their role tags; a load balancer that exists keeps its subnets
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/
   */
  readonly subnets?: string[];

  /**
   * Who may connect, at least one block or prefix list. An internet-facing load balancer does not do without, unless its security
   * groups are given: say `AllowedSource.anywhere()` to open it. Given security groups have their own rules, and take no `allowFrom`.
   *
   * Each source takes one rule for every port, and AWS's quota is 60 rules of a security group, IPv4 and IPv6 counted apart.
   * @default - internal: the blocks of the VPC where the cluster profile knows them and the security group is managed, else everybody who
   * reaches the VPC
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
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
   * How targets are checked. UDP and QUIC ports need a check that names its port.
   * @default - a TCP connection to the traffic port every 10 seconds with a timeout of 10 seconds, three in a row to change. With instance
   * targets and `externalTrafficPolicy` Local, kube-proxy is asked over HTTP whether the node has a pod, every 10 seconds with a timeout
   * of 6 seconds, two in a row to change
   */
  readonly healthCheck?: HealthCheck;

  /**
   * Attributes of all target groups. A port can have its own, which count before these.
   * @default - those of AWS, beside what `clientIp` writes
   */
  readonly targetGroup?: TargetGroupOptions;

  /**
   * Whether the target groups also hold targets that other clusters register. Known since controller 2.10.0. To be settled before the
   * first deployment: targets are left behind if it changes later.
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
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-load-balancer-attributes.html
   */
  readonly deletionProtection?: boolean;

  /**
   * Whether and where TLS connections are logged. Logs need a TLS port.
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
   * Further attributes of the load balancer by AWS's name, for those that have no property here. What a property writes cannot be
   * written here. AWS takes at most 20 attributes, those that properties write included.
   * @default - none
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-load-balancer-attributes.html
   */
  readonly loadBalancerAttributes?: { [name: string]: string };

  /**
   * Load balancer capacity units (LCUs) that are kept ready: a whole number from 0 to 2147483647, where 0 ends a reservation. One unit
   * is a throughput of 2.2 Mbit/s, and the units are spread evenly over the zones. AWS bills them, has a minimum for each zone, and
   * reserves none where there are TLS ports. Known since controller 2.11.0.
   * @default - none; a reservation that exists stays
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/capacity-unit-reservation.html
   */
  readonly minimumCapacityUnits?: number;

  /**
   * Tags of the load balancer and everything made for it: keys of 1 to 128 characters that do not begin with `aws:`, values of at most
   * 256, 50 together with those of the controller. On EKS Auto Mode they need an IAM policy of their own.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-tags.html
   * @default - none beside those of the controller
   */
  readonly tags?: { [key: string]: string };

  /**
   * Name of the load balancer in AWS: 1 to 32 letters, digits and inner hyphens, not beginning with `internal-`, unique in
   * the account's Region. A name given later, or changed, has no effect on a load balancer that exists.
   * @default - made by the controller from namespace, name and a hash
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html
   */
  readonly loadBalancerName?: string;

  /**
   * Name of the Service: 1 to 63 lower-case letters, digits and inner hyphens, beginning with a letter. A new name is a new load
   * balancer with a new DNS name.
   * @default - the id of the construct, without a hash
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names
   */
  readonly name?: string;

  /**
   * Namespace of the Service: 1 to 63 lower-case letters, digits and inner hyphens. Another namespace is another load balancer.
   * @default - that of the chart
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
   */
  readonly namespace?: string;

  /**
   * Labels of the Service, beside those of the chart. Keys, after a domain and a slash if they have one, and values have at most 63
   * letters, digits, hyphens, underscores and full stops, a letter or digit at both ends. A value may be empty.
   * @default - those of the chart alone
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
   */
  readonly labels?: { [key: string]: string };

  /**
   * Further annotations of the Service by their full keys, checked like all others. What a property writes cannot be written here.
   * @default - none
   */
  readonly extraAnnotations?: { [key: string]: string };

  /**
   * Whether every port gets a node port. Instance targets need one for each port: with false, each has to give its `nodePort`.
   * @default - true with instance targets, false with ip targets, which need none
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-nodeport-allocation
   */
  readonly allocateLoadBalancerNodePorts?: boolean;

  /**
   * Which pods kube-proxy sends traffic from outside to. With ip targets the load balancer does not pass through kube-proxy, and Local
   * is refused unless node ports are allocated. Cluster is refused with instance targets that preserve client addresses.
   * @default - TrafficPolicy.LOCAL with instance targets that preserve client addresses, else TrafficPolicy.CLUSTER
   */
  readonly externalTrafficPolicy?: TrafficPolicy;

  /**
   * Which pods kube-proxy sends traffic from inside the cluster to.
   * @default TrafficPolicy.CLUSTER
   */
  readonly internalTrafficPolicy?: TrafficPolicy;

  /**
   * Node port on which kube-proxy tells whether the node has a pod, 1 to 65535. For `externalTrafficPolicy` Local alone, and it cannot
   * change. Kubernetes takes it from the range of node ports, 30000 to 32767 unless the cluster says otherwise.
   * @default - one that Kubernetes picks
   * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec
   */
  readonly healthCheckNodePort?: number;

  /**
   * Whether kube-proxy sends connections of one client to one pod.
   * @default SessionAffinity.none()
   */
  readonly sessionAffinity?: SessionAffinity;

  /**
   * Families of the Service's own addresses: one or two, the first one first, no family twice. Two need an `ipFamilyPolicy` for two.
   * With IPv6 among them the targets are IPv6 addresses, and the load balancer has to be dualstack.
   * @default - that of the cluster
   */
  readonly ipFamilies?: IpFamily[];

  /**
   * How many families of addresses the Service has, one or two.
   * @default - IpFamilyPolicy.SINGLE_STACK
   */
  readonly ipFamilyPolicy?: IpFamilyPolicy;

  /**
   * Whether pods that are not ready count as ready, for the cluster's DNS, for kube-proxy and, with ip targets, for the load balancer,
   * which gets them as targets.
   * @default false
   * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec
   */
  readonly publishNotReadyAddresses?: boolean;

  /**
   * Which pods kube-proxy prefers. With ip targets, traffic of the load balancer does not pass through it.
   * @default - none: all pods alike
   */
  readonly trafficDistribution?: TrafficDistribution;
}
