// A partner API behind fixed addresses: `npm run example` synthesizes it into dist/ and shows what comes out.
import { App, Chart, Duration } from 'cdk8s';
import {
  AllowedSource, ClusterProfile, Controller, EksNetworking, ExposedPort, ExposedTcpService, HealthCheck, PodTargets, Scheme,
} from 'cdk8s-eks-networking';
import { Deployment } from 'cdk8s-plus-28';

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ controller: Controller.selfManaged('2.17.1') }));

const chart = new Chart(app, 'partners', { namespace: 'partners' });
const api = new Deployment(chart, 'api', { containers: [{ image: 'registry.example.com/partner-api:1.4', portNumber: 8443 }] });

new ExposedTcpService(chart, 'external-api', {
  pods: PodTargets.of(api),
  ports: [ExposedPort.tcp(443, { targetPort: 8443 })],
  scheme: Scheme.internetFacing({ elasticIps: { 'subnet-0a': 'eipalloc-0a', 'subnet-0b': 'eipalloc-0b' } }),
  allowFrom: [AllowedSource.ipv4('203.0.113.0/24')],
  healthCheck: HealthCheck.https('/healthz', { interval: Duration.seconds(10) }),
});

app.synth();
