import { ApiObject, Chart, Duration } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import { ARN, HTTPS, appWith, group, member, short, team } from './support';
import {
  AlbHealthCheck, AlbTargetGroupOptions, Authentication, Backend, BackendProtocol, Controller, ExposedPort, ExposedTcpService,
  HttpIngressGroup, HttpRoutesOptions, JwtClaimFormat, JwtValidation, Listener, LoadBalancingAlgorithm, PodTargets, ProtocolVersion,
  RouteCondition, RoutePath, RouteTransform, SettingsPlace, Stickiness, TargetType, Unauthenticated,
} from '../../src';

const API = Backend.service('api', 80);
const workload = (chart: Chart, id = 'api') => new ApiObject(chart, id, {
  apiVersion: 'apps/v1', kind: 'Deployment', spec: { selector: { matchLabels: { app: id } }, template: { metadata: { labels: { app: id } } } },
});

test('a member says the least that it needs', () => {
  const { short: annotations, spec } = member(routes => routes.add('a.example.com', RoutePath.prefix('/'), API));
  expect(annotations).toEqual({ 'group.name': 'web', 'listen-ports': '[{"HTTPS":443}]', 'certificate-arn': ARN, 'target-type': 'ip' });
  expect(spec).toEqual({
    ingressClassName: 'alb',
    rules: [{ host: 'a.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'api', port: { number: 80 } } } }] } }],
  });
});

test('no route, no Ingress', () => {
  expect(team(() => undefined)).toEqual([]);
});

test('in the class, the class says the group and the certificates', () => {
  const { short: annotations, spec } = member(routes => routes.add('*', RoutePath.any(), API), {}, { settingsPlace: SettingsPlace.INGRESS_CLASS });
  expect(annotations).toEqual({ 'listen-ports': '[{"HTTPS":443}]', 'target-type': 'ip' });
  expect(spec.ingressClassName).toBe('web');
});

describe('ports', () => {
  const both = [Listener.http(), HTTPS];
  test.each<[string, Listener[], HttpRoutesOptions, string]>([
    ['all that the group has', both, {}, '[{"HTTP":80},{"HTTPS":443}]'],
    ['chosen', both, { ports: [80] }, '[{"HTTP":80}]'],
    ['not HTTP that is redirected', [Listener.https(443, { certificates: [ARN], redirectHttp: true })], {}, '[{"HTTPS":443}]'],
    ['HTTPS alone for a login', both, { authentication: Authentication.cognito({ userPoolArn: 'arn:aws:cognito-idp:r:1:userpool/a', userPoolClientId: 'c', userPoolDomain: 'd' }) }, '[{"HTTPS":443}]'],
    ['HTTPS alone for a token', both, { jwtValidation: JwtValidation.of({ issuer: 'i', jwksEndpoint: 'https://k' }) }, '[{"HTTPS":443}]'],
    ['HTTPS alone for gRPC', both, { protocolVersion: ProtocolVersion.GRPC }, '[{"HTTPS":443}]'],
  ])('%s', (_title, listeners, options, ports) => {
    expect(member(routes => routes.add('*', RoutePath.any(), API), options, { listeners }).short['listen-ports']).toBe(ports);
  });
});

describe('annotations of a member', () => {
  test.each<[string, HttpRoutesOptions, { [key: string]: string | undefined }]>([
    ['order', { order: -999 }, { 'group.order': '-999' }],
    ['certificates of its own', { certificates: ['arn:aws:acm:us-east-1:111122223333:certificate/b'] }, { 'certificate-arn': 'arn:aws:acm:us-east-1:111122223333:certificate/b' }],
    ['instance targets', { targetType: TargetType.instance({ nodeLabels: { role: 'edge' } }) }, { 'target-type': 'instance', 'target-node-labels': 'role=edge' }],
    ['protocols', { protocol: BackendProtocol.HTTPS, protocolVersion: ProtocolVersion.HTTP2 }, { 'backend-protocol': 'HTTPS', 'backend-protocol-version': 'HTTP2' }],
    ['a health check', { healthCheck: AlbHealthCheck.https('/x', { portName: 'admin', interval: Duration.seconds(5) }) },
      { 'healthcheck-protocol': 'HTTPS', 'healthcheck-path': '/x', 'healthcheck-port': 'admin', 'healthcheck-interval-seconds': '5', 'healthcheck-timeout-seconds': '4' }],
    ['a gRPC health check', { protocolVersion: ProtocolVersion.GRPC, healthCheck: AlbHealthCheck.grpc('/a.B/C', { successCodes: '0,12', timeout: Duration.seconds(14) }) },
      { 'healthcheck-protocol': 'HTTP', 'healthcheck-path': '/a.B/C', 'success-codes': '0,12', 'healthcheck-timeout-seconds': '14' }],
    ['a login', {
      authentication: Authentication.oidc({
        issuer: 'https://i',
        authorizationEndpoint: 'https://a',
        tokenEndpoint: 'https://t',
        userInfoEndpoint: 'https://u',
        secretName: 'oidc',
        scope: 'openid email',
        sessionCookie: 'c',
        sessionTimeout: Duration.days(7),
        onUnauthenticated: Unauthenticated.ALLOW,
        extraParameters: { display: 'page' },
      }),
    }, {
      'auth-type': 'oidc',
      'auth-idp-oidc': '{"issuer":"https://i","authorizationEndpoint":"https://a","tokenEndpoint":"https://t","userInfoEndpoint":"https://u","secretName":"oidc",'
        + '"authenticationRequestExtraParams":{"display":"page"}}',
      'auth-scope': 'openid email',
      'auth-session-cookie': 'c',
      'auth-session-timeout': '604800',
      'auth-on-unauthenticated-request': 'allow',
    }],
    ['a token', { jwtValidation: JwtValidation.of({ issuer: 'i', jwksEndpoint: 'https://k', claims: [{ name: 'scope', values: ['a'], format: JwtClaimFormat.SPACE_SEPARATED_VALUES }, { name: 'sub', values: ['b'] }] }) },
      { 'jwt-validation': '{"jwksEndpoint":"https://k","issuer":"i","additionalClaims":[{"format":"space-separated-values","name":"scope","values":["a"]},{"format":"single-string","name":"sub","values":["b"]}]}' }],
    ['an annotation of its own', { extraAnnotations: { 'example.com/x': 'y' } }, { 'example.com/x': 'y' }],
  ])('%s', (_title, options, wanted) => {
    const { short: annotations } = member(routes => routes.add('a.example.com', RoutePath.any(), API), options);
    expect(Object.fromEntries(Object.keys(wanted).map(key => [key, annotations[key]]))).toEqual(wanted);
  });

  test.each<[string, AlbTargetGroupOptions, string]>([
    ['delay', { deregistrationDelay: Duration.seconds(0) }, 'deregistration_delay.timeout_seconds=0'],
    ['slow start', { slowStart: Duration.seconds(900), algorithm: LoadBalancingAlgorithm.ROUND_ROBIN }, 'load_balancing.algorithm.type=round_robin,slow_start.duration_seconds=900'],
    ['anomalies', { algorithm: LoadBalancingAlgorithm.WEIGHTED_RANDOM, mitigateAnomalies: true }, 'load_balancing.algorithm.anomaly_mitigation=on,load_balancing.algorithm.type=weighted_random'],
    ['no anomalies', { mitigateAnomalies: false }, 'load_balancing.algorithm.anomaly_mitigation=off'],
    ['a cookie of its own', { stickiness: Stickiness.loadBalancerCookie(Duration.hours(1)) }, 'stickiness.enabled=true,stickiness.lb_cookie.duration_seconds=3600,stickiness.type=lb_cookie'],
    ['a cookie for a day', { stickiness: Stickiness.loadBalancerCookie() }, 'stickiness.enabled=true,stickiness.type=lb_cookie'],
    ["the application's cookie", { stickiness: Stickiness.applicationCookie('sid', Duration.seconds(60)) },
      'stickiness.app_cookie.cookie_name=sid,stickiness.app_cookie.duration_seconds=60,stickiness.enabled=true,stickiness.type=app_cookie'],
    ['no cookie', { stickiness: Stickiness.off() }, 'stickiness.enabled=false'],
    ['health of zones', { crossZone: false, dnsFailover: { count: 2 }, unhealthyStateRouting: { percentage: 50 } },
      'load_balancing.cross_zone.enabled=false,target_group_health.dns_failover.minimum_healthy_targets.count=2,target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage=50'],
  ])('target group attributes: %s', (_title, targetGroup, wanted) => {
    expect(member(routes => routes.add('*', RoutePath.any(), API), { targetGroup }).short['target-group-attributes']).toBe(wanted);
  });
});

describe('backends', () => {
  const only = (backend: Backend) => member(routes => routes.add('a.example.com', RoutePath.exact('/x'), backend)).short;
  const action = (annotations: { [key: string]: string }) => JSON.parse(Object.entries(annotations).find(([key]) => key.startsWith('actions.'))![1]);

  test.each<[string, Backend, object]>([
    ['target group', Backend.targetGroup('arn:aws:elasticloadbalancing:r:1:targetgroup/a/b'),
      { type: 'forward', forwardConfig: { targetGroups: [{ targetGroupARN: 'arn:aws:elasticloadbalancing:r:1:targetgroup/a/b' }] } }],
    ['target group by name', Backend.targetGroupByName('legacy'), { type: 'forward', forwardConfig: { targetGroups: [{ targetGroupName: 'legacy' }] } }],
    ['fixed response', Backend.fixedResponse(404, { contentType: 'text/html', body: '<p>' }),
      { type: 'fixed-response', fixedResponseConfig: { contentType: 'text/html', statusCode: '404', messageBody: '<p>' } }],
    ['redirect', Backend.redirect({ host: 'b.example.com', path: '/#{path}', query: '', port: 8443, protocol: 'HTTPS', permanent: true }),
      { type: 'redirect', redirectConfig: { host: 'b.example.com', path: '/#{path}', port: '8443', protocol: 'HTTPS', query: '', statusCode: 'HTTP_301' } }],
    ['weights', Backend.weighted([{ backend: API, weight: 90 }, { backend: Backend.serviceByPortName('next', 'http'), weight: 10 }], { stickiness: Duration.minutes(5) }), {
      type: 'forward',
      forwardConfig: {
        targetGroups: [{ serviceName: 'api', servicePort: 80, weight: 90 }, { serviceName: 'next', servicePort: 'http', weight: 10 }],
        targetGroupStickinessConfig: { enabled: true, durationSeconds: 300 },
      },
    }],
    ['weights with a target group', Backend.weighted([{ backend: API, weight: 0 }, { backend: Backend.targetGroupByName('legacy'), weight: 999 }]),
      { type: 'forward', forwardConfig: { targetGroups: [{ serviceName: 'api', servicePort: 80, weight: 0 }, { targetGroupName: 'legacy', weight: 999 }] } }],
  ])('%s', (_title, backend, wanted) => {
    expect(action(only(backend))).toEqual(wanted);
  });

  test('conditions and transforms belong to one route, not to the Service behind it', () => {
    const { short: annotations, spec } = member(routes => routes
      .add('a.example.com', RoutePath.exact('/v2'), API, {
        conditions: [
          RouteCondition.header('X-Beta', ['on']), RouteCondition.headerRegex('X-Team', ['^a']), RouteCondition.query([{ key: 'v', value: '2' }]),
        ],
        transforms: [RouteTransform.rewriteUrl('^/v2', ''), RouteTransform.rewriteHost('a', 'b')],
      })
      .add('a.example.com', RoutePath.prefix('/v1'), API));
    expect(JSON.parse(annotations['actions.route-a-example-com-v2'])).toEqual({ type: 'forward', forwardConfig: { targetGroups: [{ serviceName: 'api', servicePort: 80 }] } });
    expect(JSON.parse(annotations['conditions.route-a-example-com-v2'])).toEqual([
      { field: 'http-header', httpHeaderConfig: { httpHeaderName: 'X-Beta', values: ['on'] } },
      { field: 'http-header', httpHeaderConfig: { httpHeaderName: 'X-Team', regexValues: ['^a'] } },
      { field: 'query-string', queryStringConfig: { values: [{ key: 'v', value: '2' }] } },
    ]);
    expect(JSON.parse(annotations['transforms.route-a-example-com-v2'])).toEqual([
      { type: 'url-rewrite', urlRewriteConfig: { rewrites: [{ regex: '^/v2', replace: '' }] } },
      { type: 'host-header-rewrite', hostHeaderRewriteConfig: { rewrites: [{ regex: 'a', replace: 'b' }] } },
    ]);
    expect(spec.rules[0].http.paths.map(({ backend }: any) => backend.service.name)).toEqual(['route-a-example-com-v2', 'api']);
  });

  test('further conditions', () => {
    const { short: annotations } = member(routes => routes
      .add('*', RoutePath.any(), API, { name: 'a', conditions: [RouteCondition.method(['GET', 'HEAD']), RouteCondition.sourceIp(['10.0.0.0/8', '2001:db8::/32'])] })
      .add('*', RoutePath.any(), API, { name: 'b', conditions: [RouteCondition.hostRegex(['^a']), RouteCondition.path(['/x*'])] })
      .add('a.example.com', RoutePath.any(), API, { name: 'c', conditions: [RouteCondition.host(['*.example.org'])] }));
    expect(annotations).toMatchObject({
      'conditions.a': '[{"field":"http-request-method","httpRequestMethodConfig":{"values":["GET","HEAD"]}},{"field":"source-ip","sourceIPConfig":{"values":["10.0.0.0/8","2001:db8::/32"]}}]',
      'conditions.b': '[{"field":"host-header","hostHeaderConfig":{"regexValues":["^a"]}},{"field":"path-pattern","pathPatternConfig":{"values":["/x*"]}}]',
      'conditions.c': '[{"field":"host-header","hostHeaderConfig":{"values":["*.example.org"]}}]',
    });
  });

  test('a default backend of routes', () => {
    expect(member(routes => routes.addDefaultBackend(API)).spec).toEqual({ ingressClassName: 'alb', defaultBackend: { service: { name: 'api', port: { number: 80 } } } });
    expect(member(routes => routes.addDefaultBackend(Backend.fixedResponse(410))).short).toHaveProperty(['actions.response-default']);
  });

  test('control ports', () => {
    expect(member(routes => routes
      .add('*', RoutePath.exact('/a'), Backend.service('api', 80, { controlPort: 9000 }))
      .add('*', RoutePath.exact('/b'), Backend.service('api', 80, { controlPort: 9000 }))).short['target-control-port.api.80']).toBe('9000');
  });
});

describe('Services of workloads', () => {
  const service = (manifests: { kind: string }[]) => manifests.filter(({ kind }) => kind === 'Service') as any[];

  test('one for a workload, whatever routes lead to it', () => {
    const manifests = team((routes, chart) => {
      const api = workload(chart);
      routes.add('*', RoutePath.exact('/a'), Backend.of(api, { port: 80, targetPort: 8080 }));
      routes.add('*', RoutePath.exact('/b'), Backend.of(api, { port: 80, targetPort: 8080 }));
      routes.add('*', RoutePath.exact('/c'), Backend.of(api, { port: 79, targetPortName: 'admin' }));
    });
    expect(service(manifests)).toEqual([{
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'api', namespace: 'shop' },
      spec: {
        type: 'ClusterIP',
        ports: [{ name: 'http-79', port: 79, protocol: 'TCP', targetPort: 'admin' }, { name: 'http-80', port: 80, protocol: 'TCP', targetPort: 8080 }],
        selector: { app: 'api' },
      },
    }]);
  });

  test('of a Deployment of cdk8s-plus', () => {
    const [made] = service(team((routes, chart) => routes.add('*', RoutePath.any(), Backend.of(new plus.Deployment(chart, 'front', { containers: [{ image: 'x', portNumber: 80 }] }), { port: 80 }))));
    expect(made.metadata.name).toBe('front');
    expect(Object.keys(made.spec.selector)).toEqual(['cdk8s.io/metadata.addr']);
  });

  test('with node ports for instance targets, of the routes or of the backend', () => {
    const routesSay = team((routes, chart) => routes.add('*', RoutePath.any(), Backend.of(workload(chart), { port: 80 })), { targetType: TargetType.instance() });
    const backendSays = team((routes, chart) => routes.add('*', RoutePath.any(), Backend.of(workload(chart), { port: 80, targetType: TargetType.instance() })));
    expect([routesSay, backendSays].map(manifests => service(manifests)[0].spec.type)).toEqual(['NodePort', 'NodePort']);
    expect(short(service(backendSays)[0])).toEqual({ 'target-type': 'instance' });
  });

  test('target settings of a backend stand with its Service', () => {
    const manifests = team((routes, chart) => routes.add('*', RoutePath.any(), Backend.of(workload(chart), {
      port: 50051, protocolVersion: ProtocolVersion.GRPC, healthCheck: AlbHealthCheck.grpc('/a.B/C'), tags: { team: 'a' }, multiCluster: true,
    })));
    expect(short(service(manifests)[0])).toEqual({ 'backend-protocol-version': 'GRPC', 'healthcheck-protocol': 'HTTP', 'healthcheck-path': '/a.B/C', 'tags': 'team=a', 'multi-cluster-target-group': 'true' });
    expect(short(manifests.find(({ kind }) => kind === 'Ingress')!)).not.toHaveProperty(['backend-protocol-version']);
  });

  test('of another name, beside', () => {
    const manifests = team((routes, chart) => {
      const api = workload(chart);
      routes.add('*', RoutePath.exact('/a'), Backend.of(api, { port: 80 }));
      routes.add('*', RoutePath.exact('/b'), Backend.of(api, { port: 80, serviceName: 'api-grpc', protocolVersion: ProtocolVersion.GRPC }));
    });
    expect(service(manifests).map(({ metadata }) => metadata.name)).toEqual(['api', 'api-grpc']);
  });

  test('a Service that is there is used, and told its settings', () => {
    const manifests = team((routes, chart) => {
      const given = new plus.Service(chart, 'given', { metadata: { name: 'given' }, ports: [{ port: 80 }] });
      routes.add('*', RoutePath.exact('/a'), Backend.of(given, { port: 80, multiCluster: false }));
      const nlb = new ExposedTcpService(chart, 'nlb', { pods: PodTargets.withLabels({ app: 'a' }), ports: [ExposedPort.tcp(81)] });
      routes.add('*', RoutePath.exact('/b'), Backend.of(nlb, { port: 81 }));
    });
    expect(service(manifests).map(({ metadata }) => metadata.name)).toEqual(['given', 'nlb']);
    expect(short(service(manifests)[0])).toEqual({ 'multi-cluster-target-group': 'false' });
  });

  test('what the selector cannot say is a finding', () => {
    expect(() => team((routes, chart) => {
      const odd = new ApiObject(chart, 'odd', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { selector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } } });
      routes.add('*', RoutePath.any(), Backend.of(odd, { port: 80 }));
      chart.node.root.node.validate().forEach(message => { throw new Error(message); });
    })).not.toThrow('TypeError');
  });
});

