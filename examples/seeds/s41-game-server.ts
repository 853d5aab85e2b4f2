/*
 * Seed S41: a game server with TCP 7777 and UDP 7778 behind one Elastic IP.
 *
 * What differs from the hand-written manifest, and why:
 * - `aws-load-balancer-subnets` is new. One address means one subnet: the controller refuses it wherever it discovers two.
 *   The load balancer then stands in one zone and falls with it; an address for each zone is the other way.
 * - The health check names the TCP port. Left alone, the targets of the UDP port are asked over TCP on 7778, where nobody listens, and are never
 *   healthy.
 * - Client addresses are said port by port: AWS preserves them for UDP whether asked or not, and refuses the opposite.
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: external`: a class cannot be changed by an edit.
 * - `loadBalancerSourceRanges` is new. The original admitted the whole internet without saying so.
 * - `allocateLoadBalancerNodePorts: false` is written out.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, ExposedPort, ExposedTcpService, HealthCheck, PodTargets, Scheme } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's41-game-server');

new ExposedTcpService(chart, 'game-server', {
  pods: PodTargets.withLabels({ app: 'game-server' }),
  ports: [
    ExposedPort.tcp(7777, { name: 'tcp-game' }),
    ExposedPort.udp(7778, { name: 'udp-voice' }),
  ],
  scheme: Scheme.internetFacing({ elasticIps: { 'subnet-xxx': 'eipalloc-xxx' } }),
  allowFrom: [AllowedSource.anywhere()],
  healthCheck: HealthCheck.tcp({ portName: 'tcp-game' }),
});

app.synth();
