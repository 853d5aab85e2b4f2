// A gRPC service and the web frontend that uses it, on one host: gRPC is a setting of its Service, and so of its target group alone.
import { App, Chart } from 'cdk8s';
import {
  AlbHealthCheck, Backend, ClusterProfile, Controller, EksNetworking, HttpIngressGroup, Listener, ProtocolVersion, RoutePath,
} from 'cdk8s-eks-networking';
import { Deployment } from 'cdk8s-plus-28';

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ controller: Controller.selfManaged('3.5.0'), vpcCidrs: ['10.0.0.0/16'] }));

const chart = new Chart(app, 'orders', { namespace: 'orders' });
const service = new Deployment(chart, 'service', { containers: [{ image: 'registry.example.com/orders:3.2', portNumber: 50051 }] });
const frontend = new Deployment(chart, 'frontend', { containers: [{ image: 'registry.example.com/orders-web:3.2', portNumber: 8080 }] });

const group = new HttpIngressGroup(chart, 'internal', {
  listeners: [Listener.https(443, { certificates: ['arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-00000000000a'] })],
});

group.routes(chart, 'orders')
  .add('orders.example.com', RoutePath.pattern('/orders.v1.Orders/*'), Backend.of(service, {
    port: 50051,
    protocolVersion: ProtocolVersion.GRPC,
    // Code 0 is OK. The default, 12, is for services without this method.
    healthCheck: AlbHealthCheck.grpc('/grpc.health.v1.Health/Check', { successCodes: '0' }),
  }))
  .add('orders.example.com', RoutePath.any(), Backend.of(frontend, { port: 80, targetPort: 8080 }));

app.synth();
