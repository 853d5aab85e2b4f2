/*
 * Seed S40, the half of the Network Load Balancer: a database for clients in the VPC. The other half is an internal Application Load Balancer.
 *
 * What differs from the hand-written manifest, and why:
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: external`: a class cannot be changed by an edit.
 * - `loadBalancerSourceRanges` is new. The original admitted every address that reaches the VPC; the blocks of the VPC come from the profile.
 * - `preserve_client_ip.enabled=false` and `allocateLoadBalancerNodePorts: false` are written out, and the port has a name.
 */
import { App, Chart } from 'cdk8s';
import { ClusterProfile, EksNetworking, ExposedPort, ExposedTcpService, PodTargets } from 'cdk8s-eks-networking';

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ vpcCidrs: ['10.0.0.0/16'] }));

const chart = new Chart(app, 's40-internal-db');
new ExposedTcpService(chart, 'internal-db', {
  pods: PodTargets.withLabels({ app: 'database' }),
  ports: [ExposedPort.tcp(5432)],
});

app.synth();
