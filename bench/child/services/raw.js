'use strict';

const { ApiObject } = require('cdk8s');
const { handWritten } = require('./annotations');

function addExposed(chart, settings) {
  const { name, selector, port, targetPort, sources } = settings;
  new ApiObject(chart, name, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, annotations: handWritten(settings) },
    spec: {
      type: 'LoadBalancer',
      loadBalancerClass: 'service.k8s.aws/nlb',
      allocateLoadBalancerNodePorts: false,
      loadBalancerSourceRanges: sources,
      ports: [{ name: `tcp-${port}`, port, targetPort, protocol: 'TCP' }],
      selector,
    },
  });
}

function addInternal(chart, { name, selector, port, targetPort }) {
  new ApiObject(chart, name, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: {
      type: 'ClusterIP',
      ports: [{ name: 'http', port, targetPort, protocol: 'TCP' }],
      selector,
    },
  });
}

module.exports = { addExposed, addInternal };
