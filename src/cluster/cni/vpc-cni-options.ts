import type { Duration } from 'cdk8s';
import type { CniDaemonSetOptions, CniLoggingOptions } from './cni-agent-options';
import type { CustomNetworking } from './custom-networking';
import type { NetworkPolicyOptions, SecurityGroupsForPodsOptions, WindowsPodNetworkOptions } from './pod-network-options';
import type { SourcePortChoice } from './source-port-choice';

/**
 * Settings of the VPC CNI that hold for every family of addresses.
 *
 * What is left out stays as manifest, chart and add-on have it.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md
 */
export interface VpcCniOptions {
  /**
   * Release of the VPC CNI or of its add-on, for instance `1.21.1` or `v1.21.1-eksbuild.1`. Settings that it does not know are refused.
   * @default - not known
   * @see https://github.com/aws/amazon-vpc-cni-k8s/releases
   */
  readonly release?: string;

  /**
   * Further environment variables of aws-node, for instance `{ CLUSTER_NAME: 'shop' }`: those without a property here, and those of newer
   * releases. The schema of the add-on may lack them.
   * @default - none
   */
  readonly env?: { [key: string]: string };

  /**
   * Pods may have security groups of their own (`ENABLE_POD_ENI`), on branches of a trunk ENI that takes the place of one for pods. The
   * cluster's role needs the policy AmazonEKSVPCResourceController.
   * @default - they have those of their node
   * @see https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html
   */
  readonly securityGroupsForPods?: SecurityGroupsForPodsOptions;

  /**
   * Network policies, and the agent on each node that enforces them.
   * @default - as the installation has it, which is off
   * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy.html
   */
  readonly networkPolicy?: NetworkPolicyOptions;

  /**
   * `AWS_VPC_ENI_MTU`: largest packet of an ENI, 576 to 9001 bytes, and 1280 to 9001 with IPv6.
   * @default 9001
   */
  readonly mtu?: number;

  /**
   * `POD_MTU`: largest packet of a pod, 576 to 9001 bytes, and 1280 to 9001 with IPv6. Known since 1.16.4.
   * @default - that of the ENI
   */
  readonly podMtu?: number;

  /**
   * `IP_COOLDOWN_PERIOD`: how long the address of a pod that went is kept, whole seconds from 0 to 2147483647. Known since 1.15.0.
   * @default Duration.seconds(30)
   */
  readonly ipCooldownPeriod?: Duration;

  /**
   * `AWS_VPC_K8S_CNI_RANDOMIZESNAT`: how source ports are chosen where the node stands in for its pods.
   * @default SourcePortChoice.PRNG
   */
  readonly randomizeSnat?: SourcePortChoice;

  /**
   * Whether pods can use the ENIs of all network cards (`ENABLE_MULTI_NIC`). Known since 1.20.0, and in no published schema of the add-on.
   * @default false
   */
  readonly multiNic?: boolean;

  /**
   * Whether Services of type NodePort are reached on every ENI (`AWS_VPC_CNI_NODE_PORT_SUPPORT`).
   * @default true
   */
  readonly nodePortSupport?: boolean;

  /**
   * `AWS_VPC_K8S_CNI_VETHPREFIX`: how the names of host interfaces begin, 1 to 4 characters, and not `eth`, `lo` or `vlan`.
   * @default 'eni'
   */
  readonly vethPrefix?: string;

  /**
   * Whether annotations of pods limit their bandwidth (`ENABLE_BANDWIDTH_PLUGIN`). Not with network policies. Known since 1.10.0.
   * @default false
   */
  readonly bandwidthPlugin?: boolean;

  /**
   * Whether pods are annotated with their address (`ANNOTATE_POD_IP`), for which aws-node has to be allowed to patch pods. Known since 1.9.3.
   * @default false
   */
  readonly annotatePodIp?: boolean;

  /**
   * Whether ENIs of nodes that take no new pods are managed on (`AWS_MANAGE_ENIS_NON_SCHEDULABLE`). Known since 1.12.6.
   * @default false
   */
  readonly manageEnisOfUnschedulableNodes?: boolean;

  /**
   * Whether the CNI attaches ENIs and addresses itself (the opposite of `DISABLE_NETWORK_RESOURCE_PROVISIONING`). Known since 1.9.1.
   * @default true
   */
  readonly networkResourceProvisioning?: boolean;

  /**
   * Whether ENIs that were left behind are deleted (the opposite of `DISABLE_LEAKED_ENI_CLEANUP`). Known since 1.13.0.
   * @default true
   */
  readonly leakedEniCleanup?: boolean;

  /**
   * `ADDITIONAL_ENI_TAGS`: tags of the ENIs that the CNI makes. No key with `k8s.amazonaws.com` in it.
   * @default - none
   */
  readonly eniTags?: { [key: string]: string };

  /**
   * `AWS_EC2_ENDPOINT`: URL of the EC2 API. Any text that is not empty. Known since 1.13.0.
   * @default - that of the Region
   */
  readonly ec2Endpoint?: string;

  /**
   * `CLUSTER_ENDPOINT`: URL of the cluster's API, for when kube-proxy is not there yet. Any text that is not empty. Known since 1.12.1.
   * @default - the address of the Service, but the add-on sets it
   */
  readonly clusterEndpoint?: string;

  /**
   * Whether aws-node serves metrics for Prometheus (the opposite of `DISABLE_METRICS`).
   * @default true
   */
  readonly metrics?: boolean;

