import { shown } from '../input/arguments';

/** What becomes of an object that has a diagnosis. */
export type Effect =
  /** Kubernetes itself does not take the object. */
  | 'unreadable'
  /** The controller stops: nothing is built, or an existing load balancer stays as it is. */
  | 'rejected'
  /** The controller crashes. */
  | 'crashes'
  /** A part has no effect, and nobody says so. */
  | 'dropped';

/** Every diagnosis of a plan: what it is, and what becomes of the object. Ids are never renamed or reused. */
export const DIAGNOSES = {
  'action-config-missing': { effect: 'rejected', title: 'an action without the part that its type needs' },
  'action-not-found': { effect: 'rejected', title: 'a backend asks for an action that is not written' },
  'action-port-not-found': { effect: 'rejected', title: 'a weighted action names a port that its Service does not have' },
  'action-service-not-found': { effect: 'rejected', title: 'a weighted action names a Service that is not there' },
  'action-target-form': { effect: 'rejected', title: 'a weighted action does not say clearly where traffic goes' },
  'action-target-unclear': { effect: 'rejected', title: 'an action that does not say clearly where requests go' },
  'action-type-not-forward': { effect: 'rejected', title: 'an action of a listener is not of type forward' },
  'action-type-value': { effect: 'rejected', title: 'unknown type of an action' },
  'action-weight-range': { effect: 'rejected', title: 'weight of a target group is missing or out of range' },
  'action-without-forward': { effect: 'crashes', title: 'an action without forwardConfig' },
  'alpn-policy-value': { effect: 'rejected', title: 'unknown ALPN policy' },
  'auth-idp-missing': { effect: 'rejected', title: 'a login without an identity provider' },
  'auth-type-value': { effect: 'rejected', title: 'unknown way of logging in' },
  'auth-with-jwt': { effect: 'rejected', title: 'a login beside a check of tokens' },
  'backend-group-off': { effect: 'rejected', title: 'rules to targets need the shared backend security group' },
  'backend-port-not-found': { effect: 'rejected', title: 'a backend names a port that its Service does not have' },
  'backend-protocol-value': { effect: 'rejected', title: 'unknown protocol of targets' },
  'backend-protocol-version-value': { effect: 'rejected', title: 'unknown protocol version of targets' },
  'backend-resource': { effect: 'crashes', title: 'a backend that is no Service' },
  'backend-service-answered': { effect: 'dropped', title: 'a backend names a Service that is not there, and is answered for' },
  'backend-service-not-found': { effect: 'rejected', title: 'a backend names a Service that is not there' },
  'capacity-value': { effect: 'rejected', title: 'reserved capacity that cannot be read' },
  'certificate-not-found': { effect: 'rejected', title: 'no certificate for a host' },
  'class-not-found': { effect: 'rejected', title: 'class that is not there' },
  'class-params-cidr': { effect: 'rejected', title: 'address ranges of IngressClassParams that are refused' },
  'class-params-kind': { effect: 'rejected', title: 'a class with parameters of an unknown kind' },
  'class-params-namespace': { effect: 'rejected', title: 'a class that is not for this namespace' },
  'class-params-not-found': { effect: 'rejected', title: 'IngressClassParams that are not there' },
  'class-params-selector': { effect: 'rejected', title: 'a selector of namespaces that cannot be read' },
  'class-params-subnets': { effect: 'rejected', title: 'subnets of IngressClassParams that are refused' },
  'client-ip-value': { effect: 'rejected', title: 'preservation of client addresses is neither true nor false' },
  'cluster-ip-instance-targets': { effect: 'rejected', title: 'instance targets of a Service without node ports' },
  'condition-mixed-values': { effect: 'rejected', title: 'values and regular expressions in one condition' },
  'condition-without-values': { effect: 'rejected', title: 'a condition that lacks its values' },
  'conflicting-members': { effect: 'rejected', title: 'members of a group that contradict each other' },
  'control-port-instance': { effect: 'rejected', title: 'a target control port for instance targets' },
  'customer-pool-empty': { effect: 'rejected', title: 'a pool of addresses without a name' },
  'default-backend-resource': { effect: 'rejected', title: 'a default backend that is no Service' },
  'deletion-protected': { effect: 'rejected', title: 'a member is deleted while the load balancer is protected from that' },
  'dns-routing-policy-value': { effect: 'rejected', title: 'unknown DNS routing policy' },
  'dropped-condition': { effect: 'dropped', title: 'a condition that the controller does not know, so that the rule matches more' },
  'dropped-listener': { effect: 'dropped', title: 'a port gets no listener, because another port of its number has it' },
  'elastic-ip-count': { effect: 'rejected', title: 'as many Elastic IPs as subnets are needed' },
  'elastic-ip-internal': { effect: 'rejected', title: 'Elastic IPs on an internal load balancer' },
  'endless-redirect': { effect: 'dropped', title: 'a redirect to itself, which is left out' },
  'frontend-nlb-port': { effect: 'rejected', title: 'listeners of the frontend NLB that are not told by port numbers' },
  'group-name-form': { effect: 'rejected', title: 'text that cannot be the name of a group' },
  'group-order-range': { effect: 'rejected', title: 'place in a group that is out of range' },
  'health-check-port-not-found': { effect: 'rejected', title: 'the health check names a port that the Service does not have' },
  'health-check-port-without-number': { effect: 'rejected', title: 'the health check names a port whose number only pods know' },
  'health-check-protocol-value': { effect: 'rejected', title: 'unknown protocol of health checks' },
  'hidden-rule': { effect: 'dropped', title: 'a rule that a redirect before it hides' },
  'inbound-cidr-form': { effect: 'rejected', title: 'text that is no range of addresses' },
  'ip-address-type-value': { effect: 'rejected', title: 'unknown IP address type' },
  'ip-targets-off': { effect: 'rejected', title: 'ip targets where the controller has them switched off' },
  'ipv6-address-count': { effect: 'rejected', title: 'as many IPv6 addresses as subnets are needed' },
  'ipv6-address-form': { effect: 'rejected', title: 'text that is no IPv6 address' },
  'ipv6-address-subnet': { effect: 'rejected', title: 'every subnet needs exactly one of the IPv6 addresses' },
  'ipv6-address-without-dualstack': { effect: 'rejected', title: 'IPv6 addresses on a load balancer that is not dualstack' },
  'ipv6-source-range': { effect: 'rejected', title: 'IPv6 source range on a load balancer that is not dualstack' },
  'ipv6-targets-without-dualstack': { effect: 'rejected', title: 'IPv6 targets behind a load balancer that is not dualstack' },
  'jwt-form': { effect: 'rejected', title: 'a check of tokens that lacks something' },
  'listen-ports-form': { effect: 'rejected', title: 'ports that an Application Load Balancer cannot listen on' },
  'load-balancer-name-length': { effect: 'rejected', title: 'name of the load balancer is too long' },
  'malformed-annotation': { effect: 'rejected', title: 'annotation that the controller cannot read' },
  'multiple-default-classes': { effect: 'rejected', title: 'several default classes' },
  'mutual-authentication-form': { effect: 'rejected', title: 'client certificates asked for in a way that is refused' },
  'no-subnet': { effect: 'rejected', title: 'no subnet for the load balancer' },
  'no-subnet-named': { effect: 'rejected', title: 'list of subnets that is empty' },
  'node-port-not-allocated': { effect: 'rejected', title: 'instance targets of a port without node port' },
  'path-type-value': { effect: 'rejected', title: 'unknown path type' },
  'path-wildcard': { effect: 'rejected', title: 'wildcards in a path that takes none' },
  'private-address-count': { effect: 'rejected', title: 'as many private IPv4 addresses as subnets are needed' },
  'private-address-form': { effect: 'rejected', title: 'text that is no IPv4 address' },
  'private-address-internet-facing': { effect: 'rejected', title: 'private IPv4 addresses on an internet-facing load balancer' },
  'private-address-subnet': { effect: 'rejected', title: 'every subnet needs exactly one of the private IPv4 addresses' },
  'private-link-rules-value': { effect: 'rejected', title: 'rules for PrivateLink traffic are neither on nor off' },
  'proxy-protocol-port': { effect: 'rejected', title: 'PROXY protocol for something that is no port number' },
  'proxy-protocol-value': { effect: 'rejected', title: 'PROXY protocol takes * only' },
  'quic-port-protocol': { effect: 'rejected', title: 'QUIC on a port that is not UDP' },
  'redirect-loop': { effect: 'dropped', title: 'a redirect whose requests come to its own rule again' },
  'redirect-port-plain': { effect: 'rejected', title: 'redirect to a port that does not speak HTTPS' },
  'redirect-port-without-listener': { effect: 'rejected', title: 'redirect to a port that nobody listens on' },
  'scheme-value': { effect: 'rejected', title: 'unknown scheme' },
  'secret-form': { effect: 'rejected', title: 'a Secret of a login lacks a key' },
  'secret-not-found': { effect: 'rejected', title: 'the Secret of a login is not there' },
  'security-group-not-found': { effect: 'rejected', title: 'security group that is not there' },
  'source-nat-prefix-count': { effect: 'rejected', title: 'as many prefixes for source NAT as subnets are needed' },
  'source-nat-prefix-form': { effect: 'rejected', title: 'text that is no prefix for source NAT' },
  'source-nat-prefix-subnet': { effect: 'rejected', title: 'prefix for source NAT outside its subnet' },
  'source-nat-prefix-without-use': { effect: 'rejected', title: 'prefixes for source NAT on a load balancer that uses none' },
  'source-nat-value': { effect: 'rejected', title: 'prefixes for source NAT are neither on nor off' },
  'source-nat-without-dualstack': { effect: 'rejected', title: 'prefixes for source NAT on a load balancer that is not dualstack' },
  'subnet-named-twice': { effect: 'rejected', title: 'subnet that is named more than once' },
  'subnet-not-found': { effect: 'rejected', title: 'subnet that is not there' },
  'subnet-without-ipv6': { effect: 'rejected', title: 'dualstack load balancer in a subnet without IPv6' },
  'subnets-in-one-zone': { effect: 'rejected', title: 'two subnets in one zone' },
  'target-group-not-found': { effect: 'rejected', title: 'a target group that is not there' },
  'target-port-missing': { effect: 'rejected', title: 'target group without a port' },
  'target-type-value': { effect: 'rejected', title: 'unknown target type' },
  'tls-port-not-found': { effect: 'rejected', title: 'TLS for a port that the Service does not have' },
  'too-few-subnets': { effect: 'rejected', title: 'fewer subnets than an Application Load Balancer needs' },
  'transform-without-rewrites': { effect: 'rejected', title: 'a transform without rewrites' },
  'trust-store-not-found': { effect: 'rejected', title: 'a trust store that is not there' },
  'unlistened-member': { effect: 'dropped', title: 'a member of a group whose rules get onto no listener' },
  'unmergeable-ports': { effect: 'rejected', title: 'ports of one number that cannot share a listener' },
  'unreadable-object': { effect: 'unreadable', title: 'object that Kubernetes cannot read' },
} as const satisfies { readonly [id: string]: { readonly effect: Effect; readonly title: string } };

