/*
 * Seed S5: one Service with two ports split in two, so that each load balancer has half the targets.
 *
 * What differs from the hand-written manifests, and why:
 * - `type: LoadBalancer` and `loadBalancerClass` are new: the originals were ClusterIP Services, and no load balancer came of them.
 * - The scheme is written. The originals said none, and the controller's default was meant: internal.
 * - `preserve_client_ip.enabled=false` and `allocateLoadBalancerNodePorts: false` are written out, and the ports have names.
 *
 * Splitting helps against the limit of targets for a whole load balancer, 500 in a zone. Each port has a target group of its own in either
 * form, so it does nothing for the limit of a target group, and it costs a second load balancer.
 */
import { App, Chart } from 'cdk8s';
import { ExposedPort, ExposedTcpService, PodTargets } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's05-split-services');
const pods = PodTargets.withLabels({ app: 'proxysql' });

new ExposedTcpService(chart, 'proxysql-mysql', { pods, ports: [ExposedPort.tcp(3306)] });
new ExposedTcpService(chart, 'proxysql-admin', { pods, ports: [ExposedPort.tcp(6033)] });

app.synth();
