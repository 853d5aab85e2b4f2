/*
 * Seed S25: pods with security groups of their own, by trunk and branch ENIs.
 *
 * What the seed leaves out, and what that means:
 * - which pods: a SecurityGroupPolicy says so. Without one no pod gets a branch ENI.
 * - the types: not the t family, nor others without a trunk. The check pod-eni-types tells of groups without any.
 * - how many: an m5.large has 9 branch ENIs, whatever prefixes do, and a branch ENI that is given back stays for another minute. The check
 *   branch-enis-exceeded counts them.
 * - the trunk takes the place of an ENI with addresses: 18 pods with an address beside the 9, not 27.
 * - "only on Fargate with IPv6" is no longer so: the VPC CNI does it on nodes since 1.16.
 * - in strict mode probes of the kubelet fail until DISABLE_TCP_EARLY_DEMUX is set. It is written.
 */
import { ApiObject, App, Chart } from 'cdk8s';
import { ClusterProfile, EksNetworking, NodeGroup, PodSecurityGroups, PodTargets, VpcCni } from 'cdk8s-eks-networking';
import { Cpu, Deployment } from 'cdk8s-plus-28';

const cni = VpcCni.secondaryAddresses({ securityGroupsForPods: {} });

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ cni, nodeGroups: [NodeGroup.managed('payments', { instanceTypes: ['m5.large'], maxSize: 4 })] }));

const chart = new Chart(app, 's25-payments', { namespace: 'payments' });
const api = new Deployment(chart, 'api', {
  replicas: 12,
  containers: [{ image: 'registry.example.com/payments:1.4', portNumber: 8080, resources: { cpu: { request: Cpu.millis(250) } } }],
});
new PodSecurityGroups(chart, 'payments-database', { pods: PodTargets.of(api), securityGroups: ['sg-0a1b2c3d4e5f60718'] });

new ApiObject(new Chart(app, 's25-cluster', { namespace: 'ack-system' }), 'vpc-cni', {
  apiVersion: 'eks.services.k8s.aws/v1alpha1',
  kind: 'Addon',
  metadata: { name: 'vpc-cni' },
  spec: { name: 'vpc-cni', clusterName: 'shop', resolveConflicts: 'OVERWRITE', configurationValues: cni.addonConfigurationValues() },
});

app.synth();