export type DiagnosisId = keyof typeof DIAGNOSES;

/** What a diagnosis is about, and the values it rests on. */
export interface DiagnosisDetail {
  /** Key of the annotation. */
  readonly annotation?: string;
  /** Path of another field. */
  readonly field?: string;
  readonly got?: unknown;
  /** What is allowed. */
  readonly limit?: string;
  /** Other objects that are part of it, named as a subject is. */
  readonly others?: readonly string[];
  /** What is wrong, with its values: lower case, no final period. */
  readonly message: string;
}

export interface Diagnosis {
  readonly id: DiagnosisId;
  /** Kind and name of the object: `Service shop/echo`. */
  readonly subject: string;
  readonly annotation?: string;
  readonly field?: string;
  readonly got?: string;
  readonly limit?: string;
  readonly others?: readonly string[];
  readonly message: string;
}

/** What was found, in the order in which the controller works. */
interface Collection {
  sure?: Diagnosis[];
  doubtful?: Diagnosis[];
  told?: Set<string>;
}

/**
 * Collects what is wrong with an object, in the order in which the controller works; the same thing only once. Several objects that are worked
 * on together share one collection.
 */
export class Diagnoses {
  private doubter?: Diagnoses;

  public constructor(
    private readonly kind: string,
    private readonly name: string,
    private readonly found: Collection = {},
    public readonly isSure = true,
  ) {}

