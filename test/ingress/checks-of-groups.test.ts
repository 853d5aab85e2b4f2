import { ApiObject, App, Chart } from 'cdk8s';
import { ARN, HTTPS } from './support';
import {
  AllowedSource, Backend, ClusterInventory, ClusterProfile, Controller, EksNetworking, FindingMode, HttpIngressGroup, HttpIngressGroupProps,
  HttpRoutes, Listener, RoutePath, Scheme,
} from '../../src';

/* What checks over groups say of programs of HttpIngressGroup, where all of a cluster is known. */

const KINDS = ['Ingress', 'IngressClass', 'IngressClassParams', 'Namespace'].map(kind => ({ kind }));

function app(vpcCidrs?: string[]): App {
  const made = new App();
  const inventory = ClusterInventory.of({ completeKinds: KINDS, certificates: [{ arn: ARN, domains: ['*.example.com', 'example.com'] }] });
  EksNetworking.attach(made, ClusterProfile.of({ controller: Controller.selfManaged('3.5.0'), vpcCidrs, inventory }), { mode: FindingMode.COLLECTING });
  // The class of the controller's Helm chart.
  new ApiObject(new Chart(made, 'controller'), 'class', {
    apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'alb' }, spec: { controller: 'ingress.k8s.aws/alb' },
  } as ConstructorParameters<typeof ApiObject>[2]);
  return made;
}

function group(made: App, name: string, props: Partial<HttpIngressGroupProps> = {}): HttpIngressGroup {
  return new HttpIngressGroup(new Chart(made, `platform-${name}`, { namespace: 'platform' }), name, { listeners: [HTTPS], ...props });
}

function team(made: App, web: Pick<HttpIngressGroup, 'routes'>, name: string, fill: (routes: HttpRoutes) => unknown): void {
  fill(web.routes(new Chart(made, name, { namespace: name }), 'routes'));
}

const API = Backend.service('web', 80);

function ids(made: App): string[] {
  return EksNetworking.findings(made).map(({ id, severity }) => `${severity} ${id}`);
}

test('a group as it is meant to be has no finding', () => {
  const made = app(['10.0.0.0/16', '2001:db8::/56']);
  for (const name of ['team-a', 'team-b']) {
    const web = group(made, name, { listeners: [Listener.https(443, { certificates: [ARN], redirectHttp: true })] });
    team(made, web, `${name}-shop`, routes => routes
      .add('shop.example.com', RoutePath.exact('/status'), API)
      .add('shop.example.com', RoutePath.prefix('/api'), API)
      .add('shop.example.com', RoutePath.any(), API)
      .add('*.example.com', RoutePath.any(), API));
  }
  team(made, HttpIngressGroup.join('team-a', { listeners: [Listener.https(443)] }), 'third', routes => routes.add('example.com', RoutePath.any(), API));
  expect(ids(made)).toEqual([]);
});

test('Ingresses that contradict each other are told by key, values and both constructs', () => {
  const made = app(['10.0.0.0/16']);
  group(made, 'edge');
  new ApiObject(new Chart(made, 'foreign', { namespace: 'foreign' }), 'web', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: 'web',
      annotations: {
        'alb.ingress.kubernetes.io/group.name': 'edge', 'alb.ingress.kubernetes.io/scheme': 'internet-facing', 'alb.ingress.kubernetes.io/listen-ports': '[{"HTTPS":443}]',
      },
    },
    spec: { ingressClassName: 'alb', rules: [{ host: 'www.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] } }] },
  } as ConstructorParameters<typeof ApiObject>[2]);
  const [finding] = EksNetworking.findings(made).filter(({ id }) => id === 'conflicting-members');
  expect(finding).toMatchObject({ severity: 'error', path: 'foreign/web', field: "metadata.annotations['alb.ingress.kubernetes.io/scheme']" });
  expect(finding.message).toBe("alb.ingress.kubernetes.io/scheme says 'internal' on Ingress platform/edge, and 'internet-facing' on Ingress foreign/web "
    + "(Ingress platform/edge stands at platform-edge/edge): the controller refuses it; the whole group 'edge' stops: Ingress platform/edge, Ingress foreign/web");
});

describe('sources of an internal group', () => {
  const CHECK = 'world-open-internal-group';
  test.each<[string, string[] | undefined, Partial<HttpIngressGroupProps>, string[]]>([
    ['the blocks of the VPC', ['10.0.0.0/16'], {}, []],
    ['nothing is known', undefined, {}, [`info ${CHECK}`]],
    ['everybody', ['10.0.0.0/16'], { allowFrom: [AllowedSource.anywhere()] }, [`warning ${CHECK}`]],
    ['some', undefined, { allowFrom: [AllowedSource.ipv4('10.0.0.0/8')] }, []],
    ['everybody, where it is internet-facing', undefined, { scheme: Scheme.internetFacing(), allowFrom: [AllowedSource.anywhere()] }, []],
  ])('%s', (_title, vpcCidrs, props, expected) => {
    const made = app(vpcCidrs);
    team(made, group(made, 'web', props), 'shop', routes => routes.add('shop.example.com', RoutePath.any(), API));
    expect(ids(made)).toEqual(expected);
  });
});

test('HTTP beside HTTPS, a certificate for others, and a route behind a wildcard are told', () => {
  const made = app(['10.0.0.0/16']);
  const web = group(made, 'web', { listeners: [Listener.http(), HTTPS] });
  team(made, web, 'shop', routes => routes
    .add('*.example.com', RoutePath.any(), API)
    .add('shop.example.com', RoutePath.prefix('/api'), API)
    .add('shop.example.org', RoutePath.any(), API));
  expect(ids(made)).toEqual(['warning plain-http', 'warning shadowed-rule', 'warning uncovered-host']);
});
