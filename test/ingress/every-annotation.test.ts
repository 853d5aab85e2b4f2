import { App, Chart, Duration } from 'cdk8s';
import { ARN } from './support';
import {
  AccessLogs, AlbHealthCheck, AlbIpAddressType, AllowedSource, Authentication, Backend, BackendProtocol, FrontendNlb, HttpIngressGroup,
  HttpIngressGroupProps, HttpRoutes, HttpRoutesOptions, JwtValidation, Listener, MutualAuthentication, ProtocolVersion, RouteCondition,
  RoutePath, RouteTransform, Scheme, SecurityGroups, TargetType, Unauthenticated, WebAcl,
} from '../../src';
import { CATALOGUE } from '../../src/annotations/catalogue';
import { findSpec } from '../../src/annotations/lookup';

const CHECK = AlbHealthCheck.http('/healthz', {
  port: 8080, interval: Duration.seconds(10), timeout: Duration.seconds(3), healthyThreshold: 3, unhealthyThreshold: 4, successCodes: '200-299',
});
const OIDC = Authentication.oidc({
  issuer: 'https://idp.example.com',
  authorizationEndpoint: 'https://idp.example.com/a',
  tokenEndpoint: 'https://idp.example.com/t',
  userInfoEndpoint: 'https://idp.example.com/u',
  secretName: 'oidc',
  scope: 'openid email',
  sessionCookie: 'session',
  sessionTimeout: Duration.hours(1),
  onUnauthenticated: Unauthenticated.DENY,
});
const COGNITO = Authentication.cognito({ userPoolArn: 'arn:aws:cognito-idp:us-east-1:1:userpool/a', userPoolClientId: 'client', userPoolDomain: 'shop' });

interface Program {
  readonly group: Partial<HttpIngressGroupProps>;
  readonly routes: HttpRoutesOptions;
  readonly fill: (routes: HttpRoutes) => unknown;
}

/** Programs that between them say everything an Ingress can say. */
const PROGRAMS: readonly Program[] = [
  {
    group: {
      scheme: Scheme.internetFacing(),
      allowFrom: [AllowedSource.anywhere(), AllowedSource.prefixList('pl-1')],
      ipAddressType: AlbIpAddressType.DUALSTACK,
      subnets: ['subnet-a', 'subnet-b'],
      listeners: [
        Listener.https(443, { certificates: [ARN], redirectHttp: true, mutualAuthentication: MutualAuthentication.verify('store'), headers: { server: false } }),
      ],
      idleTimeout: Duration.seconds(90),
      accessLogs: AccessLogs.toBucket('logs'),
      webAcl: WebAcl.byName('acl'),
      shieldAdvanced: true,
      minimumCapacityUnits: 100,
      ipv4IpamPool: 'ipam-pool-1',
      customerOwnedIpv4Pool: 'ipv4pool-coip-1',
      loadBalancerName: 'edge',
      tags: { team: 'a' },
      frontendNlb: FrontendNlb.of({
        scheme: Scheme.internetFacing({ elasticIps: { 'subnet-a': 'eipalloc-1' } }),
        securityGroups: ['sg-1'],
        portMapping: { 443: 443 },
        healthCheck: CHECK,
        crossZone: true,
        tags: { team: 'a' },
      }),
    },
    routes: {
      order: 5, authentication: OIDC, protocol: BackendProtocol.HTTPS, protocolVersion: ProtocolVersion.HTTP2, healthCheck: CHECK, multiCluster: true,
    },
    fill: routes => routes
      .add('a.example.com', RoutePath.regex('^/v[0-9]'), Backend.service('api', 80, { controlPort: 9000 }), {
        conditions: [RouteCondition.method(['GET'])], transforms: [RouteTransform.rewriteUrl('^/a', '/b')],
      }),
  },
  {
    group: { securityGroups: SecurityGroups.given(['sg-1']), webAcl: WebAcl.byArn('arn:aws:wafv2:us-east-1:1:regional/webacl/a/b') },
    routes: { authentication: COGNITO, targetType: TargetType.instance({ nodeLabels: { role: 'edge' } }), targetGroup: { slowStart: Duration.seconds(30) } },
    fill: routes => routes.add('*', RoutePath.any(), Backend.service('api', 80)),
  },
  {
    group: { listeners: [Listener.https(443, { createCertificates: true, privateCertificateAuthority: 'arn:aws:acm-pca:us-east-1:1:certificate-authority/a' })] },
    routes: { jwtValidation: JwtValidation.of({ issuer: 'me', jwksEndpoint: 'https://idp.example.com/keys' }) },
    fill: routes => routes.add('a.example.com', RoutePath.any(), Backend.service('api', 80)),
  },
];

function keysOf({ group, routes, fill }: Program): string[] {
  const app = new App();
  const web = new HttpIngressGroup(new Chart(app, 'platform'), 'web', { listeners: [Listener.https(443, { certificates: [ARN] })], ...group });
  const chart = new Chart(app, 'shop');
  fill(web.routes(chart, 'routes', routes));
  const objects = [...web.node.findAll(), ...chart.node.findAll()] as { metadata?: { toJson(): { annotations?: object } } }[];
  return objects.flatMap(({ metadata }) => Object.keys(metadata?.toJson?.()?.annotations ?? {}));
}

// An annotation that the catalogue does not know would not be found here: the writer refuses it.
const written = new Set(PROGRAMS.flatMap(keysOf).map(key => findSpec(key)!.key));
const ours = CATALOGUE.filter(({ surface, writtenByController }) => ['alb-ingress', 'alb-ingress-or-service', 'frontend-nlb'].includes(surface) && writtenByController !== true);

test.each(ours.filter(({ supersededBy }) => supersededBy === undefined).map(({ key }) => key))('%s can be said by properties', key => {
  expect(written).toContain(key);
});

test.each(ours.flatMap(({ key, supersededBy }) => supersededBy === undefined ? [] : [key]))('%s is never written', key => {
  expect(written).not.toContain(key);
});
