import { AlpnPolicy } from './alpn-policy';
import type { ExposedPortOptions, TcpPortOptions, TlsPortOptions } from './exposed-port-options';
import { targetGroupAttributes } from './target-group-attributes';
import { joinableList, matchingText, refuse, repeated, shown, someText, trueOrFalse, wholeNumber } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';
import { seconds } from '../../input/seconds';
import { isNumberToken } from '../../input/tokens';
import { attributeTexts } from '../../load-balancer/attribute-texts';
import { withOpenDoor } from '../../load-balancer/open-door';
import { portName } from '../../load-balancer/port-name';
import { SslPolicy } from '../../load-balancer/ssl-policy';

/** Protocols of a port: the listener's word for them, and the ports that the Service needs. */
const PROTOCOLS = {
  'tcp': { listener: 'TCP', service: ['TCP'] },
  'tls': { listener: 'TLS', service: ['TCP'] },
  'udp': { listener: 'UDP', service: ['UDP'] },
  'tcp-udp': { listener: 'TCP_UDP', service: ['TCP', 'UDP'] },
  'quic': { listener: 'QUIC', service: ['UDP'] },
  'tcp-quic': { listener: 'TCP_QUIC', service: ['TCP', 'UDP'] },
} as const;

const OPTIONS: OptionNames<ExposedPortOptions> = {
  targetPort: true, targetPortName: true, name: true, nodePort: true, appProtocol: true, targetGroup: true, listenerAttributes: true, forwardTo: true,
};
const TCP_OPTIONS: OptionNames<TcpPortOptions> = { ...OPTIONS, idleTimeout: true };
const TLS_OPTIONS: OptionNames<TlsPortOptions> = { ...OPTIONS, certificates: true, sslPolicy: true, alpnPolicy: true, encryptToTargets: true };

const IDLE_TIMEOUT = 'tcp.idle_timeout.seconds';

type Protocol = keyof typeof PROTOCOLS;
type Attributes = { readonly [name: string]: string };

/**
 * A port on which a Network Load Balancer listens.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/create-listener.html
 */
export class ExposedPort {
  /**
   * A port whose TCP connections are passed on as they are.
   *
   * @param port the port clients connect to, 1 to 65535
   * @param options where it leads to
   * @throws if a number is out of range, or a name malformed
   */
  public static tcp(port: number, options: TcpPortOptions = {}): ExposedPort {
    return new ExposedPort('tcp', port, options);
  }

  /**
   * A port whose TLS connections end at the load balancer. The pods get plain TCP, unless it is encrypted again.
   *
   * @param port the port clients connect to, 1 to 65535
   * @param options certificates, and where it leads to
   * @throws if a number is out of range, a name malformed, or no certificate given
   */
  public static tls(port: number, options: TlsPortOptions): ExposedPort {
    if (options?.certificates === undefined) {
      refuse(`ExposedPort.tls(${shown(port)}): certificates`, undefined, 'give the ARN of at least one certificate');
    }
    return new ExposedPort('tls', port, options, options);
  }

  /**
   * A port for UDP packets. The health check has to name a port of the pods that accepts TCP. On a dualstack load balancer it needs
   * source NAT and IPv6 targets.
   *
   * @param port the port clients send to, 1 to 65535
   * @param options where it leads to
   * @throws if a number is out of range, or a name malformed
   */
  public static udp(port: number, options: ExposedPortOptions = {}): ExposedPort {
    return new ExposedPort('udp', port, options);
  }

  /**
   * A port for TCP connections and UDP packets. Known since controller 2.13.0. On a dualstack load balancer it needs source NAT and
   * IPv6 targets.
   *
   * @param port the port clients connect and send to, 1 to 65535
   * @param options where it leads to, for both
   * @throws if a number is out of range, or a name malformed
   */
  public static tcpUdp(port: number, options: ExposedPortOptions = {}): ExposedPort {
    return new ExposedPort('tcp-udp', port, options);
  }

  /**
   * A port for QUIC. Known since controller 2.15.0. It needs ip targets whose pods have a QUIC server id, an IPv4 load balancer without
   * security groups, and a health check that names a port that accepts TCP. A load balancer has one, and no UDP port beside it.
   *
   * @param port the port clients send to, 1 to 65535
   * @param options where it leads to
   * @throws if a number is out of range, or a name malformed
   */
  public static quic(port: number, options: ExposedPortOptions = {}): ExposedPort {
    return new ExposedPort('quic', port, options);
  }

