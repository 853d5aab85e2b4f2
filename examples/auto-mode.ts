// The same kind of Service on a cluster whose load balancers EKS Auto Mode builds: only the profile says so.
import { App, Chart } from 'cdk8s';
import { ClusterProfile, Controller, EksNetworking, ExposedPort, ExposedTcpService, PodTargets } from 'cdk8s-eks-networking';

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ controller: Controller.autoMode(), vpcCidrs: ['10.0.0.0/16'] }));

const chart = new Chart(app, 'auto-mode', { namespace: 'data' });
new ExposedTcpService(chart, 'postgres', {
  pods: PodTargets.withLabels({ app: 'postgres' }),
  ports: [ExposedPort.tcp(5432)],
  crossZone: true,
});

app.synth();
