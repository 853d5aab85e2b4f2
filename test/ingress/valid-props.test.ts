import { ApiObject, App, Chart, Duration, Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { ARN, appWith } from './support';
import {
  AccessLogs, AlbHealthCheck, AlbIpAddressType, AllowedSource, Authentication, Backend, Controller, EksNetworking, HttpIngressGroup,
  HttpIngressGroupProps, HttpRoutesOptions, JwtValidation, Listener, ProtocolVersion, RouteCondition, RoutePath, RouteTransform, Scheme,
  SettingsPlace, Severity, Stickiness, TargetType, WebAcl,
} from '../../src';
import { Completeness } from '../../src/plan/knowledge/completeness';
import { Knowledge } from '../../src/plan/knowledge/knowledge';
import { planIngresses } from '../../src/plan/plan-ingresses';

/* Every program that can be drawn here is valid: it has to be written, twice alike, and no check may call it an error. */

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const whole = (min: number, max: number) => fc.integer({ min, max });

const healthCheck = fc.record({ interval: whole(15, 300), healthyThreshold: whole(2, 10), successCodes: fc.constantFrom(undefined, '200-299', '200,301') })
  .map(({ interval, ...more }) => AlbHealthCheck.http('/healthz', { interval: Duration.seconds(interval), ...more }));

const listeners = fc.constantFrom<() => Listener[]>(
  () => [Listener.http()],
() => [Listener.https(443, { certificates: [ARN] })],
() => [Listener.https(443, { certificates: [ARN], redirectHttp: true })],
() => [Listener.http(8080), Listener.https(8443, { certificates: [ARN] })],
);

const group: fc.Arbitrary<HttpIngressGroupProps> = fc.record({
  listeners: listeners.map(make => make()),
  facing: fc.boolean(),
  dualstack: fc.boolean(),
  settingsPlace: maybe(fc.constantFrom(SettingsPlace.ANNOTATIONS, SettingsPlace.INGRESS_CLASS)),
  idleTimeout: maybe(whole(1, 4000).map(seconds => Duration.seconds(seconds))),
  http2: maybe(fc.boolean()),
  deletionProtection: maybe(fc.boolean()),
  accessLogs: maybe(fc.constant(AccessLogs.toBucket('logs', { prefix: 'alb' }))),
  webAcl: maybe(fc.constantFrom(WebAcl.none(), WebAcl.byName('acl'))),
  tags: maybe(fc.dictionary(word, fc.stringMatching(/^[a-z =,+@-]{0,8}$/).map(text => text.trim()), { minKeys: 1, maxKeys: 4 })),
  loadBalancerName: maybe(word),
}).map(({ facing, dualstack, ...props }) => ({
  ...props,
  ...facing ? { scheme: Scheme.internetFacing(), allowFrom: [AllowedSource.anywhere()] } : {},
  ...dualstack ? { ipAddressType: AlbIpAddressType.DUALSTACK } : {},
}));

const options: fc.Arbitrary<HttpRoutesOptions> = fc.record({
  order: maybe(whole(-999, 1000)),
  targetType: maybe(fc.constantFrom(TargetType.ip(), TargetType.instance())),
  healthCheck: maybe(healthCheck),
  targetGroup: maybe(whole(0, 3600).map(delay => ({ deregistrationDelay: Duration.seconds(delay), stickiness: Stickiness.off() }))),
});

const guard: fc.Arbitrary<HttpRoutesOptions> = fc.constantFrom<HttpRoutesOptions>(
  {},
  { authentication: Authentication.cognito({ userPoolArn: 'arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_a', userPoolClientId: 'c', userPoolDomain: 'd' }) },
  { jwtValidation: JwtValidation.of({ issuer: 'https://i.example.com', jwksEndpoint: 'https://k.example.com/keys' }) },
  { protocolVersion: ProtocolVersion.GRPC },
);

interface Draw {
  readonly group: HttpIngressGroupProps;
  readonly options: HttpRoutesOptions;
  readonly guard: HttpRoutesOptions;
  readonly routes: readonly (readonly [host: string, path: RoutePath, backend: number, extra: number])[];
}

const path = fc.oneof(word.map(text => RoutePath.exact(`/${text}`)), word.map(text => RoutePath.prefix(`/${text}`)), word.map(text => RoutePath.pattern(`/${text}*`)),
  word.map(text => RoutePath.regex(`^/${text}[0-9]+/`)), fc.constant(RoutePath.any()));
const draw: fc.Arbitrary<Draw> = fc.record({
  group, options, guard, routes: fc.array(fc.tuple(fc.constantFrom('*', 'a.example.com', '*.example.com'), path, whole(0, 4), whole(0, 3)), { minLength: 1, maxLength: 6 }),
});

function build({ group: props, options: common, guard: guarded, routes }: Draw, controller = Controller.selfManaged('3.5.0')): App {
  const app = appWith(controller);
  const web = new HttpIngressGroup(new Chart(app, 'platform', { namespace: 'platform' }), 'web', props);
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const workload = new ApiObject(chart, 'api', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'api' }, spec: { selector: { matchLabels: { app: 'api' } } } });
  const hasTls = props.listeners.some(({ protocol }) => protocol === 'HTTPS');
  const grpc = hasTls && guarded.protocolVersion !== undefined;
  const member = web.routes(chart, 'routes', { ...common, ...hasTls ? guarded : {}, ...grpc ? { healthCheck: AlbHealthCheck.grpc('/a.B/C') } : {} });
  for (const [host, route, backend, extra] of routes) {
    const api = Backend.of(workload, { port: 80, targetPort: 8080 });
    const backends = [
      api, Backend.service('legacy', 8080), Backend.fixedResponse(404), Backend.targetGroupByName('legacy'),
      Backend.weighted([{ backend: api, weight: 9 }, { backend: Backend.service('next', 80), weight: 1 }]),
    ];
    member.add(host, route, backends[backend], [
      {}, { conditions: [RouteCondition.method(['GET'])] }, { transforms: [RouteTransform.rewriteUrl('^/a', '/b')] }, { conditions: [RouteCondition.header('X-A', ['b'])] },
    ][extra]);
  }
  return app;
}

