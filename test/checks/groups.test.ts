import fc from 'fast-check';
import { ClusterInventory, ClusterProfile, Controller, Quota } from '../../src';
import { Finding, Severity } from '../../src/checks/finding';
import { CHECKS_OF_GROUPS } from '../../src/checks/groups/group-findings';
import { runChecks } from '../../src/checks/run';
import { Snapshot } from '../../src/checks/snapshot';
import type { Json } from '../../src/input/json';

/*
 * What is without errors when everything is known gets none when classes, parameters, Services or other members are not at hand; and neither the
 * order of objects nor objects that stand twice change what is found.
 */

const KINDS = ['Ingress', 'IngressClass', 'IngressClassParams', 'Service', 'Secret', 'Namespace'];
const CERTIFICATES = [['*.example.com'], ['*.other.com'], ['a.example.com', '*.example.com']].map((domains, index) => ({ arn: arnOf(index), domains }));
const CONTROLLER = Controller.selfManaged('3.5.0');
const QUOTAS = [
  Quota.ALB_RULES.limitedTo(8), Quota.ALB_LISTENERS.limitedTo(2), Quota.ALB_TARGET_GROUPS.limitedTo(3), Quota.ALB_CERTIFICATES.limitedTo(1),
  Quota.SECURITY_GROUP_RULES.limitedTo(3),
];
const CLOSED = ClusterProfile.of({
  controller: CONTROLLER,
  quotas: QUOTAS,
  inventory: ClusterInventory.of({ completeKinds: KINDS.map(kind => ({ kind })), certificates: CERTIFICATES }),
});
const OPEN = ClusterProfile.of({ controller: CONTROLLER, quotas: QUOTAS });

/** What is told over groups, or by the plan of them. Checks of single Ingresses take one with our annotations for ours. */
const OVER_GROUPS = [
  ...CHECKS_OF_GROUPS.map(({ id }) => id),
  'auth-settings', 'backend-port', 'backend-service', 'certificate-not-found', 'conflicting-members', 'endless-redirect', 'hidden-rule', 'ingress-class', 'ssl-redirect-port',
];

function arnOf(index: number): string {
  return `arn:aws:acm:eu-west-1:111122223333:certificate/${index}`;
}

function findings(objects: readonly Json[], cluster: ClusterProfile): readonly Finding[] {
  const snapshot = new Snapshot();
  objects.forEach(object => {
    const { namespace = '', name } = object.metadata as Json;
    snapshot.add(object, { path: `${String(object.kind)} ${String(namespace)}/${String(name)}`, cluster, realm: '', unit: 'test', acknowledged: new Map() });
  });
  return runChecks(snapshot).map(({ finding }) => finding);
}

const seldom = <T>(...values: readonly T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...values) });
const redirect = JSON.stringify({ type: 'redirect', redirectConfig: { statusCode: 'HTTP_301', host: 'www.other.com' } });

const annotations = fc.record({
  'group.name': fc.constantFrom('shared', 'shared', 'shared', undefined),
  'scheme': seldom('internal'),
  'listen-ports': fc.constantFrom('[{"HTTP":80},{"HTTPS":443}]', '[{"HTTPS":443}]', '[{"HTTP":80}]', '[{"HTTPS":8443}]', undefined),
  'certificate-arn': fc.constantFrom(arnOf(0), arnOf(1), `${arnOf(0)},${arnOf(2)}`, undefined),
  'ssl-redirect': seldom('443'),
  'group.order': seldom('-1', '3'),
  'inbound-cidrs': seldom('10.0.0.0/8', '10.0.0.0/8,192.168.0.0/16'),
  'security-groups': seldom('sg-0123456789abcdef0'),
  'enable-frontend-nlb': seldom('true'),
});

const rule = fc.record({
  host: fc.constantFrom('a.example.com', 'b.example.com', '*.example.com', 'c.other.com'),
  paths: fc.array(fc.tuple(fc.constantFrom('/', '/x', '/x/y', '/z'), fc.constantFrom('web', 'api', 'api', 'r')), { minLength: 1, maxLength: 3 }),
});

