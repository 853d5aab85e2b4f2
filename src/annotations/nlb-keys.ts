/** The prefix of the annotations of a Service. */
export const NLB_PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

const NAMES = [
  'access-log-enabled', 'access-log-s3-bucket-name', 'access-log-s3-bucket-prefix', 'additional-resource-tags', 'alpn-policy', 'attributes',
  'backend-protocol', 'cross-zone-load-balancing-enabled', 'disable-nlb-sg', 'eip-allocations', 'enable-icmp-for-path-mtu-discovery',
  'enable-prefix-for-ipv6-source-nat', 'enable-tcp-udp-listener', 'healthcheck-healthy-threshold', 'healthcheck-interval', 'healthcheck-path',
  'healthcheck-port', 'healthcheck-protocol', 'healthcheck-success-codes', 'healthcheck-timeout', 'healthcheck-unhealthy-threshold',
  'inbound-sg-rules-on-private-link-traffic', 'internal', 'ip-address-type', 'ipv6-addresses', 'manage-backend-security-group-rules',
  'minimum-load-balancer-capacity', 'multi-cluster-target-group', 'name', 'nlb-target-type', 'private-ipv4-addresses', 'proxy-protocol',
  'proxy-protocol-per-target-group', 'quic-enabled-ports', 'scheme', 'security-group-prefix-lists', 'security-groups', 'source-nat-ipv6-prefixes',
  'ssl-cert', 'ssl-negotiation-policy', 'ssl-ports', 'subnets', 'target-group-attributes', 'target-node-labels', 'type',
] as const;

/** Keys by what follows the prefix. Made once: a key put together anew for every object would be hashed anew for every object. */
export const NLB = Object.fromEntries(NAMES.map(name => [name, NLB_PREFIX + name])) as { readonly [name in typeof NAMES[number]]: string };
