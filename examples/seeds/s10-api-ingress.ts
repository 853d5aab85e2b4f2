/*
 * Seed S10: an API on an internet-facing Application Load Balancer, HTTP 80 and HTTPS 443, ip targets.
 *
 * What differs from the hand-written manifest, and why:
 * - `ingressClassName` takes the place of the annotation `kubernetes.io/ingress.class`, which is deprecated, and which EKS Auto Mode does not read.
 * - The load balancer has an Ingress of its own. It stays when the last route goes, and says what the load balancer is; `api-ingress` says
 *   routes alone. A named group is new with it: the load balancer of the seed, of a group without a name, would be replaced.
 * - `inbound-cidrs` is written out. The original admitted the whole internet without saying so.
 * - `ssl-policy` is written out. The controller's default still admits TLS 1.0.
 * - Both listeners serve the API, as in the seed, so that it can be asked for without TLS. `redirectHttp: true` would end that.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, Backend, HttpIngressGroup, Listener, RoutePath, Scheme } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's10-api-ingress');

const group = new HttpIngressGroup(chart, 'api', {
  listeners: [
    Listener.http(80),
    Listener.https(443, { certificates: ['arn:aws:acm:ap-northeast-2:111122223333:certificate/12345678-1234-1234-1234-123456789012'] }),
  ],
  scheme: Scheme.internetFacing(),
  allowFrom: [AllowedSource.anywhere()],
});

group.routes(chart, 'api-ingress').add('api.example.com', RoutePath.prefix('/'), Backend.service('api-service', 8080));

app.synth();
