/** Modules that the library requires where it needs them, and not before: each becomes a file of its own. */
export const LAZY_MODULES: readonly string[] = [
  'annotations/catalogue/index', 'capacity/arithmetic', 'checks/plan/plan-problems', 'checks/registry/all', 'checks/registry/cluster-shelf', 'cluster/cni/workings',
  'facts/instance-hardware-table', 'facts/instance-table', 'hosts/check-tree', 'ingress/emission/group-writing', 'ingress/routes-ingress',
  'report/text', 'service/emission/service-manifest',
];
