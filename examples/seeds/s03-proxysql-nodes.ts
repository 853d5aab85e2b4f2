/*
 * Seed S3: a database proxy on an internet-facing Network Load Balancer whose targets are nodes, with a node port that is named.
 *
 * What differs from the hand-written manifest, and why:
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: nlb`, a value that belongs to the in-tree controller.
 * - `loadBalancerSourceRanges` is new. The original admitted the whole internet to a database without saying so. `world-open-port` still warns.
 * - `preserve_client_ip.enabled=false` is new. AWS preserves addresses for instance targets, but kube-proxy replaced them by a node's
 *   before they reached the pod: the pods see as much as before, and a connection from a node to its own load balancer no longer hangs.
 * - The port has a name.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, ExposedPort, ExposedTcpService, PodTargets, Scheme, TargetType } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's03-proxysql-nodes');

new ExposedTcpService(chart, 'proxysql-service', {
  pods: PodTargets.withLabels({ app: 'proxysql' }),
  ports: [ExposedPort.tcp(3306, { targetPort: 3306, nodePort: 30306 })],
  scheme: Scheme.internetFacing(),
  targetType: TargetType.instance(),
  allowFrom: [AllowedSource.anywhere()],
});

app.synth();
