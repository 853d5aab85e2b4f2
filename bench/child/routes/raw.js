'use strict';

const { ApiObject } = require('cdk8s');

const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d';
const ALB = 'alb.ingress.kubernetes.io/';

function addGroup(chart, name) {
  new ApiObject(chart, name, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name,
      annotations: {
        [`${ALB}group.name`]: name,
        [`${ALB}group.order`]: '-1000',
        [`${ALB}scheme`]: 'internal',
        [`${ALB}listen-ports`]: '[{"HTTP":80},{"HTTPS":443}]',
        [`${ALB}inbound-cidrs`]: '10.0.0.0/16',
        [`${ALB}certificate-arn`]: CERTIFICATE,
        [`${ALB}ssl-policy`]: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        [`${ALB}ssl-redirect`]: '443',
      },
    },
    spec: { ingressClassName: 'alb', rules: [{}] },
  });
}

function addRoutes(chart, _group, name, routes, group) {
  const annotations = {
    [`${ALB}group.name`]: group,
    [`${ALB}listen-ports`]: '[{"HTTPS":443}]',
    [`${ALB}certificate-arn`]: CERTIFICATE,
    [`${ALB}target-type`]: 'ip',
  };
  const paths = routes.map(({ host, path, service, workload, header }) => {
    // Below the workload, so that both come in one order.
    addService(workload, service);
    if (header === undefined) {
      return { host, entry: { path, pathType: 'Exact', backend: { service: { name: service, port: { number: 80 } } } } };
    }
    const action = `route-${`${host}${path}`.replace(/[^a-z0-9]+/g, '-')}`;
    annotations[`${ALB}actions.${action}`] = `{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"${service}","servicePort":80}]}}`;
    annotations[`${ALB}conditions.${action}`] = `[{"field":"http-header","httpHeaderConfig":{"httpHeaderName":"${header}","values":["on"]}}]`;
    return { host, entry: { path, pathType: 'Exact', backend: { service: { name: action, port: { name: 'use-annotation' } } } } };
  });
  new ApiObject(chart, name, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, annotations },
    spec: { ingressClassName: 'alb', rules: [{ host: paths[0].host, http: { paths: paths.map(({ entry }) => entry) } }] },
  });
}

function addService(workload, name) {
  new ApiObject(workload, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { type: 'ClusterIP', ports: [{ name: 'http-80', port: 80, protocol: 'TCP', targetPort: 8080 }], selector: { 'app.kubernetes.io/name': name } },
  });
}

module.exports = { CERTIFICATE, addGroup, addRoutes };
