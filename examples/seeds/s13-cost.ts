/*
 * Seed S13: two annotations that save money, one for an internal load balancer, one against traffic between zones.
 *
 * What differs from the hand-written fragments, and why:
 * - `aws-load-balancer-scheme` and the load balancer attribute take the place of `aws-load-balancer-internal` and
 *   `cross-zone-load-balancing-enabled`, which are superseded and which EKS Auto Mode ignores.
 * - The Service around them is new; the seed shows the annotations alone.
 * - `preserve_client_ip.enabled=false` and `allocateLoadBalancerNodePorts: false` are written out.
 *
 * Cross-zone balancing is off anyway unless somebody switched it on, by hand or by an earlier manifest: AWS keeps what it was told last, so
 * that only writing `false` brings it back. With it off, a zone without a healthy pod drops out of DNS, and clients that hold its address reach
 * nobody: spread the pods over the zones.
 */
import { App, Chart } from 'cdk8s';
import { ExposedPort, ExposedTcpService, PodTargets, Scheme } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's13-cost');

new ExposedTcpService(chart, 'orders', {
  pods: PodTargets.withLabels({ app: 'orders' }),
  ports: [ExposedPort.tcp(8080)],
  scheme: Scheme.internal(),
  crossZone: false,
});

app.synth();
