'use strict';

const NLB = 'service.beta.kubernetes.io/aws-load-balancer-';

/** What a user of plain cdk8s or cdk8s-plus writes by hand. */
function handWritten({ subnets, allocations, health }) {
  return {
    [`${NLB}scheme`]: 'internet-facing',
    [`${NLB}subnets`]: subnets.join(','),
    [`${NLB}eip-allocations`]: allocations.join(','),
    [`${NLB}nlb-target-type`]: 'ip',
    [`${NLB}target-group-attributes`]: 'preserve_client_ip.enabled=false',
    [`${NLB}healthcheck-protocol`]: 'HTTP',
    [`${NLB}healthcheck-path`]: health.path,
    [`${NLB}healthcheck-port`]: String(health.port),
    [`${NLB}healthcheck-interval`]: String(health.interval),
    [`${NLB}healthcheck-timeout`]: String(health.timeout),
    [`${NLB}healthcheck-healthy-threshold`]: String(health.healthy),
    [`${NLB}healthcheck-unhealthy-threshold`]: String(health.unhealthy),
  };
}

module.exports = { handWritten };
