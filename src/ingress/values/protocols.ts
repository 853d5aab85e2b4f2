/**
 * Families of addresses that clients use to reach an Application Load Balancer.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#ip-address-type
 */
export enum AlbIpAddressType {
  /** IPv4 alone. */
  IPV4 = 'ipv4',
  /** IPv4 and IPv6. Every subnet needs an IPv6 block. */
  DUALSTACK = 'dualstack',
  /** IPv6 from the internet, and IPv4 from inside alone. Logins do not work: the load balancer reaches identity providers over IPv4. */
  DUALSTACK_WITHOUT_PUBLIC_IPV4 = 'dualstack-without-public-ipv4',
}

/**
 * What the load balancer speaks to its targets.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-routing-configuration
 */
export enum BackendProtocol {
  /** Plain HTTP. */
  HTTP = 'HTTP',
  /** HTTPS. The certificates of the targets are not looked at. */
  HTTPS = 'HTTPS',
}

/**
 * The version of HTTP that the load balancer speaks to its targets.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-protocol-version
 */
export enum ProtocolVersion {
  /** HTTP/1.1, whatever the client speaks. */
  HTTP1 = 'HTTP1',
  /** HTTP/2. Needs an HTTPS listener, since AWS offers it to clients over TLS alone. */
  HTTP2 = 'HTTP2',
  /** gRPC over HTTP/2. Needs an HTTPS listener. */
  GRPC = 'GRPC',
}
