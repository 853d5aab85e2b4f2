/**
 * Headers that a listener puts into responses, and what it calls those about the client's TLS connection in requests.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html
 */
export interface ListenerHeaders {
  /**
   * Whether responses say `server: awselb/2.0`.
   * @default - true, AWS's default
   */
  readonly server?: boolean;

  /**
   * `Strict-Transport-Security`, for instance `max-age=31536000`.
   * @default - as the targets send it
   */
  readonly strictTransportSecurity?: string;

  /**
   * `Content-Security-Policy`.
   * @default - as the targets send it
   */
  readonly contentSecurityPolicy?: string;

  /**
   * `X-Frame-Options`: `DENY`, `SAMEORIGIN` or `ALLOW-FROM` with an address.
   * @default - as the targets send it
   */
  readonly xFrameOptions?: string;

  /**
   * Whether responses say `X-Content-Type-Options: nosniff`.
   * @default - as the targets send it
   */
  readonly xContentTypeOptionsNosniff?: boolean;

  /**
   * `Access-Control-Allow-Origin`: an origin, or `*`.
   * @default - as the targets send it
   */
  readonly accessControlAllowOrigin?: string;

  /**
   * `Access-Control-Allow-Methods`, for instance `['GET', 'POST']`.
   * @default - as the targets send it
   */
  readonly accessControlAllowMethods?: string[];

  /**
   * `Access-Control-Allow-Headers`.
   * @default - as the targets send it
   */
  readonly accessControlAllowHeaders?: string[];

  /**
   * Whether responses say `Access-Control-Allow-Credentials: true`.
   * @default - as the targets send it
   */
  readonly accessControlAllowCredentials?: boolean;

  /**
   * `Access-Control-Expose-Headers`.
   * @default - as the targets send it
   */
  readonly accessControlExposeHeaders?: string[];

  /**
   * `Access-Control-Max-Age` in seconds, 0 to 86400.
   * @default - as the targets send it
   */
  readonly accessControlMaxAgeSeconds?: number;

  /**
   * Names of the request headers that tell of the client's TLS connection, by AWS's own name of the header in lower case and with
   * underscores, for instance `{ x_amzn_mtls_clientcert_subject: 'X-Client-Subject' }`. HTTPS listeners alone have them.
   * @default - AWS's own names
   */
  readonly requestHeaderNames?: { [header: string]: string };
}
