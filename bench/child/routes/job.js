'use strict';

const { Chart } = require('cdk8s');
const { deployment } = require('../deployment');

/** Routes of one team: most by host and path alone, a few with a header. */
function routes(team, count) {
  return Array.from({ length: count }, (_, index) => ({
    host: `team-${team}.example.com`,
    path: `/service-${index}`,
    service: `service-${index}`,
    ...index % 10 === 9 ? { header: 'X-Canary' } : {},
  }));
}

/** Routes on one load balancer: well below the quota of rules. */
const MOST = 50;

/** n routes to n workloads of as many teams as there are charts; each team has as many load balancers as its routes need. */
function build(app, variant, n, charts) {
  const platform = new Chart(app, 'platform', { namespace: 'platform' });
  for (let team = 0; team < charts; team++) {
    const chart = new Chart(app, `team-${team}`, { namespace: `team-${team}` });
    const settings = routes(team, Math.ceil((n - team) / charts)).map(route => ({ ...route, workload: deployment(chart, route.service) }));
    for (let first = 0; first < settings.length; first += MOST) {
      const name = `web-${team}-${first}`;
      variant.addRoutes(chart, variant.addGroup(platform, name), `routes-${first}`, settings.slice(first, first + MOST), name);
    }
  }
}

module.exports = { build };
