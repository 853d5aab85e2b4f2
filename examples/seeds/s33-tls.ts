/*
 * Seed S33: TLS ends at the Network Load Balancer, the pods get plain HTTP on 8080.
 *
 * What differs from the hand-written manifest, and why:
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: external`: a class cannot be changed by an edit.
 * - `ssl-ports` holds the name of the port in place of its number: the same port.
 * - `loadBalancerSourceRanges` is new. The original admitted the whole internet without saying so.
 * - `preserve_client_ip.enabled=false` and `allocateLoadBalancerNodePorts: false` are written out.
 *
 * The policy of the seed is the default here. The certificate is in the Region of the load balancer, in AWS Certificate Manager.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, ExposedPort, ExposedTcpService, PodTargets, Scheme } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's33-tls');

new ExposedTcpService(chart, 'my-nlb-tls', {
  pods: PodTargets.withLabels({ app: 'my-app' }),
  ports: [ExposedPort.tls(443, {
    name: 'https',
    targetPort: 8080,
    certificates: ['arn:aws:acm:ap-northeast-2:111122223333:certificate/12345678-1234-1234-1234-123456789012'],
  })],
  scheme: Scheme.internetFacing(),
  allowFrom: [AllowedSource.anywhere()],
});

app.synth();
