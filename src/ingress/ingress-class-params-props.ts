import type { ClassSubnets } from './values/class-subnets';
import type { Listener } from './values/listener';
import type { NamespaceSelector } from './values/namespace-selector';
import type { AlbIpAddressType } from './values/protocols';
import type { WebAcl } from './values/web-acl';
import type { AllowedSource } from '../load-balancer/allowed-source';
import type { Scheme } from '../load-balancer/scheme';
import type { SslPolicy } from '../load-balancer/ssl-policy';
import type { TargetType } from '../load-balancer/target-type';

/**
 * What the load balancers of a class have in common.
 *
 * Each counts before the annotation of an Ingress that says the same, and before that of a Service. Of several classes in one group, the one
 * of the first Ingress says the attributes, the capacity and the pool of addresses; everything else has to be the same in all.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/#ingressclassparams
 */
export interface IngressClassParamsProps {
  /**
   * Name of the parameters, which the IngressClass names.
   * @default - the id of the construct
   */
  readonly name?: string;

  /**
   * Labels of the parameters.
   * @default - those of the chart alone
   */
  readonly labels?: { [key: string]: string };

  /**
   * Name of the group that all Ingresses of the class belong to, so that they share a load balancer. Counts before `group.name`.
   * @default - each Ingress says its own
   */
  readonly groupName?: string;

  /**
   * From which namespaces Ingresses may use the class. One from elsewhere is refused; one that is in already blocks its group.
   * @default - from all
   */
  readonly namespaceSelector?: NamespaceSelector;

  /**
   * From where load balancers can be reached. Without fixed addresses. Counts before `scheme`.
   * @default - each Ingress says its own
   */
  readonly scheme?: Scheme;

  /**
   * Families of addresses that clients use. Counts before `ip-address-type`.
   * @default - each Ingress says its own
   */
  readonly ipAddressType?: AlbIpAddressType;

  /**
   * Subnets of the load balancers. Cannot stand beside the annotation `subnets` in one group.
   * @default - each Ingress says its own
   */
  readonly subnets?: ClassSubnets;

  /**
   * Who may connect. Counts before `inbound-cidrs` and `security-group-prefix-lists`. Prefix lists not on EKS Auto Mode.
   * @default - each Ingress says its own
   */
  readonly allowFrom?: AllowedSource[];

  /**
   * Protocol versions and ciphers of HTTPS listeners. Counts before `ssl-policy`.
   * @default - each Ingress says its own
   */
  readonly sslPolicy?: SslPolicy;

  /**
   * Port of the HTTPS listener that plain HTTP is redirected to, 1 to 65535. Counts before `ssl-redirect`. Not on EKS Auto Mode.
   * @default - each Ingress says its own
   */
  readonly sslRedirectPort?: number;

  /**
   * ARNs of certificates. Counts before `certificate-arn`, and nothing is looked for.
   * @default - each Ingress says its own
   */
  readonly certificates?: string[];

  /**
   * Attributes of the load balancers by AWS's name. Counts before `load-balancer-attributes`, for each attribute.
   * @default - each Ingress says its own
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html
   */
  readonly loadBalancerAttributes?: { [name: string]: string };

  /**
   * Listeners whose attributes are said here, for each attribute before `listener-attributes`. They open no port: Ingresses do. Nothing
   * but `headers` and `attributes` of them is written. Not on EKS Auto Mode.
   * @default - each Ingress says its own
   */
  readonly listeners?: Listener[];

  /**
   * Tags of everything that is made. Counts before `tags`, for each key.
   * @default - each Ingress says its own
   */
  readonly tags?: { [key: string]: string };

  /**
   * Name of the load balancer. For a class with `groupName` alone: a name belongs to one load balancer. Not on EKS Auto Mode.
   * @default - each Ingress says its own
   */
  readonly loadBalancerName?: string;

  /**
   * Web ACL of AWS WAF. Counts before `wafv2-acl-arn` and `wafv2-acl-name`. Not on EKS Auto Mode.
   * @default - each Ingress says its own
   */
  readonly webAcl?: WebAcl;

  /**
   * Load balancer capacity units that are kept ready, a whole number from 0. Not on EKS Auto Mode.
   * @default - each Ingress says its own
   */
  readonly minimumCapacityUnits?: number;

  /**
   * Pool of Amazon VPC IPAM that public IPv4 addresses come from, for instance `ipam-pool-0a1b`. Not on EKS Auto Mode.
   * @default - each Ingress says its own
   */
  readonly ipv4IpamPool?: string;

  /**
   * Whether requests go to pods or to nodes. Counts before `target-type` of Ingresses and Services. Not on EKS Auto Mode.
   * @default - each Ingress or Service says its own
   */
  readonly targetType?: TargetType;
}
