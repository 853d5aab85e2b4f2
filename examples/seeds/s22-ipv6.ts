/*
 * Seed S22: pods with IPv6 addresses.
 *
 * The seed is right that prefixes are needed, Nitro types or bare metal, and Linux; a pod has an address of one family only. What it leaves out:
 * - the family is chosen when the cluster is made, and never changes; EKS tells the add-on of it.
 * - aws-node ends with prefixes and no warm target at all, although no target has an effect here. WARM_PREFIX_TARGET is written.
 * - addresses never run out, but kubelets keep the number of pods for IPv4 until they are told: 29 on an m5.large, where 110 are meant.
 */
import { ApiObject, App, Chart } from 'cdk8s';
import { ClusterProfile, EksNetworking, MaxPodsSettings, NodeGroup, NodeSetup, VpcCni } from 'cdk8s-eks-networking';

const cni = VpcCni.ipv6();
const nodes = (maxPods?: number) => NodeGroup.managedWithAmi('bottlerocket', {
  instanceTypes: ['m5.large', 'm6i.large'], maxSize: 6, setup: NodeSetup.bottlerocket({ maxPods }),
});
const settings = MaxPodsSettings.of(nodes(), cni);

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ cni, nodeGroups: [nodes(settings.maxPods)] }));

const chart = new Chart(app, 's22-ipv6', { namespace: 'ack-system' });
new ApiObject(chart, 'vpc-cni', {
  apiVersion: 'eks.services.k8s.aws/v1alpha1',
  kind: 'Addon',
  metadata: { name: 'vpc-cni' },
  spec: { name: 'vpc-cni', clusterName: 'six', resolveConflicts: 'OVERWRITE', configurationValues: cni.addonConfigurationValues() },
});
new ApiObject(chart, 'user-data', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'bottlerocket-user-data' }, data: { 'user-data.toml': settings.bottlerocketSettings() } });

app.synth();
