import type { Json } from '../../input/json';
import { AnnotationReader } from '../annotation-reader';
import { PORT_ATTRIBUTES, familiesOf } from './key-families';
import { ACTIONS, LISTENER_ATTRIBUTES } from './listener-key';
import { Listener, Listeners, carriesUdp, listenersOf } from './listeners';
import { StringMap } from '../../annotations/codec';
import { decodeBoolean, decodeInteger } from '../../annotations/codec/scalar';
import { NLB } from '../../annotations/nlb-keys';
import type { Controller } from '../../cluster/controller';
import { defaultScheme, defaultTargetType } from '../../cluster/controller-defaults';
import { isToken } from '../../input/tokens';
import type { KeyFamilies } from '../key-families';
import { PortTable, ServicePort, servicePorts } from '../kubernetes/service-ports';
import { ABSENT, valueOr } from '../setting';

const NO_PAIRS: StringMap = {};
const NO_RANGES: readonly string[] = [];

/** Where the security groups of a load balancer come from. */
export type SecurityGroupSource = 'given' | 'managed' | 'none';

/** Who may connect, as far as the controller's own security group says it. */
export interface Sources {
  /** Address ranges; `undefined` where nobody can tell. Includes the ranges that stand for everybody where none are given. */
  readonly ranges: readonly string[] | undefined;
  /** Whether nothing was said, so that everybody may connect. */
  readonly open: boolean;
  /** Whether prefix lists admit somebody, too. */
  readonly prefixLists: boolean;
}

/**
 * What a Service says to the controller that builds a Network Load Balancer from it, defaults filled in. `undefined` wherever
 * nobody can tell: the controller is not known, or a value is filled in later or cannot be read.
 */
export class NlbService {
  public readonly reader: AnnotationReader;
  private portTable?: PortTable;
  private listenerList?: Listeners;
  private ranges?: { readonly given: readonly string[] | undefined };
  private families?: KeyFamilies;

  public constructor(
    public readonly annotations: Json,
    public readonly spec: Json,
    /** The controller that reads it, if it is one of ours and known. */
    public readonly controller: Controller | undefined,
  ) {
    this.reader = new AnnotationReader(annotations, controller);
  }

  /** The ports, for being looked up. */
  public get table(): PortTable {
    return this.portTable ??= new PortTable(servicePorts(this.spec));
  }

  public get ports(): readonly ServicePort[] {
    return this.table.ports;
  }

  public get listeners(): Listeners {
    return this.listenerList ??= listenersOf(this.ports, this.reader, this.controller);
  }

  /** Type of the Service; ClusterIP if it says none. */
  public get type(): string | undefined {
    const { type = 'ClusterIP' } = this.spec;
    return typeof type === 'string' && !isToken(type) ? type : undefined;
  }

  public get scheme(): 'internal' | 'internet-facing' | undefined {
    const scheme = this.reader.text(NLB.scheme);
    if (scheme.is !== 'absent') {
      return scheme.is === 'set' && (scheme.value === 'internal' || scheme.value === 'internet-facing') ? scheme.value : undefined;
    }
    const internal = this.reader.flag(NLB.internal);
    if (internal.is !== 'absent') {
      return internal.is !== 'set' ? undefined : internal.value ? 'internal' : 'internet-facing';
    }
    return this.controller && defaultScheme(this.controller);
  }

  public get ipAddressType(): 'ipv4' | 'dualstack' | undefined {
    const type = valueOr(this.reader.text(NLB['ip-address-type']), 'ipv4');
    return type === 'ipv4' || type === 'dualstack' ? type : undefined;
  }

  public get targetType(): 'ip' | 'instance' | undefined {
    const forced = valueOr(this.reader.text(NLB.type), '');
    if (forced === 'nlb-ip') {
      return 'ip';
    }
    const type = this.reader.text(NLB['nlb-target-type']);
    if (type.is !== 'absent' && type.is !== 'set') {
      return undefined;
    }
    const wanted = type.is === 'set' ? type.value === 'ip' ? 'ip' : 'instance' : this.controller && defaultTargetType(this.controller);
    return forced === undefined && wanted !== 'ip' ? undefined : wanted;
  }

