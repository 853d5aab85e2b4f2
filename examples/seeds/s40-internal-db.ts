/*
 * Seed S40: an internal Application Load Balancer for an HTTP API, and an internal Network Load Balancer for a database, side by side.
 *
 * What differs from the hand-written manifests, and why:
 * - Ingress: the group is named, and the load balancer has an Ingress of its own. The listener, HTTP 80, is written out; the seed leaves it to
 *   the controller.
 * - Service: `loadBalancerClass` takes the place of `aws-load-balancer-type: external`: a class cannot be changed by an edit.
 * - `inbound-cidrs` and `loadBalancerSourceRanges` are new. The originals admitted every address that reaches the VPC; the blocks of the VPC
 *   come from the profile.
 * - `preserve_client_ip.enabled=false` and `allocateLoadBalancerNodePorts: false` are written out, and the port has a name.
 */
import { App, Chart } from 'cdk8s';
import {
  Backend, ClusterProfile, EksNetworking, ExposedPort, ExposedTcpService, HttpIngressGroup, Listener, PodTargets, RoutePath,
} from 'cdk8s-eks-networking';

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ vpcCidrs: ['10.0.0.0/16'] }));

const chart = new Chart(app, 's40-internal-db');

new HttpIngressGroup(chart, 'internal', { listeners: [Listener.http(80)] })
  .routes(chart, 'internal-api')
  .add('internal-api.corp.local', RoutePath.prefix('/'), Backend.service('internal-api-svc', 80));

new ExposedTcpService(chart, 'internal-db', {
  pods: PodTargets.withLabels({ app: 'database' }),
  ports: [ExposedPort.tcp(5432)],
});

app.synth();
