/*
 * Seed S30: the guide to annotations of an Application Load Balancer, every setting of it as a property. Some settings exclude each other,
 * so there are two groups: one with what a public load balancer has, one internal with node targets.
 *
 * What differs from the guide, and why:
 * - `load-balancer-attributes` stands once, with the idle timeout and the access logs: of two lines with one key, YAML keeps the last.
 * - `healthcheck-port: traffic-port` is the default and left out.
 * - `ssl-redirect` is what the guide advises against on a shared load balancer: it is for all Ingresses of the group, and their routes on
 *   HTTP are gone without a word. Here the owner of the group says it, routes cannot, and those of the group listen on HTTPS alone.
 * - `group.order: "10"` stands with the routes. The group's own Ingress is before them.
 * - Settings of the load balancer stand with the group's own Ingress, those of targets and rules with the routes.
 * - The given security groups say who may connect, so there is no `inbound-cidrs`.
 * - The guide takes the first address of `X-Forwarded-For` for the client's. A client can send that header itself; the load balancer appends
 *   the address that it sees, so it is the last one.
 */
import { App, Chart, Duration } from 'cdk8s';
import {
  AccessLogs, AlbHealthCheck, Backend, HttpIngressGroup, Listener, RoutePath, Scheme, SecurityGroups, SslPolicy, TargetType, WebAcl,
} from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's30-alb-annotations');

const shared = new HttpIngressGroup(chart, 'shared-alb', {
  listeners: [
    Listener.http(80),
    Listener.https(443, {
      certificates: ['arn:aws:acm:ap-northeast-2:111122223333:certificate/12345678-1234-1234-1234-123456789012'],
      sslPolicy: SslPolicy.TLS13_1_2_2021_06,
      redirectHttp: true,
    }),
  ],
  scheme: Scheme.internetFacing(),
  idleTimeout: Duration.seconds(60),
  accessLogs: AccessLogs.toBucket('my-bucket'),
  webAcl: WebAcl.byArn('arn:aws:wafv2:ap-northeast-2:111122223333:regional/webacl/my-acl/12345678-1234-1234-1234-123456789012'),
  securityGroups: SecurityGroups.given(['sg-xxx', 'sg-yyy'], { manageBackendRules: true }),
});

shared.routes(chart, 'guide-ip', {
  order: 10,
  targetType: TargetType.ip(),
  healthCheck: AlbHealthCheck.http('/health', {
    interval: Duration.seconds(15), timeout: Duration.seconds(5), healthyThreshold: 2, unhealthyThreshold: 2, successCodes: '200-299',
  }),
}).add('www.example.com', RoutePath.prefix('/'), Backend.service('my-app-svc', 80));

const internal = new HttpIngressGroup(chart, 'internal-alb', { listeners: [Listener.http(80)], scheme: Scheme.internal() });

internal.routes(chart, 'guide-instance', { targetType: TargetType.instance() })
  .add('tools.corp.local', RoutePath.prefix('/'), Backend.service('my-tool-svc', 80));

app.synth();
