/*
 * Seeds S6 and S7: a busy gateway with ip targets and cross-zone balancing beside a small Service with instance targets.
 *
 * What differs from the hand-written manifests, and why:
 * - The load balancer attribute takes the place of the annotation `cross-zone-load-balancing-enabled`, which EKS Auto Mode ignores.
 * - `type: LoadBalancer` and `loadBalancerClass` are new: without them no load balancer came of either Service.
 * - Scheme, ports and selector are new. The originals left them out; the scheme is what the controller's default would have been.
 * - `preserve_client_ip.enabled=false` is written out: with instance targets AWS has it on, and kube-proxy hides the address all the same.
 *
 * Instance mode does not make the number of ports free, as the seed has it: every node is a target once for every port.
 */
import { App, Chart } from 'cdk8s';
import { ExposedPort, ExposedTcpService, PodTargets, TargetType } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's06-hybrid');

new ExposedTcpService(chart, 'api-gateway', {
  pods: PodTargets.withLabels({ app: 'api-gateway' }),
  ports: [ExposedPort.tcp(443, { targetPort: 8443 })],
  targetType: TargetType.ip(),
  crossZone: true,
});

new ExposedTcpService(chart, 'user-service', {
  pods: PodTargets.withLabels({ app: 'user-service' }),
  ports: [ExposedPort.tcp(8080)],
  targetType: TargetType.instance(),
});

app.synth();
