/**
 * What AWS allows in the rules of an Application Load Balancer, as of 2026-11-21.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html
 */

/** Longest value of a condition, in characters. */
export const CONDITION_TEXT_MOST = 128;

/** Longest name of a header, and of a request method. */
export const CONDITION_NAME_MOST = 40;

/** Longest host, path or query of a redirect. */
export const REDIRECT_TEXT_MOST = 128;

/** Longest body of a fixed response. */
export const FIXED_BODY_MOST = 1024;

export const FIXED_CONTENT_TYPES: readonly string[] = ['text/plain', 'text/css', 'text/html', 'application/javascript', 'application/json'];

/** Longest regular expression, or replacement, of a rewrite. */
export const REWRITE_TEXT_MOST = 1024;

/** Highest weight of a target group. */
export const WEIGHT_MOST = 999;

/** Longest stickiness of target groups, and longest login, in seconds. */
export const WEEK = 604800;

/** Most parameters that are added to the request to an identity provider. */
export const EXTRA_PARAMS_MOST = 10;

/** Longest issuer, key set URL and claim value, in characters. */
export const JWT_TEXT_MOST = 256;

/** Most additional claims, and most values of one. */
export const JWT_LIST_MOST = 10;

/**
 * Wildcards per rule on which all of AWS's pages agree: some say 5, newer ones 6.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
 */
export const UNDISPUTED_WILDCARDS = 5;

/** First release of the AWS Load Balancer Controller that reads `regexValues`. */
export const REGEX_CONDITIONS_SINCE = '2.14.1';

/** First release that reads `targetGroupName` in actions. */
export const TARGET_GROUP_NAME_SINCE = '2.14.0';
