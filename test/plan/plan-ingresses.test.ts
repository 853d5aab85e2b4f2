import { Controller } from '../../src';
import { Completeness } from '../../src/plan/knowledge/completeness';
import { Knowledge, KnowledgeParts } from '../../src/plan/knowledge/knowledge';
import { Unknown } from '../../src/plan/model/unknown';
import { planIngresses } from '../../src/plan/plan-ingresses';

const CLOSED: KnowledgeParts = { controller: Controller.selfManaged('3.5.0'), completeness: Completeness.EVERYTHING, backendSecurityGroup: 'sg-shared' };
const TOKEN = '${Token[TOKEN.1]}';
const PREFIX = 'alb.ingress.kubernetes.io/';

const ingressClass = (controller = 'ingress.k8s.aws/alb', parameters?: object) => ({
  apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'alb' }, spec: { controller, parameters },
});
const params = (spec: object, group = 'elbv2.k8s.aws') => ({ apiVersion: `${group}/v1beta1`, kind: 'IngressClassParams', metadata: { name: 'shared' }, spec });
const withParams = (controller?: string, apiGroup = 'elbv2.k8s.aws') => ingressClass(controller, { apiGroup, kind: 'IngressClassParams', name: 'shared' });
const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop' }, spec: { type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] } };

function ingress(annotations: { readonly [key: string]: unknown } = {}, spec: object = {}, name = 'web'): object {
  const backend = { service: { name: 'web', port: { number: 80 } } };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, namespace: 'shop', annotations: Object.fromEntries(Object.entries(annotations).map(([key, value]) => [key.includes('/') ? key : PREFIX + key, value])) },
    spec: { ingressClassName: 'alb', rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }], ...spec },
  };
}

function plan(objects: readonly object[], parts: Partial<KnowledgeParts> = {}) {
  return planIngresses([service, ...objects], new Knowledge({ ...CLOSED, ...parts }));
}