  /** Whether traffic goes to pods of the same node only. */
  public get isLocal(): boolean {
    return this.spec.externalTrafficPolicy === 'Local' && this.type === 'LoadBalancer';
  }

  /** Whether health checks ask a node for pods of the Service: instance targets of a Service that keeps traffic on the node. */
  public get checksNodes(): boolean | undefined {
    const { externalTrafficPolicy: policy } = this.spec;
    if (policy !== 'Local' && !isToken(policy)) {
      return false;
    }
    const maybe = this.type === undefined || this.targetType === undefined || policy !== 'Local';
    return this.targetType === 'ip' || (this.type !== undefined && this.type !== 'LoadBalancer') ? false : maybe ? undefined : true;
  }

  /** Named subnets: ids and Name tags. */
  public get subnets(): readonly string[] | undefined {
    return valueOr(this.reader.list(NLB.subnets), undefined);
  }

  public get securityGroups(): SecurityGroupSource | undefined {
    const none = valueOr(this.reader.flag(NLB['disable-nlb-sg']), false);
    if (none !== false || this.controller === undefined) {
      return none === true ? 'none' : undefined;
    }
    if (this.controller.flags.featureGates?.NLBSecurityGroup === false) {
      return 'none';
    }
    const given = this.reader.list(NLB['security-groups']);
    return given.is === 'unknown' || (given.is === 'set' && given.value.length > 0) ? 'given' : 'managed';
  }

  /** Ranges from the Service's own field, or from the annotation where that is empty. */
  public get givenRanges(): readonly string[] | undefined {
    return (this.ranges ??= { given: this.readRanges() }).given;
  }

  private readRanges(): readonly string[] | undefined {
    const { loadBalancerSourceRanges: own } = this.spec;
    if (own === undefined || (Array.isArray(own) && own.length === 0)) {
      return valueOr(this.reader.list('service.beta.kubernetes.io/load-balancer-source-ranges'), NO_RANGES);
    }
    const areTold = Array.isArray(own) && own.every(range => typeof range === 'string' && !isToken(range));
    return areTold ? (own as string[]).map(range => range.trim()) : undefined;
  }

  /** Who may connect, where the controller manages the security group. */
  public get sources(): Sources {
    const given = this.givenRanges;
    const lists = this.reader.list(NLB['security-group-prefix-lists']);
    const prefixLists = lists.is === 'unknown' || (lists.is === 'set' && lists.value.length > 0);
    const open = given !== undefined && given.length === 0 && lists.is === 'absent';
    const everybody = this.ipAddressType === 'dualstack' ? ['0.0.0.0/0', '::/0'] : ['0.0.0.0/0'];
    return { ranges: open ? everybody : given, open, prefixLists };
  }

  /** Families of the Service's own addresses; `undefined` where Kubernetes or a later value decides. */
  public get ipFamilies(): readonly unknown[] | undefined {
    const { ipFamilies } = this.spec;
    return Array.isArray(ipFamilies) && !ipFamilies.some(isToken) ? ipFamilies : undefined;
  }

  /** Whether any listener may have an action of its own. */
  public get hasActions(): boolean {
    return (this.families ??= familiesOf(this.annotations)).has(ACTIONS);
  }

  /** Whether any listener may have attributes. */
  public get hasListenerAttributes(): boolean {
    return (this.families ??= familiesOf(this.annotations)).has(LISTENER_ATTRIBUTES);
  }

  /** Another Service, read with the annotations of this one. */
  public of(spec: Json): NlbService {
    return new NlbService(this.annotations, spec, this.controller);
  }

  /** Whether attributes are written for the target group of a single port. */
  public get hasPortAttributes(): boolean {
    return (this.families ??= familiesOf(this.annotations)).has(PORT_ATTRIBUTES);
  }