describe('a group of somebody else', () => {
  const joined = (options: object, controller?: Controller) => {
    const app = appWith(controller);
    const chart = new Chart(app, 'shop');
    HttpIngressGroup.join('shared', { listeners: [HTTPS], ...options }).routes(chart, 'routes').add('*', RoutePath.any(), API);
    const [ingress] = chart.toJson();
    return { short: short(ingress), spec: ingress.spec };
  };

  test('is joined by its name', () => {
    const { short: annotations, spec } = joined({});
    expect(annotations).toEqual({ 'group.name': 'shared', 'listen-ports': '[{"HTTPS":443}]', 'certificate-arn': ARN, 'target-type': 'ip' });
    expect(spec.ingressClassName).toBe('alb');
  });

  test('or by its class', () => {
    const { short: annotations, spec } = joined({ ingressClassName: 'shared-class', groupInClass: true });
    expect(annotations['group.name']).toBeUndefined();
    expect(spec.ingressClassName).toBe('shared-class');
  });

  test('on EKS Auto Mode by its class alone', () => {
    expect(joined({ ingressClassName: 'shared-class' }, Controller.autoMode()).short).not.toHaveProperty(['group.name']);
    expect(() => joined({}, Controller.autoMode())).toThrow("HttpRoutes 'shop/routes': EKS Auto Mode reads the group from the IngressClass alone; give ingressClassName to HttpIngressGroup.join");
  });
});

test('routes can be made of the group or by themselves', () => {
  const web = group();
  expect(web.groupName).toBe('web');
  expect(web.ingressClassName).toBe('alb');
});
