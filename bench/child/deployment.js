'use strict';

const { ApiObject } = require('cdk8s');

/** A Deployment as people write it. */
function deployment(chart, name, podSpec = {}) {
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
      template: { metadata: { labels }, spec: { serviceAccountName: name, containers: [container], terminationGracePeriodSeconds: 30, ...podSpec } },
    },
  });
}

module.exports = { deployment };