const written = (app: App) => app.charts.flatMap(chart => chart.toJson()).map(manifest => Yaml.stringify(manifest)).join('---\n');

test('what is valid is written, twice alike, and called an error by no check', () => {
  fc.assert(fc.property(draw, drawn => {
    const app = build(drawn);
    expect(EksNetworking.findings(app).filter(({ severity }) => severity === Severity.ERROR)).toEqual([]);
    expect(written(app)).toBe(written(build(drawn)));
  }), { numRuns: 150 });
});

test('on EKS Auto Mode as well, but for what it lacks', () => {
  fc.assert(fc.property(draw, drawn => {
    const errors = EksNetworking.findings(build(drawn, Controller.autoMode())).filter(({ severity }) => severity === Severity.ERROR);
    expect(errors.filter(({ id }) => id !== 'unsupported-feature')).toEqual([]);
  }), { numRuns: 60 });
});

const KNOWLEDGE = new Knowledge({
  controller: Controller.selfManaged('3.5.0'),
  completeness: Completeness.of([{ kind: 'Ingress' }, { kind: 'IngressClass' }, { kind: 'IngressClassParams' }]),
});

/** The class of the controller's Helm chart. */
const CLASS = { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'alb' }, spec: { controller: 'ingress.k8s.aws/alb' } };

test('the plan accepts it, with one rule for each route, in the order in which they were added', () => {
  fc.assert(fc.property(draw, drawn => {
    const { groups, ingresses } = planIngresses([...build(drawn).charts.flatMap(chart => chart.toJson() as unknown[]), CLASS], KNOWLEDGE);
    expect(ingresses.map(({ isAdmitted, isAccepted }) => isAdmitted && isAccepted)).toEqual([true, true]);
    expect(groups).toEqual([expect.objectContaining({ isAccepted: true, diagnoses: [], doubts: [] })]);
    const { stack } = groups[0];
    expect(stack!.listeners.map(({ port, protocol }) => `${String(protocol)} ${port}`).sort())
      .toEqual([...drawn.group.listeners.map(({ protocol, port }) => `${protocol} ${port}`), ...redirects(drawn)].sort());
    for (const listener of stack!.listeners) {
      const places = stack!.ofGroup!.rules.filter(rule => rule.listener === listener).map(({ source }) => source.field.match(/[0-9]+/g)!.map(Number));
      expect(places).toEqual([...places].sort(([a, b], [c, d]) => a - c || b - d));
      // Routes with a login or a check of tokens stay away from HTTP.
      expect(listener.protocol === 'HTTPS' ? [drawn.routes.length] : [0, drawn.routes.length]).toContain(places.length);
    }
  }), { numRuns: 150 });
});

/** Listeners that a redirect to HTTPS brings along. */
function redirects({ group: { listeners: all } }: Draw): readonly string[] {
  return all.some(({ redirectHttp }) => redirectHttp) ? ['HTTP 80'] : [];
}
