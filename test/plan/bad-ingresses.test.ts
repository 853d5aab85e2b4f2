import fc from 'fast-check';
import { Controller } from '../../src';
import { ALB } from '../../src/annotations/alb-keys';
import { Completeness } from '../../src/plan/knowledge/completeness';
import { Knowledge } from '../../src/plan/knowledge/knowledge';
import { planIngresses } from '../../src/plan/plan-ingresses';
import { printCertificates, printStack } from '../../src/plan/print/stack';

const CONTROLLER = Controller.selfManaged('3.5.0');
const KNOWLEDGE = new Knowledge({ controller: CONTROLLER, completeness: Completeness.EVERYTHING });
const CLASS = { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'alb' }, spec: { controller: 'ingress.k8s.aws/alb' } };
const PARAMS = { apiVersion: 'elbv2.k8s.aws/v1beta1', kind: 'IngressClassParams', metadata: { name: 'shared' } };
const PREFIX = 'alb.ingress.kubernetes.io/';

const ingress = (spec: object = {}, annotations: object = {}, metadata: object = {}): { [key: string]: any } => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web', namespace: 'shop', annotations, ...metadata },
  spec: { ingressClassName: 'alb', rules: [{ http: { paths: [path('/')] } }], ...spec },
});

function path(at: string, name = 'web', port: unknown = { number: 80 }): object {
  return { path: at, pathType: 'Prefix', backend: { service: { name, port } } };
}

const service = (name = 'web'): object => ({
  apiVersion: 'v1', kind: 'Service', metadata: { name, namespace: 'shop' }, spec: { type: 'NodePort', ports: [{ port: 80, name: 'http', nodePort: 30080 }] },
});

function plan(objects: readonly unknown[], knowledge = KNOWLEDGE) {
  const planned = planIngresses(objects, knowledge);
  for (const { stack } of planned.groups) {
    JSON.stringify(stack && [printStack(stack), printCertificates(stack)]);
  }
  return planned;
}

test.each<[string, object, string]>([
  ['an unknown field', ingress({ rule: [] }), 'spec.rule'],
  ['a port as text', ingress({ rules: [{ http: { paths: [path('/', 'web', { number: '80' })] } }] }), 'spec.rules[0].http.paths[0].backend.service.port.number'],
  ['paths that are no list', ingress({ rules: [{ http: { paths: {} } }] }), 'spec.rules[0].http.paths'],
  ['rules that are text', ingress({ rules: 'x' }), 'spec.rules'],
  ['hosts that are a number', ingress({ tls: [{ hosts: [1] }] }), 'spec.tls[0].hosts'],
  ['an annotation that is a number', ingress({}, { a: 1 }), 'metadata.annotations'],
  ['a spec as a list', { ...ingress(), spec: [] }, 'spec'],
])('%s is not taken by Kubernetes', (_, manifest, field) => {
  const { ingresses, groups } = plan([CLASS, manifest]);
  expect(groups).toEqual([]);
  expect(ingresses).toEqual([expect.objectContaining({ isManaged: false, isAccepted: false, diagnoses: [expect.objectContaining({ id: 'unreadable-object', field })] })]);
});

test.each<[string, object, string]>([
  ['an unknown field', { ...PARAMS, spec: { colour: 'red' } }, 'spec.colour'],
  ['a scheme that is a list', { ...PARAMS, spec: { scheme: [] } }, 'spec.scheme'],
  ['tags of subnets that are text', { ...PARAMS, spec: { subnets: { tags: { Name: 'a' } } } }, 'spec.subnets.tags'],
])('IngressClassParams with %s are not taken by Kubernetes, and nobody knows what the class then says', (_, params, field) => {
  const owned = { ...CLASS, spec: { ...CLASS.spec, parameters: { apiGroup: 'elbv2.k8s.aws', kind: 'IngressClassParams', name: 'shared' } } };
  const { classParams, groups } = plan([owned, params, service(), ingress()]);
  expect(classParams).toEqual([{ name: 'shared', isAdmitted: false, diagnoses: [expect.objectContaining({ id: 'unreadable-object', field })] }]);
  expect(groups[0].stack!.loadBalancer.scheme).toMatchObject({ why: 'IngressClassParams' });
});

