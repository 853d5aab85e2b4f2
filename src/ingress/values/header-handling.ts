/**
 * What a load balancer does with requests that may trick a backend into another reading.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#desync-mitigation-mode
 */
export enum DesyncMitigation {
  /** All requests pass, the doubtful ones over connections of their own. */
  MONITOR = 'monitor',
  /** What follows no standard is refused where it is dangerous. AWS's default. */
  DEFENSIVE = 'defensive',
  /** Everything that follows no standard is refused. */
  STRICTEST = 'strictest',
}

/**
 * What a load balancer does with the header `X-Forwarded-For`.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html
 */
export enum ForwardedFor {
  /** Adds the client's address. AWS's default. */
  APPEND = 'append',
  /** Leaves the header as the client sent it. */
  PRESERVE = 'preserve',
  /** Takes the header out. */
  REMOVE = 'remove',
}

/**
 * How a load balancer treats the headers of requests.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html
 */
export interface HeaderHandling {
  /**
   * What happens to requests that may trick a backend.
   * @default - DesyncMitigation.DEFENSIVE, AWS's default
   */
  readonly desyncMitigation?: DesyncMitigation;

  /**
   * Whether headers whose names are malformed are taken out.
   * @default - false, AWS's default
   */
  readonly dropInvalid?: boolean;

  /**
   * Whether targets get the client's Host header as it was.
   * @default - false, AWS's default
   */
  readonly preserveHost?: boolean;

  /**
   * Whether targets are told the TLS version and cipher in `X-Amzn-Tls-Version` and `X-Amzn-Tls-Cipher-Suite`.
   * @default - false, AWS's default
   */
  readonly tlsVersionAndCipher?: boolean;

  /**
   * What happens to `X-Forwarded-For`.
   * @default - ForwardedFor.APPEND, AWS's default
   */
  readonly forwardedFor?: ForwardedFor;

  /**
   * Whether `X-Forwarded-For` has the client's port beside its address.
   * @default - false, AWS's default
   */
  readonly forwardedForPort?: boolean;
}
