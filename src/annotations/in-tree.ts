const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

/**
 * Keys that only the in-tree controller (cloud-provider-aws) reads, and what the AWS Load Balancer Controller has instead.
 *
 * @see https://cloud-provider-aws.sigs.k8s.io/service_controller/
 */
export const IN_TREE_ONLY: ReadonlyMap<string, string> = new Map([
  [`${PREFIX}connection-idle-timeout`, `${PREFIX}listener-attributes.\${Protocol}-\${Port} with tcp.idle_timeout.seconds`],
  [`${PREFIX}connection-draining-enabled`, `${PREFIX}target-group-attributes with deregistration_delay.timeout_seconds`],
  [`${PREFIX}connection-draining-timeout`, `${PREFIX}target-group-attributes with deregistration_delay.timeout_seconds`],
  [`${PREFIX}extra-security-groups`, `${PREFIX}security-groups`],
  [`${PREFIX}access-log-emit-interval`, 'nothing: a Network Load Balancer writes its access logs every five minutes'],
]);
