/*
 * Seed S2: a database proxy on an internet-facing Network Load Balancer, ip targets, port 3306.
 *
 * What differs from the hand-written manifest, and why:
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: nlb`. That value belongs to the in-tree controller, which
 *   reads none of the other annotations; who took the Service hung on whether a webhook was installed.
 * - `loadBalancerSourceRanges` is new. The original admitted the whole internet to a database without saying so. Here it still
 *   does, because the seed means it, but somebody had to write `AllowedSource.anywhere()`.
 * - `preserve_client_ip.enabled=false` is written out: it is what ip targets have for TCP, and does not hang on a default now.
 * - `allocateLoadBalancerNodePorts: false`: ip targets do not use the node ports that Kubernetes would set aside.
 * - The port has a name, so that a second one can be added without touching the first.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, ExposedPort, ExposedTcpService, PodTargets, Scheme, TargetType } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's02-proxysql');

new ExposedTcpService(chart, 'proxysql-service', {
  pods: PodTargets.withLabels({ app: 'proxysql' }),
  ports: [ExposedPort.tcp(3306, { targetPort: 3306 })],
  scheme: Scheme.internetFacing(),
  targetType: TargetType.ip(),
  allowFrom: [AllowedSource.anywhere()],
});

app.synth();
