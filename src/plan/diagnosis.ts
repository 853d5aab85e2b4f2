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
  'action-port-not-found': { effect: 'rejected', title: 'a weighted action names a port that its Service does not have' },
  'action-service-not-found': { effect: 'rejected', title: 'a weighted action names a Service that is not there' },
  'action-target-form': { effect: 'rejected', title: 'a weighted action does not say clearly where traffic goes' },
  'action-type-not-forward': { effect: 'rejected', title: 'an action of a listener is not of type forward' },
  'action-weight-range': { effect: 'rejected', title: 'weight of a target group is missing or out of range' },
  'action-without-forward': { effect: 'crashes', title: 'an action without forwardConfig' },
  'alpn-policy-value': { effect: 'rejected', title: 'unknown ALPN policy' },
  'backend-group-off': { effect: 'rejected', title: 'rules to targets need the shared backend security group' },
  'capacity-value': { effect: 'rejected', title: 'reserved capacity that cannot be read' },
  'client-ip-value': { effect: 'rejected', title: 'preservation of client addresses is neither true nor false' },
  'cluster-ip-instance-targets': { effect: 'rejected', title: 'instance targets of a Service without node ports' },
  'dns-routing-policy-value': { effect: 'rejected', title: 'unknown DNS routing policy' },
  'dropped-listener': { effect: 'dropped', title: 'a port gets no listener, because another port of its number has it' },
  'elastic-ip-count': { effect: 'rejected', title: 'as many Elastic IPs as subnets are needed' },
  'elastic-ip-internal': { effect: 'rejected', title: 'Elastic IPs on an internal load balancer' },
  'health-check-port-not-found': { effect: 'rejected', title: 'the health check names a port that the Service does not have' },
  'health-check-port-without-number': { effect: 'rejected', title: 'the health check names a port whose number only pods know' },
  'health-check-protocol-value': { effect: 'rejected', title: 'unknown protocol of health checks' },
  'ip-address-type-value': { effect: 'rejected', title: 'unknown IP address type' },
  'ip-targets-off': { effect: 'rejected', title: 'ip targets where the controller has them switched off' },
  'ipv6-address-count': { effect: 'rejected', title: 'as many IPv6 addresses as subnets are needed' },
  'ipv6-address-form': { effect: 'rejected', title: 'text that is no IPv6 address' },
  'ipv6-address-subnet': { effect: 'rejected', title: 'every subnet needs exactly one of the IPv6 addresses' },
  'ipv6-address-without-dualstack': { effect: 'rejected', title: 'IPv6 addresses on a load balancer that is not dualstack' },
  'ipv6-source-range': { effect: 'rejected', title: 'IPv6 source range on a load balancer that is not dualstack' },
  'ipv6-targets-without-dualstack': { effect: 'rejected', title: 'IPv6 targets behind a load balancer that is not dualstack' },
  'load-balancer-name-length': { effect: 'rejected', title: 'name of the load balancer is too long' },
  'malformed-annotation': { effect: 'rejected', title: 'annotation that the controller cannot read' },
  'no-subnet': { effect: 'rejected', title: 'no subnet for the load balancer' },
  'no-subnet-named': { effect: 'rejected', title: 'list of subnets that is empty' },
  'node-port-not-allocated': { effect: 'rejected', title: 'instance targets of a port without node port' },
  'private-address-count': { effect: 'rejected', title: 'as many private IPv4 addresses as subnets are needed' },
  'private-address-form': { effect: 'rejected', title: 'text that is no IPv4 address' },
  'private-address-internet-facing': { effect: 'rejected', title: 'private IPv4 addresses on an internet-facing load balancer' },
  'private-address-subnet': { effect: 'rejected', title: 'every subnet needs exactly one of the private IPv4 addresses' },
  'private-link-rules-value': { effect: 'rejected', title: 'rules for PrivateLink traffic are neither on nor off' },
  'proxy-protocol-port': { effect: 'rejected', title: 'PROXY protocol for something that is no port number' },
  'proxy-protocol-value': { effect: 'rejected', title: 'PROXY protocol takes * only' },
  'quic-port-protocol': { effect: 'rejected', title: 'QUIC on a port that is not UDP' },
  'scheme-value': { effect: 'rejected', title: 'unknown scheme' },
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
  'target-port-missing': { effect: 'rejected', title: 'target group without a port' },
  'tls-port-not-found': { effect: 'rejected', title: 'TLS for a port that the Service does not have' },
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
  readonly message: string;
}

/** Collects what is wrong with one object, in the order in which the controller works; the same thing only once. */
export class Diagnoses {
  private found: Diagnosis[] | undefined;
  private told: Set<string> | undefined;

  public constructor(
    private readonly kind: string,
    private readonly name: string,
  ) {}

  public get list(): readonly Diagnosis[] {
    return this.found ?? NONE;
  }

  public add(id: DiagnosisId, { got, ...detail }: DiagnosisDetail): void {
    // A value may have any length, and messages hold values.
    const message = detail.message.length > LONGEST ? `${detail.message.slice(0, LONGEST)}…` : detail.message;
    const key = `${id}\0${detail.annotation ?? detail.field}\0${message}`;
    this.told ??= new Set();
    if (!this.told.has(key)) {
      this.told.add(key);
      (this.found ??= []).push({ id, subject: `${this.kind} ${this.name}`, ...detail, message, ...got === undefined ? {} : { got: shown(got) } });
    }
  }
}

const LONGEST = 300;
const NONE: readonly Diagnosis[] = [];

/** Whether a diagnosis keeps the object from becoming anything. */
export function prevents({ id }: Diagnosis): boolean {
  return DIAGNOSES[id].effect !== 'dropped';
}
