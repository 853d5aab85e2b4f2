/**
 * How a TLS listener settles on HTTP/1.1 or HTTP/2 with its clients.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html#alpn-policies
 */
export enum AlpnPolicy {
  /** No negotiation. */
  NONE = 'None',
  /** HTTP/1.1 and HTTP/1.0 alone. */
  HTTP1_ONLY = 'HTTP1Only',
  /** HTTP/2 alone. */
  HTTP2_ONLY = 'HTTP2Only',
  /** HTTP/1.1 before HTTP/2. */
  HTTP2_OPTIONAL = 'HTTP2Optional',
  /** HTTP/2 before HTTP/1.1. */
  HTTP2_PREFERRED = 'HTTP2Preferred',
}
