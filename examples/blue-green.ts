// Two releases share the requests of one route by weight, and a client stays with the release it got first.
import { App, Chart, Duration } from 'cdk8s';
import {
  AlbHealthCheck, Backend, BackendOptions, ClusterProfile, Controller, EksNetworking, HttpIngressGroup, Listener, RouteCondition, RoutePath,
} from 'cdk8s-eks-networking';
import { Deployment } from 'cdk8s-plus-28';

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ controller: Controller.selfManaged('3.5.0'), vpcCidrs: ['10.0.0.0/16'] }));

const chart = new Chart(app, 'checkout', { namespace: 'checkout' });
const release = (colour: string, version: string) =>
  new Deployment(chart, `checkout-${colour}`, { containers: [{ image: `registry.example.com/checkout:${version}`, portNumber: 8080 }] });

const port: BackendOptions = {
  port: 80, targetPort: 8080, healthCheck: AlbHealthCheck.http('/healthz'), targetGroup: { deregistrationDelay: Duration.seconds(60) },
};
const blue = Backend.of(release('blue', '7.3'), port);
const green = Backend.of(release('green', '7.4'), port);

const group = new HttpIngressGroup(chart, 'internal', {
  listeners: [Listener.https(443, { certificates: ['arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-00000000000a'] })],
});

group.routes(chart, 'checkout')
  // Testers reach green before anybody else does.
  .add('checkout.example.com', RoutePath.any(), green, { name: 'testers', conditions: [RouteCondition.header('X-Release', ['green'])] })
  .add('checkout.example.com', RoutePath.any(), Backend.weighted([
    { backend: blue, weight: 90 },
    { backend: green, weight: 10 },
  ], { stickiness: Duration.hours(1) }));

app.synth();
