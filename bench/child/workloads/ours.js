'use strict';

const { ClusterProfile, ClusterSubnet, EksNetworking, NodeGroup, NodeGroupTaintEffect, VpcCni } = require('../../../lib');
const { TIERS } = require('./job');

const GROUPS = 50;

/** Fifty node groups over six subnets, five for each tier. */
function prepare(app) {
  const subnets = Array.from({ length: 6 }, (_, index) =>
    ClusterSubnet.privateSubnet(`subnet-${index}`, { zone: `us-east-1${'abcdef'[index]}`, cidr: `10.${index}.0.0/16` }));
  const nodeGroups = Array.from({ length: GROUPS }, (_, index) => NodeGroup.managed(`group-${index}`, {
    instanceTypes: ['m5.xlarge', 'm5a.xlarge'],
    maxSize: 40,
    subnets: subnets.map(({ subnetId }) => subnetId),
    labels: { tier: `tier-${index % TIERS}` },
    taints: [{ key: 'tier', value: `tier-${index % TIERS}`, effect: NodeGroupTaintEffect.NO_SCHEDULE }],
  }));
  EksNetworking.attach(app, ClusterProfile.of({ cni: VpcCni.prefixDelegation(), subnets, nodeGroups }));
}

/** What the checks found: nothing, as long as the workload is sound and the checks are right. */
function findings(app) {
  return EksNetworking.findings(app);
}

module.exports = { prepare, findings };