const OPEN = { completeness: Completeness.NOTHING };
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('who is in which group', () => {
  test.each<[string, readonly object[], Partial<KnowledgeParts>, unknown]>([
    ['a class that is not there', [ingress()], {}, [false, undefined, ['class-not-found']]],
    ['a class that is not at hand', [ingress()], OPEN, ['IngressClassParams', 'shop/web', []]],
    ['a class that is filled in', [ingress({}, { ingressClassName: TOKEN })], {}, ['IngressClassParams', 'shop/web', []]],
    ['no class', [ingress({}, { ingressClassName: undefined })], {}, [false, undefined, []]],
    ['no class, where there may be a default', [ingress({}, { ingressClassName: undefined })], OPEN, ['IngressClassParams', 'shop/web', []]],
    ['the old annotation', [ingress({ 'kubernetes.io/ingress.class': 'alb' }, { ingressClassName: undefined })], {}, [true, 'shop/web', []]],
    ['the old annotation of somebody else', [ingress({ 'kubernetes.io/ingress.class': 'nginx' }, { ingressClassName: undefined })], {}, [false, undefined, []]],
    ['the old annotation, filled in', [ingress({ 'kubernetes.io/ingress.class': TOKEN })], OPEN, ['IngressClassParams', 'shop/web', []]],
    ['a controller that is filled in', [ingressClass(TOKEN), ingress()], {}, ['IngressClassParams', 'shop/web', []]],
    ['parameters that are filled in', [ingressClass(undefined, { apiGroup: TOKEN }), ingress()], {}, ['IngressClassParams', 'shop/web', []]],
    ['parameters that are not at hand', [withParams(), ingress()], OPEN, ['IngressClassParams', 'shop/web', []]],
    ['a group that is filled in', [ingressClass(), ingress({ 'group.name': TOKEN })], {}, ['IngressClassParams', undefined, []]],
    ['a group of the class that is filled in', [withParams(), params({ group: { name: TOKEN } }), ingress()], {}, ['IngressClassParams', undefined, []]],
    ['a selector, with labels that nobody knows', [withParams(), params({ namespaceSelector: { matchLabels: { a: 'b' } } }), ingress()], OPEN, ['IngressClassParams', 'shop/web', []]],
    ['a label that is filled in', [
      withParams(), params({ namespaceSelector: { matchLabels: { a: 'b' } } }), ingress(), { kind: 'Namespace', metadata: { name: 'shop', labels: { a: TOKEN } } },
    ], {}, ['IngressClassParams', 'shop/web', []]],
  ])('%s', (_, objects, parts, [managed, group, wrong]: any) => {
    const [found] = plan(objects, parts).ingresses;
    const { isManaged } = found;
    expect([isManaged instanceof Unknown ? isManaged.why : isManaged, found.group, ids(found.diagnoses)]).toEqual([managed, group, wrong]);
  });

  test('each controller has groups of its own', () => {
    const auto = { ...withParams('eks.amazonaws.com/alb', 'eks.amazonaws.com'), metadata: { name: 'auto' } };
    const objects = [ingressClass(), auto, params({ group: { name: 'edge' }, scheme: 'internet-facing' }, 'eks.amazonaws.com'), ingress({ 'group.name': 'edge' }), ingress({}, { ingressClassName: 'auto' }, 'b')];
    expect(plan(objects).groups.map(({ id, owner, members, stack }) => [id, owner, members, stack!.loadBalancer.scheme])).toEqual([
      ['edge', 'self-managed', ['shop/web'], 'internal'], ['edge', 'auto-mode', ['shop/b'], 'internet-facing'],
    ]);
  });

  test('what EKS Auto Mode tells nobody is unknown', () => {
    const objects = [ingressClass('eks.amazonaws.com/alb'), ingress({ 'listen-ports': '[{"HTTPS":443}]', 'certificate-arn': 'arn' })];
    const { groups: [{ stack }] } = plan(objects, { controller: Controller.autoMode() });
    const { targetGroups: [{ healthCheck }], listeners: [{ sslPolicy }], loadBalancer: { tags } } = stack!;
    expect([healthCheck.intervalSeconds, sslPolicy, tags].every(it => it instanceof Unknown)).toBe(true);
    expect(stack!.targetGroups[0].targetType).toBe('ip');
  });
});

