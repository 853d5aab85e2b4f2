import { refuse, repeated, someList, wholeNumber } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';

/**
 * Options of the PROXY protocol.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
 */
export interface ProxyProtocolOptions {
  /**
   * Numbers of the exposed ports that get the header: at least one, none twice, each one of `ports`. All others get none. Known since
   * controller 2.13.0.
   * @default - all ports
   */
  readonly onlyPorts?: number[];
}

/**
 * What the pods learn of a client's address.
 *
 * One choice sets what has to agree: the target group attribute `preserve_client_ip.enabled`, the PROXY protocol and, with instance
 * targets, `externalTrafficPolicy`. UDP packets always keep the address of the client.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
 */
export class ClientIp {
  /**
   * Packets keep the address of the client. With instance targets the Service gets `externalTrafficPolicy: Local`, because
   * kube-proxy hides the address otherwise.
   *
   * A pod cannot reach itself through such a load balancer: about one in as many connections as there are targets times out.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-troubleshooting.html#loopback-timeout
   */
  public static preserve(): ClientIp {
    return new ClientIp('preserve', []);
  }

  /**
   * The load balancer puts a PROXY protocol version 2 header before each connection. The pods have to read it, on health
   * checks as well, or they take it for garbage.
   *
   * @param options which ports
   * @throws if a port is out of range or stands twice, or none is named
   */
  public static proxyProtocolV2(options: ProxyProtocolOptions = {}): ClientIp {
    const { onlyPorts } = optionsOf('ClientIp.proxyProtocolV2', options, PROXY_PROTOCOL);
    const name = 'ClientIp.proxyProtocolV2: onlyPorts';
    if (onlyPorts !== undefined && someList(name, onlyPorts, '[443]').length === 0) {
      refuse(name, onlyPorts, 'name at least one port, or leave the property out');
    }
    onlyPorts?.forEach((port, index) => wholeNumber(`${name}[${index}]`, port, 1, 65535));
    const twice = repeated((onlyPorts ?? []).map(String));
    if (twice.length > 0) {
      refuse(name, twice.join(', '), 'name each port once');
    }
    return new ClientIp('proxy-protocol-v2', [...onlyPorts ?? []]);
  }

  /** The pods see addresses of the load balancer, or with instance targets those of nodes. UDP packets keep the address of the client. */
  public static none(): ClientIp {
    return new ClientIp('none', []);
  }

  private constructor(
    /** `preserve`, `proxy-protocol-v2` or `none`. */
    public readonly value: string,
    /** Ports that get a PROXY protocol header. Empty for all, and where none gets one. */
    public readonly onlyPorts: number[],
  ) {}
}

const PROXY_PROTOCOL: OptionNames<ProxyProtocolOptions> = { onlyPorts: true };