  /**
   * A port for TCP connections and QUIC, as for HTTP/2 and HTTP/3. Known since controller 2.15.0. It has the demands
   * of a QUIC port, but its health check need not name a port.
   *
   * @param port the port clients connect and send to, 1 to 65535
   * @param options where it leads to, for both
   * @throws if a number is out of range, or a name malformed
   */
  public static tcpQuic(port: number, options: ExposedPortOptions = {}): ExposedPort {
    return new ExposedPort('tcp-quic', port, options);
  }

  /** The port clients connect to. */
  public readonly port: number;
  /** Name of the port in the Service, of the TCP port if there are two. */
  public readonly name: string;
  /** Port of the pods by number. `undefined` if it is given by name. */
  public readonly targetPort?: number;
  /** Port of the pods by name. `undefined` if it is given by number. */
  public readonly targetPortName?: string;
  /** Port of the nodes. `undefined` if Kubernetes picks it. */
  public readonly nodePort?: number;
  /** Certificates of a TLS port. Empty for others. */
  public readonly certificates: string[];
  /** Security policy of a TLS port. `undefined` for others. */
  public readonly sslPolicy?: SslPolicy;
  /** ALPN policy of a TLS port. `undefined` for none. */
  public readonly alpnPolicy?: AlpnPolicy;
  /** Whether traffic is encrypted again on its way to the pods. */
  public readonly encryptToTargets: boolean;
  private readonly names: readonly string[];
  private readonly groupAttributes?: Attributes;
  private readonly ownAttributes?: Attributes;

  private constructor(
    /** `tcp`, `tls`, `udp`, `tcp-udp`, `quic` or `tcp-quic`. */
    public readonly protocol: string,
    port: number,
    private readonly options: ExposedPortOptions,
    tls?: TlsPortOptions,
  ) {
    const self = `ExposedPort.${protocol.replace(/-(.)/, (_, letter: string) => letter.toUpperCase())}`;
    this.port = wholeNumber(`${self}: port`, port, 1, 65535);
    const me = `${self}(${isNumberToken(port) ? 'token' : port})`;
    optionsOf<ExposedPortOptions>(me, options, protocol === 'tcp' ? TCP_OPTIONS : protocol === 'tls' ? TLS_OPTIONS : OPTIONS);
    if (options.targetPort !== undefined && options.targetPortName !== undefined) {
      refuse(`${me}: targetPortName`, options.targetPortName, `targetPort is ${options.targetPort} already; give one of the two`);
    }
    this.targetPortName = options.targetPortName === undefined ? undefined : portName(`${me}: targetPortName`, options.targetPortName);
    this.targetPort = this.targetPortName !== undefined ? undefined
      : options.targetPort === undefined ? port : wholeNumber(`${me}: targetPort`, options.targetPort, 1, 65535);
    this.nodePort = options.nodePort === undefined ? undefined : wholeNumber(`${me}: nodePort`, options.nodePort, 1, 65535);
    if (options.appProtocol !== undefined) {
      someText(`${me}: appProtocol`, options.appProtocol, 'the name of a protocol');
    }
    this.names = portNames(me, protocol as Protocol, port, options.name);
    this.name = this.names[0];
    this.groupAttributes = options.targetGroup === undefined ? undefined : targetGroupAttributes(`${me}: targetGroup`, options.targetGroup);
    this.ownAttributes = listenerAttributes(me, protocol, options);
    if (options.forwardTo !== undefined && typeof options.forwardTo?._action !== 'function') {
      refuse(`${me}: forwardTo`, options.forwardTo, 'give WeightedTargets.of({ … })');
    }
    if (tls === undefined && options.forwardTo?._decrypts()) {
      refuse(`${me}: forwardTo`, 'a target with decrypt', 'only a TLS port has something to decrypt');
    }
    this.certificates = tls === undefined ? [] : certificatesOf(me, tls);
    this.sslPolicy = tls && (tls.sslPolicy ?? SslPolicy.TLS13_1_2_2021_06);
    if (this.sslPolicy !== undefined && typeof (this.sslPolicy as Partial<SslPolicy> | null)?.name !== 'string') {
      refuse(`${me}: sslPolicy`, this.sslPolicy, 'give a member of SslPolicy, or SslPolicy.of(name)');
    }
    this.alpnPolicy = tls?.alpnPolicy;
    if (this.alpnPolicy !== undefined && !Object.values(AlpnPolicy).includes(this.alpnPolicy)) {
      refuse(`${me}: alpnPolicy`, this.alpnPolicy, 'give a member of AlpnPolicy, for instance AlpnPolicy.HTTP2_PREFERRED');
    }
    this.encryptToTargets = trueOrFalse(`${me}: encryptToTargets`, tls?.encryptToTargets) ?? false;
  }

