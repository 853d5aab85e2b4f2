'use strict';

const { Chart } = require('cdk8s');

/** Routes of one team: most by host and path alone, a few with a header. */
function routes(team, count) {
  return Array.from({ length: count }, (_, index) => ({
    host: `team-${team}.example.com`,
    path: `/service-${index}`,
    service: `service-${index % 10}`,
    ...index % 10 === 9 ? { header: 'X-Canary' } : {},
  }));
}

/** A load balancer, and n routes of as many teams as there are charts. */
function build(app, variant, n, charts) {
  const group = variant.addGroup(new Chart(app, 'platform', { namespace: 'platform' }));
  for (let team = 0; team < charts; team++) {
    const chart = new Chart(app, `team-${team}`, { namespace: `team-${team}` });
    variant.addRoutes(chart, group, 'routes', routes(team, Math.ceil((n - team) / charts)));
  }
}

module.exports = { build };
