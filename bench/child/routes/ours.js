'use strict';

const { Backend, ClusterProfile, EksNetworking, HttpIngressGroup, Listener, RouteCondition, RoutePath } = require('../../../lib');
const { CERTIFICATE } = require('./raw');

function prepare(app) {
  EksNetworking.attach(app, ClusterProfile.of({ vpcCidrs: ['10.0.0.0/16'] }));
}

function addGroup(chart, name) {
  return new HttpIngressGroup(chart, name, { listeners: [Listener.https(443, { certificates: [CERTIFICATE], redirectHttp: true })] });
}

function addRoutes(chart, group, id, routes) {
  const member = group.routes(chart, id);
  for (const { host, path, workload, header } of routes) {
    member.add(host, RoutePath.exact(path), Backend.of(workload, { port: 80, targetPort: 8080 }), header === undefined ? {} : { conditions: [RouteCondition.header(header, ['on'])] });
  }
}

/** What the checks found: nothing, as long as the workload is sound and the checks are right. */
function findings(app) {
  return EksNetworking.findings(app);
}

module.exports = { prepare, addGroup, addRoutes, findings };
