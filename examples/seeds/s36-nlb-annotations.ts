/*
 * Seed S36: the guide to annotations of a Network Load Balancer, every setting of it as a property. Some settings exclude each other, so
 * there are two Services.
 *
 * What differs from the guide, and why:
 * - `loadBalancerClass` takes the place of `aws-load-balancer-type: external`: a class cannot be changed by an edit.
 * - Access logs are load balancer attributes; EKS Auto Mode ignores the three annotations of the guide. Only TLS connections are logged, so the
 *   port that is logged is a TLS port.
 * - `manage-backend-security-group-rules` is new beside the given security group. Without it nobody opens the pods to the load balancer.
 * - `preserve_client_ip.enabled=false` is written out on both. The guide says that ip targets see client addresses by default, which holds for
 *   UDP and not for TCP or TLS; `ClientIp.preserve()` asks for it. It also says that instance targets need the PROXY protocol for that:
 *   `ClientIp.preserve()` does there, too, without a change to the application.
 * - The PROXY protocol Service keeps the TCP health check: the header stands before health checks as well, and an HTTP endpoint that does not
 *   expect it answers with an error.
 */
import { App, Chart, Duration } from 'cdk8s';
import {
  AccessLogs, ClientIp, ExposedPort, ExposedTcpService, HealthCheck, PodTargets, Scheme, SecurityGroups, TargetType,
} from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's36-nlb-annotations');

new ExposedTcpService(chart, 'guide-ip', {
  pods: PodTargets.withLabels({ app: 'my-app' }),
  ports: [ExposedPort.tls(443, {
    targetPort: 8080,
    certificates: ['arn:aws:acm:ap-northeast-2:111122223333:certificate/12345678-1234-1234-1234-123456789012'],
  })],
  scheme: Scheme.internetFacing(),
  targetType: TargetType.ip(),
  healthCheck: HealthCheck.http('/health', {
    port: 8080, interval: Duration.seconds(10), timeout: Duration.seconds(5), healthyThreshold: 2, unhealthyThreshold: 2,
  }),
  subnets: ['subnet-xxx', 'subnet-yyy'],
  securityGroups: SecurityGroups.given(['sg-xxx']),
  crossZone: true,
  accessLogs: AccessLogs.toBucket('my-bucket', { prefix: 'nlb-logs' }),
});

new ExposedTcpService(chart, 'guide-instance', {
  pods: PodTargets.withLabels({ app: 'my-proxy-aware-app' }),
  ports: [ExposedPort.tcp(443, { targetPort: 8443 })],
  scheme: Scheme.internal(),
  targetType: TargetType.instance(),
  clientIp: ClientIp.proxyProtocolV2(),
});

app.synth();