  /** A target group attribute of a listener; `''` counts as not said. */
  public attribute(name: string, { first }: Listener): string | undefined | 'unknown' {
    const base = this.reader.map(NLB['target-group-attributes']);
    const own = first.port === undefined || !this.hasPortAttributes ? ABSENT : this.reader.map(`${NLB['target-group-attributes']}.${first.port}`);
    if (base.is === 'unknown' || base.is === 'malformed' || own.is === 'unknown' || own.is === 'malformed') {
      return 'unknown';
    }
    const value = valueOr(own, NO_PAIRS)![name] || valueOr(base, NO_PAIRS)![name];
    return value === '' ? undefined : value;
  }

  /** Key of the annotation that says a target group attribute of a listener, or would say it. */
  public attributeKey(name: string, { first }: Listener): string {
    const own = `${NLB['target-group-attributes']}.${first.port}`;
    return first.port !== undefined && valueOr(this.reader.map(own), NO_PAIRS)?.[name] ? own : NLB['target-group-attributes'];
  }

  /** Whether targets of a listener see the addresses of clients; `undefined` where nobody can tell. */
  public preservesClientIp(listener: Listener): boolean | undefined {
    const said = this.attribute('preserve_client_ip.enabled', listener);
    if (said === undefined) {
      // AWS's defaults: UDP always keeps addresses, instance targets keep them, ip targets with TCP do not.
      return carriesUdp(listener) ? true : this.targetType && this.targetType === 'instance';
    }
    const read = said === 'unknown' ? undefined : decodeBoolean(said);
    return read?.ok ? read.value : undefined;
  }

  /** Whether targets of a listener get a PROXY protocol header. */
  public speaksProxyProtocol(listener: Listener): boolean | undefined {
    const all = this.reader.text(NLB['proxy-protocol']);
    if (all.is !== 'absent') {
      return all.is === 'set' ? true : undefined;
    }
    const some = this.reader.list(NLB['proxy-protocol-per-target-group']);
    if (some.is !== 'absent') {
      return some.is === 'set' ? some.value.includes(String(listener.port)) : undefined;
    }
    const said = this.attribute('proxy_protocol_v2.enabled', listener);
    return said === 'unknown' ? undefined : said === 'true';
  }

  /** Port of the health checks: `traffic-port`, a number, the name of a port, or `node-port-of-kube-proxy`. */
  public get healthCheckPort(): string | number | undefined {
    const port = this.reader.text(NLB['healthcheck-port']);
    if (port.is === 'absent') {
      return this.checksNodes === undefined ? undefined : this.checksNodes ? 'node-port-of-kube-proxy' : 'traffic-port';
    }
    if (port.is !== 'set') {
      return undefined;
    }
    const number = decodeInteger(port.value, 32);
    return number.ok ? number.value : port.value;
  }

  /** Protocol of the health checks, in capitals. */
  public get healthCheckProtocol(): string | undefined {
    const protocol = this.reader.text(NLB['healthcheck-protocol']);
    if (protocol.is === 'absent') {
      return this.checksNodes === undefined ? undefined : this.checksNodes ? 'HTTP' : 'TCP';
    }
    return protocol.is === 'set' ? protocol.value.toUpperCase() : undefined;
  }

  /** Seconds from one health check to the next. EKS Auto Mode tells no default. */
  public get healthCheckInterval(): number | undefined {
    return valueOr(this.reader.whole(NLB['healthcheck-interval']), this.controller?.isAutoMode === false ? 10 : undefined);
  }

  /** Seconds after which a health check has failed. Without the gate the annotation is not read. */
  public get healthCheckTimeout(): number | undefined {
    const given = this.hasAdvancedHealthChecks === false ? ABSENT : this.reader.whole(NLB['healthcheck-timeout']);
    const fallback = this.checksNodes === undefined || this.controller?.isAutoMode !== false ? undefined : this.checksNodes ? 6 : 10;
    return valueOr(given, fallback);
  }

  /** Whether timeout and success codes of health checks are read. */
  public get hasAdvancedHealthChecks(): boolean | undefined {
    return this.controller && (this.controller.flags.featureGates?.NLBHealthCheckAdvancedConfig ?? true);
  }
}
