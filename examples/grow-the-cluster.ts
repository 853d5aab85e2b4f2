// The same workload on the same nodes: refused with single addresses, accepted with prefixes. What add-on and nodes have to be told is written beside it.
import { ApiObject, App, Chart } from 'cdk8s';
import { ClusterProfile, ClusterSubnet, EksNetworking, MaxPodsSettings, NodeGroup, NodeSetup, VpcCni } from 'cdk8s-eks-networking';
import { ContainerResources, Cpu, Deployment } from 'cdk8s-plus-28';

const subnets = ['a', 'b'].map(zone => ClusterSubnet.privateSubnet(`subnet-0${zone}`, { zone: `eu-west-1${zone}`, cidr: `10.0.${zone === 'a' ? 0 : 16}.0/20` }));

/** Three machines at most, set up by nodeadm of Amazon Linux 2023. */
const nodes = (maxPods?: number) => NodeGroup.selfManaged('general', {
  instanceTypes: ['m5.xlarge'],
  maxSize: 3,
  subnets: subnets.map(({ subnetId }) => subnetId),
  setup: NodeSetup.nodeadm(maxPods === undefined ? {} : { maxPodsExpression: String(maxPods) }),
});

/** 200 small workers. */
function addWorkers(app: App): void {
  const resources: ContainerResources = { cpu: { request: Cpu.millis(40) } };
  new Deployment(new Chart(app, 'jobs', { namespace: 'jobs' }), 'worker', {
    replicas: 200,
    containers: [{ image: 'registry.example.com/worker:3.2.1', resources }],
  });
}

// An m5.xlarge has 4 ENIs of 15 addresses: 4 x 14 for pods, and 58 pods. Three of them take 168 beside aws-node and kube-proxy.
const before = new App();
EksNetworking.attach(before, ClusterProfile.of({ cni: VpcCni.secondaryAddresses(), subnets, nodeGroups: [nodes()] }));
addWorkers(before);
try {
  before.synth();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
}

// With prefixes the same machine has 4 x 14 x 16 addresses. Its kubelet has to be told: it would go on with 58.
const cni = VpcCni.prefixDelegation({ warmPrefixTarget: 1 });
const { maxPods } = MaxPodsSettings.of(nodes(), cni);
const group = nodes(maxPods);

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ cni, subnets, nodeGroups: [group] }));
addWorkers(app);

const cluster = new Chart(app, 'cluster', { namespace: 'ack-system' });
// The add-on, by AWS Controllers for Kubernetes. The text is the same for the console, the AWS CLI and Terraform.
new ApiObject(cluster, 'vpc-cni', {
  apiVersion: 'eks.services.k8s.aws/v1alpha1',
  kind: 'Addon',
  metadata: { name: 'vpc-cni' },
  spec: { name: 'vpc-cni', clusterName: 'shop', resolveConflicts: 'OVERWRITE', configurationValues: cni.addonConfigurationValues() },
});
// What the launch template of the nodes says to nodeadm.
new ApiObject(cluster, 'general-user-data', {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'general-user-data' },
  data: {
    'user-data': MaxPodsSettings.of(group, cni).nodeConfigUserData({
      cluster: { name: 'shop', apiServerEndpoint: 'https://example.gr7.eu-west-1.eks.amazonaws.com', certificateAuthority: 'Y2VydGlmaWNhdGU=', cidr: '172.20.0.0/16' },
    }),
  },
});

app.synth();
