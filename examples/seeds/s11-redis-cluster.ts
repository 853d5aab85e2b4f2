/*
 * Seed S11: Redis behind an internal Network Load Balancer.
 *
 * What differs from the hand-written manifest, and why:
 * - `aws-load-balancer-scheme: internal`, the default here, takes the place of `aws-load-balancer-internal: "true"`, which is superseded
 *   and which EKS Auto Mode ignores.
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: nlb`, a value that belongs to the in-tree controller.
 * - `loadBalancerSourceRanges` is new. The original admitted every address that reaches the VPC, over peerings and VPN as well, and Redis has
 *   no password unless given one. The blocks of the VPC come from the profile.
 * - `preserve_client_ip.enabled=false` and `allocateLoadBalancerNodePorts: false` are written out, and the port has a name.
 *
 * A single address in front of a Redis in cluster mode is good for the first contact only: clients are then sent to the pods by address.
 */
import { App, Chart } from 'cdk8s';
import { ClusterProfile, EksNetworking, ExposedPort, ExposedTcpService, PodTargets } from 'cdk8s-eks-networking';

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ vpcCidrs: ['10.0.0.0/16'] }));

const chart = new Chart(app, 's11-redis-cluster');
new ExposedTcpService(chart, 'redis-cluster', {
  pods: PodTargets.withLabels({ app: 'redis' }),
  ports: [ExposedPort.tcp(6379)],
});

app.synth();
