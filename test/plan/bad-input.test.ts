import fc from 'fast-check';
import { Controller } from '../../src';
import { NLB } from '../../src/annotations/nlb-keys';
import { prevents } from '../../src/plan/diagnosis';
import { Completeness } from '../../src/plan/knowledge/completeness';
import { Knowledge } from '../../src/plan/knowledge/knowledge';
import { planService } from '../../src/plan/plan-service';
import { printCertificates, printStack } from '../../src/plan/print/stack';

const CONTROLLER = Controller.selfManaged('3.5.0', { serviceMutatorWebhook: true });
const KNOWLEDGE = new Knowledge({ controller: CONTROLLER, completeness: Completeness.EVERYTHING });

const service = (spec: object = {}, annotations: object = {}): { [key: string]: any } => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'echo', namespace: 'shop', annotations },
  spec: { type: 'LoadBalancer', ports: [{ port: 80 }], ...spec },
});

function plan(manifest: unknown) {
  const planned = planService(manifest, KNOWLEDGE);
  if (planned.stack !== undefined) {
    JSON.stringify([printStack(planned.stack), printCertificates(planned.stack)]);
  }
  return planned;
}

test.each<[string, unknown, string | undefined]>([
  ['nothing', undefined, undefined],
  ['text', 'text', ''],
  ['a list', [service()], ''],
  ['an unknown field', service({ loadBalancerSchema: 'internal' }), 'spec.loadBalancerSchema'],
  ['an unknown field of a port', service({ ports: [{ port: 80, target: 80 }] }), 'spec.ports[0].target'],
  ['a port as text', service({ ports: [{ port: 80 }, { port: '80' }] }), 'spec.ports[1].port'],
  ['a port that is no object', service({ ports: [80] }), 'spec.ports[0]'],
  ['ports that are no list', service({ ports: { port: 80 } }), 'spec.ports'],
  ['a target port that is a list', service({ ports: [{ port: 80, targetPort: [] }] }), 'spec.ports[0].targetPort'],
  ['ranges that are text', service({ loadBalancerSourceRanges: '0.0.0.0/0' }), 'spec.loadBalancerSourceRanges'],
  ['ranges with a number', service({ loadBalancerSourceRanges: [1] }), 'spec.loadBalancerSourceRanges'],
  ['a flag as text', service({ publishNotReadyAddresses: 'true' }), 'spec.publishNotReadyAddresses'],
  ['a number as text', service({ healthCheckNodePort: '32000' }), 'spec.healthCheckNodePort'],
  ['a number with a fraction', service({ healthCheckNodePort: 1.5 }), 'spec.healthCheckNodePort'],
  ['a selector as text', service({ selector: 'app' }), 'spec.selector'],
  ['a spec as text', { ...service(), spec: 'x' }, 'spec'],
  ['metadata as a list', { ...service(), metadata: [] }, 'metadata'],
  ['a type that is a number', service({ type: 1 }), 'spec.type'],
  ['annotations that are not text', service({}, { a: true }), 'metadata.annotations'],
  ['annotations that are null', service({}, { a: null }), 'metadata.annotations'],
])('%s is not taken by Kubernetes', (_, manifest, field) => {
  const { isAccepted, isManaged, diagnoses, stack } = plan(manifest);
  expect({ isAccepted, isManaged, stack }).toEqual({ isAccepted: false, isManaged: false, stack: undefined });
  expect(diagnoses[0]).toMatchObject({ id: 'unreadable-object', field: field ?? '' });
});

test.each<[string, object]>([
  ['null fields', service({ selector: null, ports: [{ port: 80, name: null }], ipFamilies: null })],
  ['undefined fields', service({ selector: undefined })],
  ['tokens', service({ loadBalancerSourceRanges: ['#{Token[TOKEN.3]}'], ports: [{ port: -1.8881545897087505e+289 }], healthCheckNodePort: -1.8881545897087505e+289 })],
  ['no ports', service({ ports: undefined })],
  ['no name', { ...service(), metadata: {} }],
])('%s are fine', (_, manifest) => {
  expect(plan(manifest)).toMatchObject({ isAccepted: true, diagnoses: [] });
});

