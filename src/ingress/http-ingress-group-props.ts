import type { Duration } from 'cdk8s';
import type { Backend } from './values/backend';
import type { FrontendNlb } from './values/frontend-nlb';
import type { HeaderHandling } from './values/header-handling';
import type { Listener } from './values/listener';
import type { NamespaceSelector } from './values/namespace-selector';
import type { AlbIpAddressType } from './values/protocols';
import type { WebAcl } from './values/web-acl';
import type { AccessLogs } from '../load-balancer/access-logs';
import type { AllowedSource } from '../load-balancer/allowed-source';
import type { Scheme } from '../load-balancer/scheme';
import type { SecurityGroups } from '../load-balancer/security-groups';

/**
 * Where the settings of a group are written.
 */
export enum SettingsPlace {
  /** As annotations of the group's own Ingress. Routes join the group by its name. */
  ANNOTATIONS = 'annotations',
  /**
   * In IngressClassParams, with an IngressClass that routes name: what is there cannot be overridden by an annotation, and holds whichever
   * Ingress is deployed first. What IngressClassParams have no field for stays with the group's own Ingress.
   */
  INGRESS_CLASS = 'ingress-class',
}

/**
 * What an Application Load Balancer is that many routes share.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
 */
export interface HttpIngressGroupProps {
  /**
   * The ports it listens on, at least one, no number twice.
   */
  readonly listeners: Listener[];

  /**
   * Name of the group: 1 to 63 lower-case letters, digits, and inner hyphens and dots. Routes of other apps join by it. Another name is
   * another load balancer with another DNS name.
   * @default - the id of the construct
   */
  readonly groupName?: string;

  /**
   * Name of the group's own Ingress, which keeps the load balancer when the last route goes.
   * @default - the id of the construct
   */
  readonly name?: string;

  /**
   * Namespace of the group's own Ingress.
   * @default - that of the chart
   */
  readonly namespace?: string;

  /**
   * Labels of the group's own Ingress.
   * @default - those of the chart alone
   */
  readonly labels?: { [key: string]: string };

  /**
   * Where the settings are written. On EKS Auto Mode always SettingsPlace.INGRESS_CLASS.
   * @default SettingsPlace.ANNOTATIONS
   */
  readonly settingsPlace?: SettingsPlace;

  /**
   * Name of the IngressClass: of one that exists, or of the one that is made for SettingsPlace.INGRESS_CLASS.
   * @default - `alb`, which the controller's chart installs; the group's name where one is made
   */
  readonly ingressClassName?: string;

  /**
   * From which namespaces routes may join. That of the group's own Ingress has to be one of them. For SettingsPlace.INGRESS_CLASS alone: by
   * name, anybody can join a group.
   * @default - from all
   */
  readonly namespaceSelector?: NamespaceSelector;

  /**
   * From where the load balancer can be reached. Without fixed addresses: an Application Load Balancer has none; `frontendNlb` has. Another
   * scheme is another load balancer with another DNS name.
   * @default Scheme.internal()
   */
  readonly scheme?: Scheme;

  /**
   * Who may connect, at least one block or prefix list. An internet-facing load balancer does not do without, unless its security groups
   * are given: say `AllowedSource.anywhere()` to open it. Each source takes a rule of the security group for every port.
   * @default - internal: the blocks of the VPC where the cluster profile knows them, else everybody who reaches the VPC
   */
  readonly allowFrom?: AllowedSource[];

  /**
   * Which security groups the load balancer has: managed or given ones.
   * @default SecurityGroups.managed()
   */
  readonly securityGroups?: SecurityGroups;

  /**
   * Subnets by id or Name tag: at least two, each in another zone.
   * @default - discovered by the controller by their role tags
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/
   */
  readonly subnets?: string[];

  /**
   * Families of addresses that clients use.
   * @default AlbIpAddressType.IPV4
   */
  readonly ipAddressType?: AlbIpAddressType;

  /**
   * What answers where no route serves: a fixed response, a redirect, a target group, or a backend in the namespace of the group's own
   * Ingress.
   * @default - status 404, the controller's answer
   */
  readonly defaultBackend?: Backend;

  /**
   * Web ACL of AWS WAF.
   * @default - left as it is
   */
  readonly webAcl?: WebAcl;

  /**
   * Whether AWS Shield Advanced protects the load balancer. It needs a subscription. Not on EKS Auto Mode.
   * @default - left as it is
   */
  readonly shieldAdvanced?: boolean;

  /**
   * How long a connection may be idle, 1 to 4000 seconds.
   * @default - 60 seconds, AWS's default
   */
  readonly idleTimeout?: Duration;

  /**
   * How long a client's connection is kept, 60 to 604800 seconds.
   * @default - 3600 seconds, AWS's default
   */
  readonly clientKeepAlive?: Duration;

  /**
   * Whether clients may use HTTP/2.
   * @default - true, AWS's default
   */
  readonly http2?: boolean;

  /**
   * What happens to the headers of requests.
   * @default - as AWS does
   */
  readonly headers?: HeaderHandling;

  /**
   * Whether and where requests are logged.
   * @default - not at all, AWS's default
   */
  readonly accessLogs?: AccessLogs;

  /**
   * Whether and where connections are logged.
   * @default - not at all, AWS's default
   */
  readonly connectionLogs?: AccessLogs;

  /**
   * Whether AWS refuses to delete the load balancer. The group's own Ingress cannot be deleted then.
   * @default - false, AWS's default
   */
  readonly deletionProtection?: boolean;

  /**
   * Whether requests pass where AWS WAF does not answer.
   * @default - false, AWS's default
   */
  readonly wafFailOpen?: boolean;

  /**
   * Whether Amazon Application Recovery Controller may shift traffic away from a zone.
   * @default - false, AWS's default
   */
  readonly zonalShift?: boolean;

  /**
   * Further attributes of the load balancer by AWS's name, for those that have no property. What a property writes cannot be written here.
   * @default - none
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html
   */
  readonly loadBalancerAttributes?: { [name: string]: string };

  /**
   * Load balancer capacity units that are kept ready, a whole number from 0 to 2147483647. AWS bills them, and 0 ends a reservation. Known since
   * controller 2.11.0.
   * @default - none
   */
  readonly minimumCapacityUnits?: number;

  /**
   * Pool of Amazon VPC IPAM that the public IPv4 addresses come from, for instance `ipam-pool-0a1b`. Known since controller 2.12.0.
   * @default - addresses of Amazon
   */
  readonly ipv4IpamPool?: string;

  /**
   * Pool of customer-owned addresses on an Outpost, for instance `ipv4pool-coip-0a1b`.
   * @default - none
   */
  readonly customerOwnedIpv4Pool?: string;

  /**
   * A Network Load Balancer in front.
   * @default - none
   */
  readonly frontendNlb?: FrontendNlb;

  /**
   * Tags of the load balancer, its listeners and its security group, at most 50 together with those of the controller. On EKS Auto Mode
   * they need an IAM policy of their own.
   * @default - none beside those of the controller
   */
  readonly tags?: { [key: string]: string };

  /**
   * Name of the load balancer in AWS: 1 to 32 letters, digits and inner hyphens, not beginning with `internal-`, unique in the account's
   * Region. Another name is another load balancer.
   * @default - made by the controller from the group's name and a hash
   */
  readonly loadBalancerName?: string;

  /**
   * Further annotations of the group's own Ingress by their full keys, checked like all others. What a property writes cannot be written
   * here.
   * @default - none
   */
  readonly extraAnnotations?: { [key: string]: string };
}
