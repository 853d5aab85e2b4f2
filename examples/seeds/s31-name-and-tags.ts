/*
 * Seed S31: an internet-facing Network Load Balancer with ip targets, a name and tags.
 *
 * What differs from the hand-written manifest, and why:
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: external`: a class cannot be changed by an edit.
 * - `loadBalancerSourceRanges` is new. The original admitted the whole internet without saying so.
 * - `preserve_client_ip.enabled=false` and `allocateLoadBalancerNodePorts: false` are written out, and the port has a name.
 *
 * The name counts when the load balancer is made and has no effect later. EKS Auto Mode needs a further IAM policy for the tags.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, ExposedPort, ExposedTcpService, PodTargets, Scheme, TargetType } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's31-name-and-tags', { namespace: 'default' });

new ExposedTcpService(chart, 'my-nlb-service', {
  pods: PodTargets.withLabels({ app: 'my-app' }),
  ports: [ExposedPort.tcp(443, { targetPort: 8443 })],
  scheme: Scheme.internetFacing(),
  targetType: TargetType.ip(),
  allowFrom: [AllowedSource.anywhere()],
  loadBalancerName: 'my-nlb',
  tags: { Environment: 'prod' },
});

app.synth();