  public get list(): readonly Diagnosis[] {
    return this.found.sure ?? NONE;
  }

  /** What holds unless something that is not at hand says otherwise. */
  public get doubts(): readonly Diagnosis[] {
    return this.found.doubtful ?? NONE;
  }

  /** The same collection for another object. */
  public about(kind: string, name: string): Diagnoses {
    return new Diagnoses(kind, name, this.found, this.isSure);
  }

  /** Takes what is added for doubtful. */
  public get inDoubt(): Diagnoses {
    return this.isSure ? this.doubter ??= new Diagnoses(this.kind, this.name, this.found, false) : this;
  }

  /** The same as sure as something that it rests on. */
  public unless(isDoubtful: boolean): Diagnoses {
    return isDoubtful ? this.inDoubt : this;
  }

  public add(id: DiagnosisId, { got, ...detail }: DiagnosisDetail): void {
    // A value may have any length, and messages hold values.
    const message = detail.message.length > LONGEST ? `${detail.message.slice(0, LONGEST)}…` : detail.message;
    const subject = `${this.kind} ${this.name}`;
    const key = `${id}\0${subject}\0${detail.annotation ?? detail.field}\0${message}`;
    const told = this.found.told ??= new Set();
    if (!told.has(key)) {
      told.add(key);
      const list = this.isSure ? this.found.sure ??= [] : this.found.doubtful ??= [];
      list.push({ id, subject, ...detail, message, ...got === undefined ? {} : { got: shown(got) } });
    }
  }
}

const LONGEST = 500;
const NONE: readonly Diagnosis[] = [];

/** Whether a diagnosis keeps the object from becoming anything. */
export function prevents({ id }: Diagnosis): boolean {
  return DIAGNOSES[id].effect !== 'dropped';
}