  /** Protocol of the listener, in AWS's words. @internal */
  public _listenerProtocol(): string {
    return PROTOCOLS[this.protocol as Protocol].listener;
  }

  /** Whether the targets get UDP packets. @internal */
  public _carriesUdp(): boolean {
    return (PROTOCOLS[this.protocol as Protocol].service as readonly string[]).includes('UDP');
  }

  /** Names of its ports in the Service. @internal */
  public _names(): readonly string[] {
    return this.names;
  }

  /** Its ports in the Service, the deciding one first. @internal */
  public _servicePorts(): object[] {
    const { appProtocol } = this.options;
    return PROTOCOLS[this.protocol as Protocol].service.map((protocol, index) => {
      const targetPort = this.targetPortName ?? this.targetPort;
      const port: { [field: string]: unknown } = { name: this.names[index], port: this.port, targetPort, protocol };
      if (this.nodePort !== undefined) {
        port.nodePort = this.nodePort;
      }
      if (appProtocol !== undefined) {
        port.appProtocol = appProtocol;
      }
      return port;
    });
  }

  /** Attributes of its own target group. @internal */
  public _targetGroupAttributes(): Attributes | undefined {
    return this.groupAttributes;
  }

  /** Attributes of its listener. @internal */
  public _listenerAttributes(): Attributes | undefined {
    return this.ownAttributes;
  }

  /** What its listener does, if it does more than forward to the Service. @internal */
  public _action(): object | undefined {
    return this.options.forwardTo?._action();
  }
}

function portNames(me: string, protocol: Protocol, port: number, given: string | undefined): string[] {
  if (given === undefined && isNumberToken(port)) {
    refuse(`${me}: name`, undefined, 'a port that the AWS CDK fills in later needs one');
  }
  const protocols = PROTOCOLS[protocol].service;
  if (protocols.length === 1) {
    return [given === undefined ? `${protocol}-${port}` : portName(`${me}: name`, given)];
  }
  if (given !== undefined && portName(`${me}: name`, given).length > 11) {
    refuse(`${me}: name`, given, 'allowed are at most 11 characters, because -tcp and -udp are added');
  }
  return protocols.map(each => given === undefined ? `${each.toLowerCase()}-${port}` : `${given}-${each.toLowerCase()}`);
}

function listenerAttributes(me: string, protocol: string, options: TcpPortOptions): Attributes | undefined {
  if (options.listenerAttributes?.[IDLE_TIMEOUT] !== undefined && !protocol.startsWith('tcp')) {
    throw new Error(`${me}: listenerAttributes has ${IDLE_TIMEOUT}, which AWS has for TCP alone; leave it out`);
  }
  const idle = seconds(`${me}: idleTimeout`, options.idleTimeout, 60, 6000);
  const written = withOpenDoor(`${me}: listenerAttributes`, attributeTexts({ [IDLE_TIMEOUT]: idle }), options.listenerAttributes, {});
  return Object.keys(written).length === 0 ? undefined : written;
}

function certificatesOf(me: string, { certificates }: TlsPortOptions): string[] {
  const name = `${me}: certificates`;
  joinableList(name, certificates, 'the ARN of at least one certificate', "['arn:aws:acm:us-east-1:111122223333:certificate/1a2b']").forEach((arn, index) =>
    matchingText(`${name}[${index}]`, arn, /^arn:[a-z-]+:(acm:|iam::[^:]*:server-certificate\/)/, 'give the ARN of a certificate in AWS Certificate Manager or IAM'));
  for (const arn of repeated(certificates)) {
    refuse(name, arn, 'it stands twice; name each certificate once');
  }
  return [...certificates];
}
