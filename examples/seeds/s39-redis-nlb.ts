/*
 * Seed S39: Redis on an internal Network Load Balancer.
 *
 * What differs from the hand-written manifest, and why:
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: external`: a class cannot be changed by an edit.
 * - `loadBalancerSourceRanges` is new. The original admitted every address that reaches the VPC; here the applications' subnets may connect.
 * - `preserve_client_ip.enabled=false` and `allocateLoadBalancerNodePorts: false` are written out, and the port has a name.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, ExposedPort, ExposedTcpService, PodTargets } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's39-redis-nlb');

new ExposedTcpService(chart, 'redis-nlb', {
  pods: PodTargets.withLabels({ app: 'redis' }),
  ports: [ExposedPort.tcp(6379)],
  allowFrom: [AllowedSource.ipv4('10.0.32.0/20'), AllowedSource.ipv4('10.0.48.0/20')],
});

app.synth();