test.each<[string, readonly unknown[]]>([
  ['nothing', []],
  ['what is no object', [undefined, null, 1, 'x', [], {}, { kind: 'Ingress' }, { kind: 'Ingress', metadata: [] }]],
  ['a class without a spec', [{ ...CLASS, spec: undefined }, ingress()]],
  ['no rules', [CLASS, ingress({ rules: undefined })]],
  ['null fields', [CLASS, ingress({ rules: null, tls: null, defaultBackend: null })]],
])('%s is fine', (_, objects) => {
  expect(plan(objects).groups.every(({ isAccepted }) => isAccepted === true)).toBe(true);
});

describe('absurd sizes take linear time', () => {
  const many = <T>(count: number, item: (index: number) => T) => Array.from({ length: count }, (_, index) => item(index));
  const MEGABYTE = 2 ** 20;
  const REDIRECT = JSON.stringify({ type: 'redirect', redirectConfig: { statusCode: 'HTTP_301', host: 'x' } });
  const annotated = (annotations: object) => Object.fromEntries(Object.entries(annotations).map(([key, value]) => [PREFIX + key, value]));
  const grouped = (index: number, annotations: object = {}) =>
    ingress({ rules: [{ host: `h${index}`, http: { paths: [path('/')] } }] }, annotated({ 'group.name': 'edge', ...annotations }), { name: `m${index}` });

  test.each<[string, () => readonly unknown[]]>([
    ['many rules', () => [ingress({ rules: many(20_000, index => ({ host: `h${index}`, http: { paths: [path(`/${index}`, `s${index}`)] } })) })]],
    ['many ports of one Service', () => [ingress({ rules: [{ http: { paths: many(20_000, index => path('/', 'web', { number: index + 1 })) } }] })]],
    ['many redirects', () => [ingress(
      { rules: many(20_000, index => ({ host: `h${index % 3}`, http: { paths: [path(`/${index}`, 'act', { name: 'use-annotation' })] } })) },
      annotated({ 'actions.act': REDIRECT }),
    )]],
    ['redirects with many hosts and paths', () => [ingress(
      { rules: [{ http: { paths: many(200, index => path(`/${index}`, 'act', { name: 'use-annotation' })) } }] },
      annotated({
        'actions.act': REDIRECT,
        'conditions.act': JSON.stringify([{ field: 'host-header', hostHeaderConfig: { values: many(3000, String) } }]),
      }),
    )]],
    ['many members', () => many(3000, index => grouped(index, { 'tags': `t${index}=v`, 'load-balancer-attributes': `a${index}=b`, 'group.order': '1' }))],
    ['many members that contradict each other', () => many(3000, index => grouped(index, { scheme: `s${index}`, tags: `t=${index}`, subnets: `a${index}` }))],
    ['many members on many ports', () => many(60, index => grouped(index, { 'listen-ports': JSON.stringify(many(500, port => ({ HTTP: port + 1 }))) }))],
    ['many ports', () => [ingress({}, annotated({ 'listen-ports': JSON.stringify(many(20_000, index => ({ HTTP: index + 1 }))), 'enable-frontend-nlb': 'true' }))]],
    ['many hosts', () => [ingress({ tls: [{ hosts: many(60_000, index => `h${index}.test`) }] }, annotated({ 'listen-ports': '[{"HTTPS":443}]' }))]],
    ['many weighted targets', () => [ingress({ rules: [{ http: { paths: [path('/', 'act', { name: 'use-annotation' })] } }] }, annotated({
      'actions.act': JSON.stringify({ type: 'forward', forwardConfig: { targetGroups: many(20_000, index => ({ serviceName: `s${index}`, servicePort: 80, weight: 1 })) } }),
    }))]],
    ['long texts', () => [ingress({}, annotated({
      'scheme': 'x'.repeat(MEGABYTE), 'tags': ','.repeat(MEGABYTE), 'inbound-cidrs': ','.repeat(MEGABYTE), 'group.name': 'x'.repeat(MEGABYTE), 'auth-type': 'x'.repeat(MEGABYTE),
    }))]],
    ['a long path', () => [ingress({ rules: [{ http: { paths: [path(`/${'x'.repeat(MEGABYTE)}`), path(`/${'*'.repeat(MEGABYTE)}`)] } }] })]],
    ['many default classes', () => many(20_000, index => ({
      ...CLASS, metadata: { name: `c${index}`, annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' } },
    }))],
    ['many Ingresses that are being deleted', () => many(10_000, index => ({
      ...grouped(index), metadata: { name: `m${index}`, namespace: 'shop', deletionTimestamp: 'now', finalizers: ['group.ingress.k8s.aws/edge'] },
    }))],
  ])('%s', (_, objects) => {
    const all = [CLASS, service(), ...objects()];
    const start = process.hrtime.bigint();
    plan(all);
    expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(8);
  });
});

const KEYS = [...Object.values(ALB), ...['actions.web', 'conditions.web', 'transforms.web', 'listener-attributes.HTTP-80', 'target-control-port.web.80', 'waf-acl-id', 'web-acl-id']
  .map(key => PREFIX + key), 'kubernetes.io/ingress.class'];
const anything = fc.anything({ maxDepth: 2, withNullPrototype: true });
const words = fc.constantFrom(
  'true', 'alb', 'ip', 'internal', 'dualstack', 'a=b', 'sg-1,x', 'subnet-1', '{}', 'null', '[]', '[null]', '[{}]', '80', '', 'edge', 'oidc', 'none', '[{"HTTP":80},{"HTTPS":443}]',
  '{"type":"forward","forwardConfig":{"targetGroups":[null,{"serviceName":"a","servicePort":80}]}}', '[{"port":443,"mode":"verify","trustStore":"a"}]',
  '[{"field":"host-header","hostHeaderConfig":{"values":[null]}},null]', '{"type":"redirect","redirectConfig":{"statusCode":"x"}}', '0.0.0.0/0',
);
const metadata = fc.record({
  name: fc.constantFrom('web', 'alb', 'shared', 'shop'),
  namespace: fc.constantFrom('shop', 'other'),
  annotations: fc.dictionary(fc.constantFrom(...KEYS), fc.oneof(words, fc.string()), { maxKeys: 8 }),
  finalizers: fc.array(fc.constantFrom('ingress.k8s.aws/resources', 'group.ingress.k8s.aws/edge')),
  deletionTimestamp: fc.constantFrom(null, 'now'),
}, { requiredKeys: [] });
const backend = fc.oneof(anything, fc.record({
  service: fc.oneof(anything, fc.record({ name: fc.constantFrom('web', '', 'x'), port: fc.oneof(anything, fc.constantFrom({ number: 80 }, { name: 'use-annotation' }, {})) })),
}, { requiredKeys: [] }));
const rule = fc.oneof(anything, fc.record({
  host: fc.constantFrom('a.test', ''),
  http: fc.oneof(anything, fc.record({
    paths: fc.array(fc.oneof(anything, fc.record({ path: fc.constantFrom('/', '/*', ''), pathType: fc.constantFrom('Prefix', 'Exact', 'ImplementationSpecific', 'X'), backend }, { requiredKeys: [] }))),
  })),
}, { requiredKeys: [] }));
const spec = fc.oneof(anything, fc.record({ ingressClassName: fc.constantFrom('alb', ''), rules: fc.array(rule), defaultBackend: backend }, { requiredKeys: [] }));
const classSpec = fc.record({
  controller: fc.constantFrom('ingress.k8s.aws/alb', 'eks.amazonaws.com/alb', 'x'),
  parameters: fc.oneof(anything, fc.constantFrom({ apiGroup: 'elbv2.k8s.aws', kind: 'IngressClassParams', name: 'shared' })),
}, { requiredKeys: [] });
const paramsSpec = fc.dictionary(
  fc.constantFrom('scheme', 'group', 'subnets', 'tags', 'listeners', 'namespaceSelector', 'certificateArn', 'sslRedirectPort', 'minimumLoadBalancerCapacity', 'inboundCIDRs'),
  fc.oneof(anything, fc.constantFrom('443', { name: 'edge' }, { ids: ['a'] }, { tags: { a: ['b'] } }, [{ key: 'a', value: 'b' }], { matchLabels: { a: 'b' } })),
);
const manifest = fc.oneof(
  { weight: 1, arbitrary: anything },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('Ingress'), apiVersion: fc.constant('networking.k8s.io/v1'), metadata, spec }, { requiredKeys: ['kind'] }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('IngressClass'), metadata, spec: classSpec }, { requiredKeys: ['kind'] }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('IngressClassParams'), apiVersion: fc.constant('elbv2.k8s.aws/v1beta1'), metadata, spec: paramsSpec }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('Service', 'Secret', 'Namespace'), metadata, spec: anything, data: anything }, { requiredKeys: ['kind'] }) },
);

test('no manifests make it throw', () => {
  fc.assert(fc.property(fc.array(manifest, { maxLength: 6 }), objects => {
    plan([CLASS, service(), ...objects]);
    plan(objects, new Knowledge({ controller: Controller.autoMode() }));
    plan(objects, new Knowledge({ controller: Controller.selfManaged('2.8.3') }));
  }), { numRuns: 2000 });
});