  /**
   * Whether aws-node tells its state on the node (the opposite of `DISABLE_INTROSPECTION`).
   * @default true
   */
  readonly introspection?: boolean;

  /**
   * `INTROSPECTION_BIND_ADDRESS`: where it tells, an address and a port, or a path after `unix:`. Any text that is not empty.
   * @default '127.0.0.1:61679'
   */
  readonly introspectionAddress?: string;

  /**
   * What is logged, and where.
   * @default - everything from DEBUG up, into files below /var/log/aws-routed-eni
   */
  readonly logging?: CniLoggingOptions;

  /**
   * Resources, tolerations and the like of the pods of aws-node.
   * @default - as the installation has them
   */
  readonly daemonSet?: CniDaemonSetOptions;
}

/**
 * Settings of the VPC CNI in a cluster whose pods have IPv4 addresses.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md
 */
export interface Ipv4CniOptions extends VpcCniOptions {
  /**
   * `WARM_IP_TARGET`: free addresses that a node holds, 1 to 2147483647. Instead of the target for ENIs or prefixes.
   * @default - not set
   * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md
   */
  readonly warmIpTarget?: number;

  /**
   * `MINIMUM_IP_TARGET`: addresses that a node holds, free or not, 1 to 2147483647. Instead of the target for ENIs or prefixes.
   * @default - not set
   * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md
   */
  readonly minimumIpTarget?: number;

  /**
   * `MAX_ENI`: ENIs of one network card that the CNI uses at most, 1 to 1024, and enough for custom networking and the trunk.
   * @default - as many as the instance type takes
   */
  readonly maxEni?: number;

  /**
   * Pods get addresses from other subnets than their node (`AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG`). The primary ENI then holds no pods.
   * @default - from the node's subnet, or one found by its tags
   * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network.html
   */
  readonly customNetworking?: CustomNetworking;

  /**
   * Whether the subnets of nodes are tagged `kubernetes.io/role/cni=0`. The primary ENI then holds no pods. Nothing is written for it: it says
   * what is so.
   * @default false
   */
  readonly primarySubnetExcluded?: boolean;

  /**
   * Whether ENIs may lie in any subnet with the tag `kubernetes.io/role/cni=1` (`ENABLE_SUBNET_DISCOVERY`). Known since 1.18.0.
   * @default true
   */
  readonly subnetDiscovery?: boolean;

  /**
   * Whether pods keep their addresses when they leave the VPC (`AWS_VPC_K8S_CNI_EXTERNALSNAT`), so that they need a NAT gateway. Without it,
   * pods with security groups in mode standard leave it with those of their node.
   * @default false
   * @see https://docs.aws.amazon.com/eks/latest/userguide/external-snat.html
   */
  readonly externalSnat?: boolean;

  /**
   * `AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS`: IPv4 blocks in CIDR notation that pods reach with their own addresses. Not with `externalSnat`.
   * @default - those of the VPC
   */
  readonly excludeSnatCidrs?: string[];

  /**
   * `AWS_EXTERNAL_SERVICE_CIDRS`: IPv4 blocks in CIDR notation that are always reached through the node's main routing table. Known since 1.12.6.
   * @default - none
   */
  readonly externalServiceCidrs?: string[];

  /**
   * Whether pods reach IPv6 addresses by that of their node (`ENABLE_V6_EGRESS`). Known since 1.13.0.
   * @default false
   */
  readonly ipv6Egress?: boolean;

  /**
   * Whether pods have no IPv6 at all, not even inside (`DISABLE_POD_V6`). Known since 1.15.0.
   * @default false
   */
  readonly disablePodIpv6?: boolean;

  /**
   * Windows nodes get addresses for their pods (`enable-windows-ipam`).
   * @default - they do not
   * @see https://docs.aws.amazon.com/eks/latest/userguide/windows-support.html
   */
  readonly windows?: WindowsPodNetworkOptions;
}

/**
 * Settings of the VPC CNI where each pod takes a secondary address of an ENI.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md
 */
export interface SecondaryAddressesOptions extends Ipv4CniOptions {
  /**
   * `WARM_ENI_TARGET`: whole ENIs with free addresses that a node holds, 0 to 2147483647. With 0 an ENI comes and goes all the time. Not beside
   * `warmIpTarget` or `minimumIpTarget`.
   * @default - 1, unless addresses have a target
   * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md
   */
  readonly warmEniTarget?: number;
}

/**
 * Settings of the VPC CNI where a slot of an ENI holds a prefix of 16 addresses.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/prefix-and-ip-target.md
 */
export interface PrefixDelegationOptions extends Ipv4CniOptions {
  /**
   * `WARM_PREFIX_TARGET`: prefixes with free addresses that a node holds, 1 to 2147483647. Not beside `warmIpTarget` or `minimumIpTarget`.
   * @default - 1, unless addresses have a target
   * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/prefix-and-ip-target.md
   */
  readonly warmPrefixTarget?: number;
}

/**
 * Settings of the VPC CNI in a cluster whose pods have IPv6 addresses. Each node holds one prefix of them, which never runs out.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-ipv6.html
 */
export interface Ipv6CniOptions extends VpcCniOptions {
  /**
   * Whether pods reach IPv4 addresses by that of their node (`ENABLE_V4_EGRESS`). Known since 1.15.1.
   * @default true
   */
  readonly ipv4Egress?: boolean;
}