describe('what others may say', () => {
  const only = (annotations: object, parts: Partial<KnowledgeParts> = { completeness: Completeness.of([{ kind: 'IngressClass' }, { kind: 'Service' }]) }) =>
    plan([ingressClass(), ingress({ 'group.name': 'edge', ...annotations })], parts).groups[0];

  test('a named group is open as long as the world is', () => {
    const { stack, isAccepted } = only({ scheme: 'internal' });
    const { loadBalancer, listeners: [listener], ofGroup } = stack!;
    expect([isAccepted, loadBalancer.scheme]).toEqual([true, 'internal']);
    const { name, ipAddressType, tags } = loadBalancer;
    expect([name, ipAddressType, tags, listener.defaultActions, ofGroup!.frontend].every(it => it instanceof Unknown)).toBe(true);
    expect(ofGroup!.rules.map(({ id, priority }) => [id, priority instanceof Unknown])).toEqual([['80:?1', true]]);
    expect(ofGroup!.associations).toEqual([]);
  });

  test.each<[string, object, readonly string[], readonly string[]]>([
    ['a bad backend on HTTP, which a redirect may hide', { 'target-type': 'x' }, [], ['target-type-value']],
    ['a bad backend on HTTPS', { 'target-type': 'x', 'listen-ports': '[{"HTTP":80},{"HTTPS":443}]', 'certificate-arn': 'arn' }, ['target-type-value'], []],
    ['a redirect to a port that somebody else may listen on', { 'ssl-redirect': '443' }, [], ['redirect-port-without-listener']],
    ['a redirect to a port that speaks HTTP', { 'ssl-redirect': '80' }, ['redirect-port-plain'], []],
    ['capacity, which the class of the first member may say', { 'minimum-load-balancer-capacity': 'x' }, [], ['malformed-annotation']],
    ['a scheme that does not exist', { scheme: 'x' }, ['scheme-value'], []],
  ])('%s', (_, annotations, diagnoses, doubts) => {
    const group = only(annotations);
    expect([ids(group.diagnoses), ids(group.doubts)]).toEqual([diagnoses, doubts]);
    expect(group.isAccepted instanceof Unknown).toBe(diagnoses.length === 0);
  });

  test('members whose class is not at hand may contradict each other, if it is the same one', () => {
    const two = [ingress({ 'group.name': 'edge', 'scheme': 'internal' }), ingress({ 'group.name': 'edge', 'scheme': 'internet-facing' }, {}, 'b')];
    expect(plan(two, OPEN).groups.map(group => [ids(group.diagnoses), ids(group.doubts)])).toEqual([[[], ['conflicting-members']]]);
    const others = [two[0], ingress({ 'group.name': 'edge', 'scheme': 'internet-facing' }, { ingressClassName: 'other' }, 'b')];
    expect(plan(others, OPEN).groups.map(group => [ids(group.diagnoses), ids(group.doubts)])).toEqual([[[], []]]);
    expect(plan([ingressClass(), ...two], OPEN).groups.map(group => [ids(group.diagnoses), ids(group.doubts)])).toEqual([[['conflicting-members'], []]]);
  });

  test('a conflict stands at the Ingress that says something else than the first, and names both', () => {
    const three = ['internal', 'internet-facing', 'internet-facing'].map((scheme, index) => ingress({ 'group.name': 'edge', scheme }, {}, 'abc'[index]));
    expect(plan([ingressClass(), ...three]).groups[0].diagnoses).toEqual([{
      id: 'conflicting-members',
      subject: 'Ingress shop/b',
      others: ['Ingress shop/a', 'Ingress shop/c'],
      annotation: `${PREFIX}scheme`,
      got: "'internet-facing'",
      limit: "'internal'",
      message: `${PREFIX}scheme says 'internal' on Ingress shop/a, and 'internet-facing' on Ingress shop/b and 1 more`,
    }]);
  });

  test('an order that is filled in leaves the order of rules open', () => {
    const { members, stack, isOrdered } = only({ 'group.order': TOKEN }, {});
    expect([members, stack!.ofGroup!.rules[0].id, isOrdered]).toEqual([['shop/web'], '80:?1', false]);
    expect([only({ 'group.order': '7' }, {}).isOrdered, only({ 'group.order': '7' }).isOrdered]).toEqual([true, true]);
  });
});