const ingress = fc.record({
  namespace: fc.constantFrom('a', 'b'),
  className: fc.constantFrom('alb', 'alb', 'alb', 'inner', 'nginx'),
  annotations,
  rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
});

const params = fc.record({ sslRedirectPort: seldom('443'), scheme: seldom('internal'), group: seldom({ name: 'shared' }, { name: 'other' }) });

const world = fc.record({ ingresses: fc.array(ingress, { minLength: 1, maxLength: 4 }), params });

function objectsOf({ ingresses, params: spec }: typeof world extends fc.Arbitrary<infer T> ? T : never): readonly Json[] {
  const classOf = (name: string, controller: string, parameters?: object) => ({
    apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name }, spec: { controller, parameters },
  });
  const without = (map: object) => Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
  return copied([
    classOf('alb', 'ingress.k8s.aws/alb'),
    classOf('inner', 'ingress.k8s.aws/alb', { apiGroup: 'elbv2.k8s.aws', kind: 'IngressClassParams', name: 'inner' }),
    classOf('nginx', 'k8s.io/ingress-nginx'),
    { apiVersion: 'elbv2.k8s.aws/v1beta1', kind: 'IngressClassParams', metadata: { name: 'inner' }, spec: without(spec) },
    ...['a', 'b'].flatMap(namespace => ['web', 'api'].map(name => (
      { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { selector: { app: name }, ports: [{ port: 80 }] } }))),
    ...ingresses.map(({ namespace, className, annotations: said, rules }, index) => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name: `i${index}`,
        namespace,
        annotations: Object.fromEntries(Object.entries({ ...without(said), 'target-type': 'ip', 'actions.r': redirect })
          .map(([key, value]) => [`alb.ingress.kubernetes.io/${key}`, value])),
      },
      spec: {
        ingressClassName: className,
        rules: rules.map(({ host, paths }) => ({
          host,
          http: {
            paths: paths.map(([path, name]) => (
              { path, pathType: 'Prefix', backend: { service: { name, port: name === 'r' ? { name: 'use-annotation' } : { number: 80 } } } })),
          },
        })),
      },
    })),
  ]);
}

function copied(objects: readonly object[]): readonly Json[] {
  return JSON.parse(JSON.stringify(objects)) as readonly Json[];
}

const isOverGroups = ({ id }: Finding) => OVER_GROUPS.includes(id);
const isError = ({ severity }: Finding) => severity === Severity.ERROR;
const textOf = ({ severity, id, path, field, message }: Finding) => `${severity} ${id} ${path} ${field}: ${message}`;

test('less knowledge finds no new error', () => {
  let compared = 0;
  fc.assert(fc.property(world, fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), (drawn, dice) => {
    const objects = objectsOf(drawn);
    const left = objects.filter((_, index) => dice[index % dice.length] !== 0);
    fc.pre(!findings(objects, CLOSED).some(isError));
    compared += 1;
    expect(findings(left, OPEN).filter(finding => isError(finding) && isOverGroups(finding)).map(textOf)).toEqual([]);
  }), { numRuns: 300, seed: 3 });
  expect(compared).toBeGreaterThan(150);
});

test('neither the order of objects nor equal twins change what is found', () => {
  fc.assert(fc.property(world, drawn => {
    const objects = objectsOf(drawn);
    const known = findings(objects, CLOSED);
    expect(findings([...objects].reverse(), CLOSED).map(textOf).sort()).toEqual(known.map(textOf).sort());
    const twice = findings([...objects, ...copied(objects)], CLOSED).filter(({ id }) => CHECKS_OF_GROUPS.some(check => check.id === id));
    expect(twice.map(textOf)).toEqual(known.filter(({ id }) => CHECKS_OF_GROUPS.some(check => check.id === id)).map(textOf));
  }), { numRuns: 100, seed: 4 });
});