test('a missing spec is that of a ClusterIP Service', () => {
  expect(plan({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } })).toMatchObject({ name: 'default/a', isManaged: false, isAccepted: false, diagnoses: [] });
});

test('one that is being deleted is left alone', () => {
  const { isManaged, stack } = plan({ ...service(), metadata: { name: 'a', deletionTimestamp: '2026-01-01T00:00:00Z' } });
  expect({ isManaged, stack }).toEqual({ isManaged: false, stack: undefined });
});

test('what crashes the controller says so', () => {
  const { diagnoses, isAccepted } = plan(service({}, { 'service.beta.kubernetes.io/actions.TCP-80': '{"type":"forward"}' }));
  expect(isAccepted).toBe(false);
  expect(diagnoses.map(({ id }) => id)).toEqual(['action-without-forward']);
});

describe('all that is wrong is told', () => {
  const KEYS = ['scheme', 'ip-address-type', 'attributes', 'access-log-enabled', 'security-groups', 'additional-resource-tags', 'name',
    'inbound-sg-rules-on-private-link-traffic', 'ssl-ports', 'healthcheck-protocol', 'healthcheck-interval', 'proxy-protocol'] as const;
  const WRONG = { 'security-groups': 'sg-1', 'ssl-ports': 'x', 'name': 'x'.repeat(33) } as { readonly [key: string]: string };

  test('once for each setting, whatever the number of ports', () => {
    const { diagnoses } = plan(service(
      { ports: Array.from({ length: 20 }, (_, index) => ({ port: index + 1 })) },
      Object.fromEntries(KEYS.map(key => [NLB[key], WRONG[key] ?? 'wrong'])),
    ));
    expect(diagnoses.map(({ annotation }) => annotation)).toEqual(KEYS.filter(key => key !== 'security-groups').map(key => NLB[key]));
    expect(diagnoses.every(({ subject }) => subject === 'Service shop/echo')).toBe(true);
    expect(diagnoses.every(prevents)).toBe(true);
  });
});

describe('absurd sizes take linear time', () => {
  const MEGABYTE = 2 ** 20;
  const PORTS = Array.from({ length: 10_000 }, (_, index) => ({ name: `p${index}`, port: index + 1, protocol: index % 2 ? 'TCP' : 'UDP' }));
  const list = (item: (index: number) => string) => Array.from({ length: 60_000 }, (_, index) => item(index)).join(',');

  test.each<[string, object, object]>([
    ['many ports', { ports: PORTS }, {}],
    ['many ports of one number', { ports: PORTS.map(port => ({ ...port, port: 80 })) }, {}],
    ['many ports of one number that are to be merged', { ports: PORTS.map(port => ({ ...port, port: 80 })) }, { 'enable-tcp-udp-listener': 'true' }],
    ['a long text', { ports: PORTS }, { 'name': 'x'.repeat(MEGABYTE), 'healthcheck-port': 'x'.repeat(MEGABYTE), 'scheme': 'x'.repeat(MEGABYTE) }],
    ['a long row of commas', { ports: PORTS }, { 'target-group-attributes': ','.repeat(MEGABYTE), 'subnets': ','.repeat(MEGABYTE), 'ssl-ports': ','.repeat(MEGABYTE) }],
    ['many malformed maps', { ports: PORTS }, Object.fromEntries(PORTS.map(({ port }) => [`target-group-attributes.${port}`, 'x']))],
    ['many attributes', { ports: PORTS }, Object.fromEntries(PORTS.map(({ port }) => [`target-group-attributes.${port}`, `a=${port}`]))],
    ['long lists of ports', { ports: PORTS }, { 'ssl-cert': 'arn', 'ssl-ports': list(index => `p${index}`), 'quic-enabled-ports': list(index => `p${index}`), 'proxy-protocol-per-target-group': list(String) }],
    ['many ranges', { ports: PORTS }, { 'security-group-prefix-lists': list(index => `pl-${index}`) }],
    ['many ranges without security groups', { ports: PORTS, loadBalancerSourceRanges: Array.from({ length: 60_000 }, (_, index) => `10.0.${index}.0/24`) }, { 'disable-nlb-sg': 'true' }],
    ['many subnets and addresses', {}, { 'subnets': list(index => `subnet-${index}`), 'private-ipv4-addresses': list(index => `10.0.${Math.floor(index / 256)}.${index % 256}`) }],
    ['many names of subnets', {}, { 'subnets': list(index => `name-${index}`), 'security-groups': list(index => `name-${index}`) }],
  ])('%s', (_, spec, annotations) => {
    const start = process.hrtime.bigint();
    plan(service(spec, Object.fromEntries(Object.entries(annotations).map(([key, value]) => [`service.beta.kubernetes.io/aws-load-balancer-${key}`, value]))));
    expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(8);
  });

  test('many weighted targets', () => {
    const targetGroups = Array.from({ length: 20_000 }, (_, index) => ({ serviceName: 'other', servicePort: index % 2 ? index : `p${index}`, weight: 1 }));
    const action = JSON.stringify({ type: 'forward', forwardConfig: { targetGroups } });
    const others = service({ type: 'ClusterIP', ports: PORTS });
    const start = process.hrtime.bigint();
    planService(service({}, { 'service.beta.kubernetes.io/actions.TCP-80': action }), KNOWLEDGE, { service: () => others });
    expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(8);
  });
});