describe('what is not at hand', () => {
  const https = { 'listen-ports': '[{"HTTPS":443}]' };
  const certificates = (object: object, parts: Partial<KnowledgeParts>) =>
    plan([ingressClass(), object], parts).groups[0].stack!.listeners[0].certificates;

  test.each<[string, object, Partial<KnowledgeParts>, unknown]>([
    ['certificates by host', ingress(https, { tls: [{ hosts: ['a.test'] }] }), {}, 'certificates of the account'],
    ['hosts that are filled in', ingress(https, { tls: [{ hosts: [TOKEN] }] }), { certificates: [] }, 'value that is filled in at deployment'],
    ['a certificate that is requested', ingress({ ...https, 'create-acm-cert': 'true' }),
      { controller: Controller.selfManaged('3.5.0', { featureGates: { EnableCertificateManagement: true } }) }, 'certificate that is requested at deployment'],
  ])('%s', (_, object, parts, why) => {
    expect(certificates(object, parts)).toMatchObject({ why });
  });

  test('a Service that may exist has unknown actions, and no target group', () => {
    const completeness = Completeness.of([{ kind: 'Ingress' }, { kind: 'IngressClass' }]);
    const { groups: [{ stack, isAccepted }] } = planIngresses([ingressClass(), ingress()], new Knowledge({ ...CLOSED, completeness }));
    expect([isAccepted, stack!.targetGroups, stack!.ofGroup!.rules[0].actions]).toMatchObject([true, [], { why: 'Service that is not at hand' }]);
  });

  test('ports of a Service that are filled in', () => {
    const odd = { ...service, spec: { type: 'NodePort', ports: [{ port: -1.8881545897087505e+289, name: 'http' }] } };
    const { groups: [{ stack, diagnoses }] } = planIngresses([odd, ingressClass(), ingress()], new Knowledge(CLOSED));
    expect([stack!.ofGroup!.rules[0].actions, diagnoses]).toMatchObject([[{ targets: [{ targetGroup: { why: 'ports of a Service' } }] }], []]);
  });

  test.each([[undefined, 'target groups of the account'], [() => undefined, 'target groups of the account'], [() => 'arn', 'arn']])('target groups by name', (arnOf, target) => {
    const named = ingress({ 'actions.web': '{"type":"forward","targetGroupName":"x"}' }, { defaultBackend: { service: { name: 'web', port: { name: 'use-annotation' } } } });
    const { groups: [{ stack }] } = plan([ingressClass(), named], { targetGroups: arnOf && { arnOf } });
    const [{ targets }] = stack!.listeners[0].defaultActions as any;
    expect(targets[0].targetGroup.why ?? targets[0].targetGroup).toBe(target);
  });

  test('a path that is filled in', () => {
    const backend = { service: { name: 'web', port: { number: 80 } } };
    const paths = [{ path: TOKEN, pathType: TOKEN, backend }, { path: '/', pathType: 'Prefix', backend }];
    const { groups: [{ stack, isAccepted }] } = plan([ingressClass(), ingress({}, { rules: [{ host: TOKEN, http: { paths } }] })]);
    expect(isAccepted).toBe(true);
    expect(stack!.ofGroup!.rules.map(({ id, conditions }) => [id, conditions instanceof Unknown])).toEqual([['80:?1', true], ['80:?2', true]]);
  });
});

describe('what is dropped without a word', () => {
  const backend = { service: { name: 'act', port: { name: 'use-annotation' } } };
  const redirect = (config: object) => ({ 'actions.act': JSON.stringify({ type: 'redirect', redirectConfig: { statusCode: 'HTTP_301', ...config } }) });
  const paths = (...all: readonly string[]) => ({ rules: [{ http: { paths: all.map(path => ({ path, pathType: 'Exact', backend })) } }] });

  test.each<[string, object, object, readonly (readonly [string, string | undefined])[]]>([
    ['a redirect to itself', redirect({}), paths('/a'), [['endless-redirect', 'spec.rules[0].http.paths[0]']]],
    ['a redirect to one of its own paths', redirect({ path: '/a' }), paths('/a', '/b'), [['endless-redirect', 'spec.rules[0].http.paths[0]']]],
    ['a rule behind a redirect', redirect({ protocol: 'HTTPS', port: '443' }), paths('/a', '/a'), [['hidden-rule', 'spec.rules[0].http.paths[1]']]],
    ['a redirect that goes round', redirect({ host: 'other' }), paths('/a'), [['redirect-loop', 'spec.rules[0].http.paths[0]']]],
    ['a condition with an unknown field', { ...redirect({ protocol: 'HTTPS', port: '443' }), 'conditions.act': '[{"field":"cookie"},null]' }, paths('/a'),
      [['dropped-condition', undefined], ['dropped-condition', undefined]]],
  ])('%s', (_, annotations, spec, expected) => {
    const { groups: [{ isAccepted, diagnoses }] } = plan([ingressClass(), ingress({ ...annotations }, spec)]);
    expect([isAccepted, diagnoses.map(({ id, field }) => [id, field])]).toEqual([true, expected]);
  });
});

test('without a release nothing is sure to be rejected', () => {
  const { groups: [{ isAccepted }] } = plan([ingressClass(), ingress({ scheme: 'x' })], { isControllerGuessed: true });
  expect(isAccepted).toMatchObject({ why: 'release of the controller' });
});
