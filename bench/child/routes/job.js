'use strict';

const { ApiObject, Chart } = require('cdk8s');

/** Routes of one team: most by host and path alone, a few with a header. */
function routes(team, count) {
  return Array.from({ length: count }, (_, index) => ({
    host: `team-${team}.example.com`,
    path: `/service-${index}`,
    service: `service-${index}`,
    ...index % 10 === 9 ? { header: 'X-Canary' } : {},
  }));
}

/** A load balancer, and n routes to n workloads of as many teams as there are charts. */
function build(app, variant, n, charts) {
  const group = variant.addGroup(new Chart(app, 'platform', { namespace: 'platform' }));
  for (let team = 0; team < charts; team++) {
    const chart = new Chart(app, `team-${team}`, { namespace: `team-${team}` });
    const settings = routes(team, Math.ceil((n - team) / charts)).map(route => ({ ...route, workload: deployment(chart, route.service) }));
    variant.addRoutes(chart, group, 'routes', settings);
  }
}

/** A Deployment as people write it. */
function deployment(chart, name) {
  const labels = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'shop' };
  const container = {
    name: 'main',
    image: `registry.example.com/${name}:1.0.0`,
    ports: [{ name: 'http', containerPort: 8080 }],
    env: [{ name: 'LOG_LEVEL', value: 'info' }, { name: 'DATABASE', valueFrom: { secretKeyRef: { name, key: 'url' } } }],
    resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '256Mi' } },
    readinessProbe: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 5 },
    livenessProbe: { httpGet: { path: '/live', port: 'http' }, initialDelaySeconds: 10 },
    securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, runAsNonRoot: true },
  };
  return new ApiObject(chart, name, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels },
    spec: {
      replicas: 2,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      template: { metadata: { labels }, spec: { serviceAccountName: name, containers: [container], terminationGracePeriodSeconds: 30 } },
    },
  });
}

module.exports = { build };
