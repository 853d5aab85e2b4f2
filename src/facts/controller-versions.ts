/**
 * Releases of the AWS Load Balancer Controller that this library knows, as of 2026-11-21.
 *
 * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/releases
 */

/** The oldest release whose behaviour is known. */
export const OLDEST_KNOWN_CONTROLLER = '2.8.0';

/** The newest release whose behaviour is known. */
export const NEWEST_KNOWN_CONTROLLER = '3.5.0';

/** First release that reads escapes in `key=value` lists. */
export const MAP_ESCAPES_SINCE = '2.14.1';

/** First release that reads numeric annotations as 32 bits wide. */
export const INT32_SINCE = '2.9.0';

/** Releases that attach named subnets in the order of AWS's answer instead of the order written. */
export const SUBNET_ORDER_OPEN = { from: '2.10.1', before: '3.0.0' };

/** First release with the flag `--default-load-balancer-scheme`. */
export const DEFAULT_SCHEME_SINCE = '2.11.0';

/** First release with listeners for TCP and UDP, and their feature gate. */
export const TCP_UDP_SINCE = '2.13.0';
