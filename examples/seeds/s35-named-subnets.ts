/*
 * Seed S35: an internal Network Load Balancer in subnets that are named.
 *
 * What differs from the hand-written manifest, and why:
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: external`: a class cannot be changed by an edit.
 * - `loadBalancerSourceRanges` is new. The original admitted every address that reaches the VPC; the blocks of the VPC come from the profile.
 * - `preserve_client_ip.enabled=false` and `allocateLoadBalancerNodePorts: false` are written out, and the port has a name.
 */
import { App, Chart } from 'cdk8s';
import { ClusterProfile, EksNetworking, ExposedPort, ExposedTcpService, PodTargets, Scheme } from 'cdk8s-eks-networking';

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ vpcCidrs: ['10.0.0.0/16'] }));

const chart = new Chart(app, 's35-named-subnets');
new ExposedTcpService(chart, 'my-internal-nlb', {
  pods: PodTargets.withLabels({ app: 'my-app' }),
  ports: [ExposedPort.tcp(80, { targetPort: 8080 })],
  scheme: Scheme.internal(),
  subnets: ['subnet-xxx', 'subnet-yyy'],
});

app.synth();
