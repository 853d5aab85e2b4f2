/*
 * Seed S15: a web shop's user interface, moved from instance targets to ip targets. Three replicas are three targets then.
 *
 * What differs from the manifest that the seed refers to, and why:
 * - `loadBalancerClass` is written. It cannot be changed by an edit: who has the Service under another controller makes a new one.
 * - `loadBalancerSourceRanges` is new. The original admitted the whole internet without saying so.
 * - `preserve_client_ip.enabled=false` and `allocateLoadBalancerNodePorts: false` are written out.
 *
 * The load balancer and its DNS name outlive the move; the target group is replaced, and the pods serve once they have passed its first checks.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, ExposedPort, ExposedTcpService, PodTargets, Scheme, TargetType } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's15-ui-nlb', { namespace: 'ui' });

new ExposedTcpService(chart, 'ui-nlb', {
  pods: PodTargets.withLabels({ 'app.kubernetes.io/name': 'ui', 'app.kubernetes.io/instance': 'ui', 'app.kubernetes.io/component': 'service' }),
  ports: [ExposedPort.tcp(80, { targetPort: 8080, name: 'http' })],
  scheme: Scheme.internetFacing(),
  targetType: TargetType.ip(),
  allowFrom: [AllowedSource.anywhere()],
});

app.synth();
