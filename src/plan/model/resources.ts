import type { MutualAuthentication, SimpleAction } from './actions';
import type { Maybe } from './unknown';
import type { StringMap } from '../../annotations/codec';

/*
 * AWS resources as the controller would make them, and its bindings between target groups and Services. A resource refers to another one by
 * holding it.
 */

export type Scheme = 'internal' | 'internet-facing';
export type IpFamily = 'ipv4' | 'ipv6';
export type IpAddressType = 'ipv4' | 'dualstack' | 'dualstack-without-public-ipv4';

/** One subnet of a load balancer, with the addresses it gets there. */
export interface SubnetMapping {
  readonly subnetId: Maybe<string>;
  readonly allocationId?: Maybe<string>;
  readonly privateIpv4Address?: Maybe<string>;
  readonly ipv6Address?: Maybe<string>;
  readonly sourceNatIpv6Prefix?: Maybe<string>;
}

/** One rule of a security group: who may send what. */
export interface SecurityGroupRule {
  readonly protocol: Maybe<string>;
  readonly fromPort: number;
  readonly toPort: number;
  readonly source: { readonly cidr: string } | { readonly prefixList: string };
}

export interface SecurityGroup {
  readonly type: 'AWS::EC2::SecurityGroup';
  readonly id: string;
  readonly name: Maybe<string>;
  readonly description: string;
  readonly ingress: Maybe<readonly SecurityGroupRule[]>;
  readonly tags: Maybe<StringMap>;
}

/** A security group of the model, or one that is there already. */
export type GroupRef = SecurityGroup | Maybe<string>;

export interface LoadBalancer {
  readonly type: 'AWS::ElasticLoadBalancingV2::LoadBalancer';
  readonly id: string;
  readonly name: Maybe<string>;
  readonly kind: 'network' | 'application';
  readonly scheme: Maybe<Scheme>;
  readonly ipAddressType: Maybe<IpAddressType>;
  /** Only of Network Load Balancers. */
  readonly sourceNatPrefix?: Maybe<'on' | 'off'>;
  readonly subnets: Maybe<readonly SubnetMapping[]>;
  /** Empty: none at all. */
  readonly securityGroups: Maybe<readonly GroupRef[]>;
  readonly attributes: Maybe<StringMap>;
  readonly capacityUnits?: Maybe<number>;
  readonly privateLinkRules?: Maybe<'on' | 'off'>;
  /** Pool of addresses of an Outpost. Only of Application Load Balancers, like the next one. */
  readonly customerOwnedPool?: Maybe<string>;
  /** Pool of public addresses. */
  readonly ipamPool?: Maybe<string>;
  readonly tags: Maybe<StringMap>;
}

export type HealthCheckPort = number | 'traffic-port';

export interface HealthCheck {
  readonly protocol: Maybe<string>;
  readonly port: Maybe<HealthCheckPort>;
  /** Only of HTTP and HTTPS. */
  readonly path?: Maybe<string>;
  readonly successCodes?: Maybe<string>;
  /** Whether the success codes are those of gRPC. */
  readonly speaksGrpc?: boolean;
  readonly intervalSeconds: Maybe<number>;
  readonly timeoutSeconds: Maybe<number>;
  readonly healthyThreshold: Maybe<number>;
  readonly unhealthyThreshold: Maybe<number>;
}

export interface TargetGroup {
  readonly type: 'AWS::ElasticLoadBalancingV2::TargetGroup';
  readonly id: string;
  readonly name: Maybe<string>;
  readonly targetType: Maybe<'instance' | 'ip' | 'alb'>;
  readonly port: Maybe<number>;
  readonly protocol: Maybe<string>;
  /** Only behind Application Load Balancers. */
  readonly protocolVersion?: Maybe<string>;
  readonly ipAddressType: Maybe<IpFamily>;
  readonly healthCheck: HealthCheck;
  /** Where targets tell how much they can take. */
  readonly controlPort?: Maybe<number>;
  readonly attributes: Maybe<StringMap>;
  readonly tags: Maybe<StringMap>;
}

/** Where a listener sends traffic: a target group of the model, or one given by its ARN. */
export interface WeightedTarget {
  readonly targetGroup: TargetGroup | Maybe<string>;
  readonly weight?: number;
}

export interface ForwardAction {
  readonly type: 'forward';
  /** Absent: nothing is said. */
  readonly targets?: readonly WeightedTarget[];
  readonly stickiness?: { readonly enabled?: boolean; readonly durationSeconds?: number };
}

export type Action = ForwardAction | SimpleAction;

export interface Listener {
  readonly type: 'AWS::ElasticLoadBalancingV2::Listener';
  readonly id: string;
  readonly loadBalancer: LoadBalancer;
  readonly port: number;
  readonly protocol: Maybe<string>;
  readonly defaultActions: Maybe<readonly Action[]>;
  /** In the order written: the first is the default. Only where traffic is decrypted. */
  readonly certificates?: Maybe<readonly string[]>;
  readonly sslPolicy?: Maybe<string>;
  readonly alpnPolicy?: Maybe<string>;
  readonly mutualAuthentication?: Maybe<MutualAuthentication>;
  readonly attributes: Maybe<StringMap>;
  readonly tags: Maybe<StringMap>;
}

/** Who reaches the targets: addresses, or a security group. */
export type NetworkPeer = { readonly cidr: Maybe<string> } | { readonly securityGroup: GroupRef };

export interface NetworkPort {
  readonly protocol: 'TCP' | 'UDP';
  /** Number, or the name that pods give it. Absent: all ports. */
  readonly port?: Maybe<number | string>;
}

export interface NetworkRule {
  readonly from: Maybe<readonly NetworkPeer[]>;
  readonly ports: Maybe<readonly NetworkPort[]>;
}

export interface TargetGroupBinding {
  readonly type: 'K8S::ElasticLoadBalancingV2::TargetGroupBinding';
  readonly id: string;
  readonly name: Maybe<string>;
  readonly namespace: string;
  readonly targetGroup: TargetGroup;
  /** The port as it is written: number or name. */
  readonly service: { readonly name: string; readonly port: number | string };
  /** Absent: the controller opens nothing on the way to the targets. */
  readonly network?: Maybe<readonly NetworkRule[]>;
  readonly nodeLabels?: Maybe<StringMap>;
  readonly vpcId: Maybe<string>;
  readonly multiCluster: Maybe<boolean>;
}