const KEYS = [...Object.values(NLB), 'service.beta.kubernetes.io/actions.TCP-80', 'service.beta.kubernetes.io/load-balancer-source-ranges',
  `${NLB['target-group-attributes']}.80`, 'service.beta.kubernetes.io/aws-load-balancer-listener-attributes.TCP-80'];
const anything = fc.anything({ maxDepth: 2, withNullPrototype: true });
const words = fc.constantFrom(
  'on', 'true', 'ip', 'internal', 'dualstack', 'a=b', 'sg-1,x', 'subnet-1', '{}', 'null', '[]', '{"type":"forward","forwardConfig":{"targetGroups":[null,{"serviceName":"a","servicePort":80}]}}', '80', '',
);

const port = fc.oneof(anything, fc.record({
  port: fc.oneof(fc.integer({ min: 1, max: 99 }), anything),
  protocol: fc.constantFrom('TCP', 'UDP', 'SCTP', 'X'),
  name: fc.oneof(fc.string(), anything),
}, { requiredKeys: [] }));
const metadata = fc.record({
  name: fc.string(),
  namespace: fc.string(),
  annotations: fc.dictionary(fc.constantFrom(...KEYS), fc.oneof(words, fc.string())),
}, { requiredKeys: [] });
const spec = fc.record({
  type: fc.constantFrom('LoadBalancer', 'NodePort', 'ClusterIP', 'ExternalName', 'X'),
  ports: fc.array(port),
  loadBalancerClass: fc.constantFrom('service.k8s.aws/nlb', 'eks.amazonaws.com/nlb', ''),
  externalTrafficPolicy: fc.constantFrom('Local', 'Cluster'),
  ipFamilies: fc.array(fc.constantFrom('IPv4', 'IPv6')),
  allocateLoadBalancerNodePorts: fc.boolean(),
}, { requiredKeys: [] });
const manifests = fc.oneof(anything, fc.record({
  apiVersion: fc.constant('v1'),
  kind: fc.constant('Service'),
  metadata: fc.oneof(anything, metadata),
  spec: fc.oneof(anything, spec),
}, { requiredKeys: [] }));

test('no manifest makes it throw', () => {
  fc.assert(fc.property(manifests, it => {
    plan(it);
    planService(it, new Knowledge({ controller: Controller.autoMode() }), { service: () => it });
  }), { numRuns: 3000 });
});
