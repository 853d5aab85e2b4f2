/*
 * Seed S16, S17 and S18: more pods on a node by prefixes, and what that needs.
 *
 * What the seed has wrong, and what that means:
 * - a ConfigMap `aws-node` with ENABLE_PREFIX_DELEGATION: nothing reads it, and prefixes stay off. It is an environment variable of the DaemonSet
 *   aws-node, which the configuration of the EKS add-on sets. The check cni-config-map tells of the ConfigMap.
 * - the permissions for prefixes with the role of the AWS Load Balancer Controller: it never assigns an address. The VPC CNI does, by
 *   the role of its own service account, and the policy AmazonEKS_CNI_Policy has had the two actions all along.
 * - prefixes of /27: there are /28 only, 16 addresses each.
 * - 110 pods and more on an m5.large "after an update of the node group": EKS reads the add-on's settings when the group is made, so the add-on comes
 *   first. It never gives more than 110 there, which is enough for 2 vCPUs.
 */
import { ApiObject, App, Chart } from 'cdk8s';
import { ClusterProfile, EksNetworking, NodeGroup, VpcCni } from 'cdk8s-eks-networking';

const cni = VpcCni.prefixDelegation({ warmPrefixTarget: 1 });

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ cni, nodeGroups: [NodeGroup.managed('general', { instanceTypes: ['m5.large'], minSize: 1, maxSize: 10 })] }));

const chart = new Chart(app, 's16-prefix-delegation', { namespace: 'ack-system' });
new ApiObject(chart, 'role', {
  apiVersion: 'iam.services.k8s.aws/v1alpha1',
  kind: 'Role',
  metadata: { name: 'vpc-cni' },
  spec: {
    name: 'vpc-cni',
    assumeRolePolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'pods.eks.amazonaws.com' }, Action: ['sts:AssumeRole', 'sts:TagSession'] }],
    }),
    policies: ['arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy'],
  },
});
new ApiObject(chart, 'identity', {
  apiVersion: 'eks.services.k8s.aws/v1alpha1',
  kind: 'PodIdentityAssociation',
  metadata: { name: 'aws-node' },
  spec: { clusterName: 'shop', namespace: 'kube-system', serviceAccount: 'aws-node', roleRef: { from: { name: 'vpc-cni' } } },
});
new ApiObject(chart, 'vpc-cni', {
  apiVersion: 'eks.services.k8s.aws/v1alpha1',
  kind: 'Addon',
  metadata: { name: 'vpc-cni' },
  spec: { name: 'vpc-cni', clusterName: 'shop', resolveConflicts: 'OVERWRITE', configurationValues: cni.addonConfigurationValues() },
});

app.synth();
