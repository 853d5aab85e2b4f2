/** The prefix of the annotations of an Ingress, and of a Service behind one. */
export const ALB_PREFIX = 'alb.ingress.kubernetes.io/';

const NAMES = [
  'acm-pca-arn', 'auth-idp-cognito', 'auth-idp-oidc', 'auth-on-unauthenticated-request', 'auth-scope', 'auth-session-cookie',
  'auth-session-timeout', 'auth-type', 'backend-protocol', 'backend-protocol-version', 'certificate-arn', 'create-acm-cert',
  'customer-owned-ipv4-pool', 'enable-frontend-nlb', 'frontend-nlb-attributes', 'frontend-nlb-eip-allocations',
  'frontend-nlb-healthcheck-healthy-threshold-count', 'frontend-nlb-healthcheck-interval-seconds', 'frontend-nlb-healthcheck-path',
  'frontend-nlb-healthcheck-port', 'frontend-nlb-healthcheck-protocol', 'frontend-nlb-healthcheck-success-codes',
  'frontend-nlb-healthcheck-timeout-seconds', 'frontend-nlb-healthcheck-unhealthy-threshold-count', 'frontend-nlb-listener-port-mapping',
  'frontend-nlb-scheme', 'frontend-nlb-security-groups', 'frontend-nlb-subnets', 'frontend-nlb-tags', 'group.name', 'group.order',
  'healthcheck-interval-seconds', 'healthcheck-path', 'healthcheck-port', 'healthcheck-protocol', 'healthcheck-timeout-seconds',
  'healthy-threshold-count', 'inbound-cidrs', 'ip-address-type', 'ipam-ipv4-pool-id', 'jwt-validation', 'listen-ports',
  'load-balancer-attributes', 'load-balancer-name', 'manage-backend-security-group-rules', 'minimum-load-balancer-capacity',
  'multi-cluster-target-group', 'mutual-authentication', 'scheme', 'security-group-prefix-lists', 'security-groups',
  'shield-advanced-protection', 'ssl-policy', 'ssl-redirect', 'subnets', 'success-codes', 'tags', 'target-group-attributes',
  'target-node-labels', 'target-type', 'unhealthy-threshold-count', 'use-regex-path-match', 'wafv2-acl-arn', 'wafv2-acl-name',
] as const;

/** Keys by what follows the prefix. Made once: a key put together anew for every object would be hashed anew for every object. */
export const ALB = Object.fromEntries(NAMES.map(name => [name, ALB_PREFIX + name])) as { readonly [name in typeof NAMES[number]]: string };
