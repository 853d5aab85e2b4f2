'use strict';

const SUBNETS = ['subnet-0a11c0ffee0000001', 'subnet-0b11c0ffee0000002', 'subnet-0c11c0ffee0000003'];

/** Settings of one exposed Service, as a user would have them from a table of workloads. */
function exposed(index) {
  const zone = index % 2;
  return {
    name: `payments-${index}`,
    selector: { app: `payments-${index}`, tier: 'edge' },
    port: 3306,
    targetPort: 13306,
    subnets: [SUBNETS[zone], SUBNETS[zone + 1]],
    allocations: [allocation(2 * index), allocation(2 * index + 1)],
    sources: ['203.0.113.0/24', `198.51.${index % 256}.0/24`],
    health: { path: '/healthz', port: 8080, interval: 15, timeout: 5, healthy: 2, unhealthy: 4 },
  };
}

/** Settings of one Service that stays inside the cluster. */
function internal(index) {
  return {
    name: `ledger-${index}`,
    selector: { app: `ledger-${index}`, tier: 'core' },
    port: 8080,
    targetPort: 18080,
  };
}

function allocation(number) {
  return `eipalloc-0${number.toString(16).padStart(16, '0')}`;
}

/** Settings of everything, spread over charts. */
function workload(n, charts) {
  const spread = Array.from({ length: charts }, () => []);
  for (let index = 0; index < n; index++) {
    spread[index % charts].push({ exposed: exposed(index), internal: internal(index) });
  }
  return spread;
}

module.exports = { SUBNETS, workload };
