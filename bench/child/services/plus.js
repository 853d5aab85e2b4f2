'use strict';

const { ApiObject, JsonPatch } = require('cdk8s');
const { Protocol, Service, ServiceType } = require('cdk8s-plus-28');
const { handWritten } = require('./annotations');

function addExposed(chart, settings) {
  const { name, selector, port, targetPort, sources } = settings;
  const service = new Service(chart, name, {
    type: ServiceType.LOAD_BALANCER,
    metadata: { name, annotations: handWritten(settings) },
    ports: [{ name: `tcp-${port}`, port, targetPort, protocol: Protocol.TCP }],
    loadBalancerSourceRanges: sources,
  });
  select(service, selector);
  patch(service,
    JsonPatch.add('/spec/allocateLoadBalancerNodePorts', false),
    JsonPatch.add('/spec/loadBalancerClass', 'service.k8s.aws/nlb'));
}

function addInternal(chart, { name, selector, port, targetPort }) {
  const service = new Service(chart, name, {
    metadata: { name },
    ports: [{ name: 'http', port, targetPort, protocol: Protocol.TCP }],
  });
  select(service, selector);
  patch(service);
}

function select(service, labels) {
  for (const [key, value] of Object.entries(labels)) {
    service.selectLabel(key, value);
  }
}

// cdk8s-plus writes an empty list of external addresses, which the other variants do not.
function patch(service, ...operations) {
  ApiObject.of(service).addJsonPatch(JsonPatch.remove('/spec/externalIPs'), ...operations);
}

module.exports = { addExposed, addInternal };
