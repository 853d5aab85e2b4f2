/*
 * Seed S29: Deployment, ClusterIP Service and Ingress of an app on a shared Application Load Balancer.
 *
 * What differs from the hand-written manifests, and why:
 * - The settings of the load balancer (scheme, listeners, policy, name, tags) stand with an Ingress of the group's own, `shared-alb`. In the
 *   seed the first app of the group says them, and a second app that says one of them otherwise stops the whole group.
 * - The health check stands with the Service: it is what this app's pods answer, not what others in the group do.
 * - `inbound-cidrs` is written out. The original admitted the whole internet without saying so.
 * - The tags are on the load balancer alone; `Backend.of` would take `tags` for the target groups.
 * - The Deployment is that of cdk8s-plus-28, which adds a probe, a security context and a selector of its own, and the Service selects by that.
 *   The image of nginx wants to write and to be root.
 * - The port of the Service has a name, so that a second one can be added without touching the first.
 * - The certificate's ARN has an account of twelve digits.
 */
import { App, Chart, Duration, Size } from 'cdk8s';
import { AlbHealthCheck, AllowedSource, Backend, HttpIngressGroup, Listener, RoutePath, Scheme, SslPolicy } from 'cdk8s-eks-networking';
import { Cpu, Deployment } from 'cdk8s-plus-28';

const app = new App();
const chart = new Chart(app, 's29-full-app', { namespace: 'default' });

const deployment = new Deployment(chart, 'my-app', {
  metadata: { name: 'my-app' },
  replicas: 3,
  containers: [{
    name: 'app',
    image: 'nginx:latest',
    portNumber: 80,
    resources: {
      cpu: { request: Cpu.millis(100), limit: Cpu.millis(200) },
      memory: { request: Size.mebibytes(128), limit: Size.mebibytes(256) },
    },
    securityContext: { ensureNonRoot: false, readOnlyRootFilesystem: false },
  }],
  securityContext: { ensureNonRoot: false },
});

const group = new HttpIngressGroup(chart, 'shared-alb', {
  listeners: [
    Listener.http(80),
    Listener.https(443, {
      certificates: ['arn:aws:acm:ap-northeast-2:111122223333:certificate/12345678-1234-1234-1234-123456789012'],
      sslPolicy: SslPolicy.TLS13_1_2_2021_06,
    }),
  ],
  scheme: Scheme.internetFacing(),
  allowFrom: [AllowedSource.anywhere()],
  loadBalancerName: 'my-app-alb',
  tags: { Environment: 'production', Team: 'backend' },
});

group.routes(chart, 'my-app-ingress').add('api.example.com', RoutePath.prefix('/'), Backend.of(deployment, {
  port: 80,
  serviceName: 'my-app-svc',
  healthCheck: AlbHealthCheck.http('/health', {
    interval: Duration.seconds(15), timeout: Duration.seconds(5), healthyThreshold: 2, unhealthyThreshold: 2,
  }),
}));

app.synth();
