'use strict';

const { Chart } = require('cdk8s');
const { workload } = require('./workload');

/** Two Services for each of n workloads: one that is exposed, and one that is not. */
function build(app, variant, n, charts) {
  workload(n, charts).forEach((services, index) => {
    const chart = new Chart(app, `team-${index}`, { namespace: `team-${index}` });
    for (const { exposed, internal } of services) {
      variant.addExposed(chart, exposed);
      variant.addInternal(chart, internal);
    }
  });
}

module.exports = { build };
