/*
 * Seed S32: instance targets with `externalTrafficPolicy: Local`, so that pods see the addresses of clients.
 *
 * What differs from the hand-written manifest, and why:
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: external`: a class cannot be changed by an edit.
 * - `preserve_client_ip.enabled=true` is written out. The traffic policy alone does not do it: AWS has to preserve as well, which it does by
 *   default for instance targets. `ClientIp.preserve()` writes both.
 * - `loadBalancerSourceRanges` is new. The original admitted the whole internet without saying so.
 * - The port has a name.
 * - `healthCheckNodePort` is fixed. Kubernetes would pick one; a fixed one can be named in the rules of the nodes' own security group.
 *
 * There is no health check on purpose: kube-proxy is asked then, on that node port, whether the node has a pod.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, ClientIp, ExposedPort, ExposedTcpService, PodTargets, Scheme, TargetType } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's32-client-address');

new ExposedTcpService(chart, 'my-nlb-service', {
  pods: PodTargets.withLabels({ app: 'my-app' }),
  ports: [ExposedPort.tcp(443, { targetPort: 8443 })],
  scheme: Scheme.internetFacing(),
  targetType: TargetType.instance(),
  clientIp: ClientIp.preserve(),
  healthCheckNodePort: 32400,
  allowFrom: [AllowedSource.anywhere()],
});

app.synth();
