/**
 * What the pods learn of a client's address.
 *
 * One choice sets three things that have to agree: the target group attribute `preserve_client_ip.enabled`, the attribute
 * `proxy_protocol_v2.enabled` and, with instance targets, `externalTrafficPolicy`.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
 */
export class ClientIp {
  /**
   * Packets keep the address of the client. With instance targets the Service gets `externalTrafficPolicy: Local`, because
   * kube-proxy hides the address otherwise.
   *
   * A pod cannot reach itself through such a load balancer: about one in as many connections as there are targets times out.
   */
  public static preserve(): ClientIp {
    return new ClientIp('preserve');
  }

  /**
   * The load balancer puts a PROXY protocol version 2 header before each connection. The pods have to read it, on health
   * checks as well, or they take it for garbage.
   */
  public static proxyProtocolV2(): ClientIp {
    return new ClientIp('proxy-protocol-v2');
  }

  /** The pods see addresses of the load balancer. */
  public static none(): ClientIp {
    return new ClientIp('none');
  }

  private constructor(
    /** `preserve`, `proxy-protocol-v2` or `none`. */
    public readonly value: string,
  ) {}
}
