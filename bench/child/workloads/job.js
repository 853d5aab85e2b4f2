'use strict';

const { ApiObject, Chart } = require('cdk8s');
const { deployment } = require('../deployment');

const TIERS = 10;

/** n workloads of as many teams as there are charts, each for one of ten tiers of nodes, and an agent on all nodes. Every tenth is scaled. */
function build(app, _variant, n, charts) {
  for (let team = 0; team < charts; team++) {
    const chart = new Chart(app, `team-${team}`, { namespace: `team-${team}` });
    for (let index = team; index < n; index += charts) {
      const tier = `tier-${index % TIERS}`;
      deployment(chart, `service-${index}`, {
        nodeSelector: { 'kubernetes.io/os': 'linux', tier },
        tolerations: [{ key: 'tier', operator: 'Equal', value: tier, effect: 'NoSchedule' }],
      });
      if (index % 10 === 9) {
        new ApiObject(chart, `scale-${index}`, {
          apiVersion: 'autoscaling/v2',
          kind: 'HorizontalPodAutoscaler',
          metadata: { name: `service-${index}` },
          spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: `service-${index}` }, minReplicas: 2, maxReplicas: 6 },
        });
      }
    }
  }
  new ApiObject(new Chart(app, 'agents', { namespace: 'agents' }), 'agent', {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'agent' },
    spec: {
      selector: { matchLabels: { app: 'agent' } },
      template: { metadata: { labels: { app: 'agent' } }, spec: { containers: [{ name: 'agent', image: 'registry.example.com/agent:1.0.0' }], tolerations: [{ operator: 'Exists' }] } },
    },
  });
}

module.exports = { build, TIERS };
