/*
 * Seed S34: Network Load Balancers with Elastic IPs, for partners that allow-list addresses. The seed shows it twice, as
 * `my-nlb-eip` and as `external-api`.
 *
 * What differs from the hand-written manifests, and why:
 * - `aws-load-balancer-subnets` is new. The originals named two addresses and no subnets: as many subnets as the controller
 *   discovers must match, and the order is that of their ids. A third tagged subnet would have stopped the controller.
 *   Here each address is given to its subnet.
 * - Each load balancer has addresses of its own. The seed gave both the same two, and an Elastic IP can serve only one.
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: external`: the class cannot be changed by an edit.
 * - `loadBalancerSourceRanges` is new: the originals admitted the whole internet. `my-nlb-eip` says so now; `external-api` admits
 *   the partner's network, which is what an address for allow-listing is for.
 * - `preserve_client_ip.enabled=false` and `allocateLoadBalancerNodePorts: false` are written out, and the port has a name.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, ExposedPort, ExposedTcpService, PodTargets, Scheme } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's34-elastic-ips');

new ExposedTcpService(chart, 'my-nlb-eip', {
  pods: PodTargets.withLabels({ app: 'my-app' }),
  ports: [ExposedPort.tcp(443, { targetPort: 8443 })],
  scheme: Scheme.internetFacing({ elasticIps: { 'subnet-aaa': 'eipalloc-xxx', 'subnet-bbb': 'eipalloc-yyy' } }),
  allowFrom: [AllowedSource.anywhere()],
});

new ExposedTcpService(chart, 'external-api', {
  pods: PodTargets.withLabels({ app: 'external-api' }),
  ports: [ExposedPort.tcp(443, { targetPort: 8443 })],
  scheme: Scheme.internetFacing({ elasticIps: { 'subnet-aaa': 'eipalloc-zzz', 'subnet-bbb': 'eipalloc-www' } }),
  allowFrom: [AllowedSource.ipv4('198.51.100.0/24')],
});

app.synth();
