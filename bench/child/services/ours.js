'use strict';

const { Duration } = require('cdk8s');
const { AllowedSource, ClusterProfile, ClusterSubnet, EksNetworking, ExposedPort, ExposedTcpService, HealthCheck, PodTargets, Scheme } = require('../../../lib');
const { addInternal } = require('./raw');
const { SUBNETS } = require('./workload');

function prepare(app) {
  EksNetworking.attach(app, ClusterProfile.of({
    vpcCidrs: ['10.0.0.0/16'],
    subnets: SUBNETS.map((subnetId, index) =>
      ClusterSubnet.publicSubnet(subnetId, { zone: `us-east-1${'abc'[index]}`, cidr: `10.0.${index * 16}.0/20` })),
  }));
}

function addExposed(chart, { name, selector, port, targetPort, subnets, allocations, sources, health }) {
  new ExposedTcpService(chart, name, {
    pods: PodTargets.withLabels(selector),
    ports: [ExposedPort.tcp(port, { targetPort })],
    scheme: Scheme.internetFacing({
      elasticIps: Object.fromEntries(subnets.map((subnet, index) => [subnet, allocations[index]])),
    }),
    allowFrom: sources.map(cidr => AllowedSource.ipv4(cidr)),
    healthCheck: HealthCheck.http(health.path, {
      port: health.port,
      interval: Duration.seconds(health.interval),
      timeout: Duration.seconds(health.timeout),
      healthyThreshold: health.healthy,
      unhealthyThreshold: health.unhealthy,
    }),
  });
}

/** What the checks found: nothing, as long as the workload is sound and the checks are right. */
function findings(app) {
  return EksNetworking.findings(app);
}

module.exports = { prepare, addExposed, addInternal, findings };
