/*
 * Seed S38: a gRPC service behind an Application Load Balancer, checked by gRPC's own health method.
 *
 * What differs from the hand-written manifest, and why:
 * - `success-codes: "0"` is new. Without it the controller asks for code 12, `UNIMPLEMENTED`, which a service that has the health method
 *   does not answer: every target would be unhealthy.
 * - The group is named, and the load balancer has an Ingress of its own.
 * - `inbound-cidrs` and `ssl-policy` are written out.
 */
import { App, Chart } from 'cdk8s';
import { AlbHealthCheck, AllowedSource, Backend, HttpIngressGroup, Listener, ProtocolVersion, RoutePath, Scheme } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's38-grpc');

const group = new HttpIngressGroup(chart, 'grpc', {
  listeners: [Listener.https(443, {
    certificates: ['arn:aws:acm:ap-northeast-2:111122223333:certificate/12345678-1234-1234-1234-123456789012'],
  })],
  scheme: Scheme.internetFacing(),
  allowFrom: [AllowedSource.anywhere()],
});

group.routes(chart, 'grpc-ingress', {
  protocolVersion: ProtocolVersion.GRPC,
  healthCheck: AlbHealthCheck.grpc('/grpc.health.v1.Health/Check', { successCodes: '0' }),
}).add('grpc.example.com', RoutePath.prefix('/'), Backend.service('grpc-svc', 50051));

app.synth();
