const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

/**
 * Keys that only the in-tree controller (cloud-provider-aws) reads, and what the AWS Load Balancer Controller has instead.
 *
 * @see https://cloud-provider-aws.sigs.k8s.io/service_controller/
 */
export const IN_TREE_ONLY: ReadonlyMap<string, string> = new Map([
  [`${PREFIX}connection-idle-timeout`, `${PREFIX}listener-attributes.TCP-<port> with tcp.idle_timeout.seconds`],
  [`${PREFIX}connection-draining-enabled`, `${PREFIX}target-group-attributes with deregistration_delay.timeout_seconds`],
  [`${PREFIX}connection-draining-timeout`, `${PREFIX}target-group-attributes with deregistration_delay.timeout_seconds`],
  [`${PREFIX}extra-security-groups`, `${PREFIX}security-groups`],
  [`${PREFIX}access-log-emit-interval`, 'no annotation: a Network Load Balancer writes its access logs every five minutes'],
]);

/** Keys that both controllers read: they do not tell which of the two a Service is meant for. */
export const READ_IN_TREE: ReadonlySet<string> = new Set([
  'type', 'internal', 'proxy-protocol', 'access-log-enabled', 'access-log-s3-bucket-name', 'access-log-s3-bucket-prefix',
  'cross-zone-load-balancing-enabled', 'security-groups', 'additional-resource-tags', 'ssl-cert', 'ssl-ports', 'ssl-negotiation-policy',
  'backend-protocol', 'healthcheck-protocol', 'healthcheck-port', 'healthcheck-path', 'healthcheck-interval', 'healthcheck-timeout',
  'healthcheck-healthy-threshold', 'healthcheck-unhealthy-threshold', 'eip-allocations', 'private-ipv4-addresses', 'subnets',
  'target-node-labels', 'target-group-attributes',
].map(name => PREFIX + name));
