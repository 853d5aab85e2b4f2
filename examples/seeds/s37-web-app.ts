/*
 * Seed S37: a frontend and two versions of an API on one Application Load Balancer.
 *
 * What differs from the hand-written manifest, and why:
 * - Settings of the load balancer stand with an Ingress of the group's own, `web-alb`; `web-app-ingress` says routes alone.
 * - `inbound-cidrs` is written out. The original admitted the whole internet without saying so.
 * - `ssl-policy` is written out. The controller's default still admits TLS 1.0.
 * - The certificate's ARN is whole: `arn:aws:acm:...` names none.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, Backend, HttpIngressGroup, Listener, RoutePath, Scheme } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's37-web-app');

const group = new HttpIngressGroup(chart, 'web-alb', {
  listeners: [
    Listener.http(80),
    Listener.https(443, { certificates: ['arn:aws:acm:ap-northeast-2:111122223333:certificate/12345678-1234-1234-1234-123456789012'] }),
  ],
  scheme: Scheme.internetFacing(),
  allowFrom: [AllowedSource.anywhere()],
});

group.routes(chart, 'web-app-ingress')
  .add('www.example.com', RoutePath.prefix('/'), Backend.service('frontend-svc', 80))
  .add('api.example.com', RoutePath.prefix('/v1'), Backend.service('api-v1-svc', 80))
  .add('api.example.com', RoutePath.prefix('/v2'), Backend.service('api-v2-svc', 80));

app.synth();
