import type { WarmTargets } from './warm-targets';

/**
 * How the VPC CNI is set, and what else takes ENIs of a Linux node.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md
 */
export interface PodDensityOptions {
  /**
   * Whether a slot of an ENI holds a prefix of 16 addresses (`ENABLE_PREFIX_DELEGATION`). Types without Nitro that are not bare metal stay with
   * single addresses.
   * @default false
   * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html
   */
  readonly prefixDelegation?: boolean;

  /**
   * Whether pods get addresses from other subnets by ENIConfig (`AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG`). The primary ENI then holds no pods.
   * @default false
   * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network.html
   */
  readonly customNetworking?: boolean;

  /**
   * Whether the node's subnet is tagged `kubernetes.io/role/cni=0`. The primary ENI then holds no pods.
   * @default false
   */
  readonly primarySubnetExcluded?: boolean;

  /**
   * Whether pods can have security groups of their own (`ENABLE_POD_ENI`). The trunk ENI takes the place of one for pods.
   * @default false
   * @see https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html
   */
  readonly securityGroupsForPods?: boolean;

  /**
   * Whether pods have IPv6 addresses. Not with custom networking.
   * @default false
   */
  readonly ipv6?: boolean;

  /**
   * `MAX_ENI`: ENIs of one network card that the CNI uses at most, 1 to 1024.
   * @default - as many as the instance type takes
   */
  readonly maxEni?: number;

  /**
   * ENIs of the default network card that the CNI leaves alone, 0 to 1024.
   * @default 0
   */
  readonly unmanagedEnis?: number;

  /**
   * EFA-only interfaces on the default network card, 0 to 1024.
   * @default 0
   */
  readonly efaOnlyEnis?: number;

  /**
   * Whether the CNI uses all network cards (`ENABLE_MULTI_NIC`).
   * @default false
   */
  readonly multiNic?: boolean;

  /**
   * Pods of DaemonSets on the host network, 0 to 1000, which take no address.
   * @default 2
   */
  readonly hostNetworkPods?: number;
}

/**
 * How a Windows node is set.
 *
 * @see https://docs.aws.amazon.com/eks/latest/best-practices/windows-networking.html
 */
export interface WindowsPodDensityOptions {
  /**
   * Whether a slot of the primary ENI holds a prefix of 16 addresses (`enable-windows-prefix-delegation`).
   * @default false
   */
  readonly prefixDelegation?: boolean;

  /**
   * Host-process pods, 0 to 1000, which take no address.
   * @default 0
   */
  readonly hostProcessPods?: number;
}

/**
 * How many addresses EKS Auto Mode assigns at a time.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html
 */
export enum AutoModePrefixSize {
  /** Prefixes of 16 addresses, and single ones where no prefix is free. */
  AUTO = 'Auto',
  /** Single addresses, with one to spare. */
  SINGLE_ADDRESS = '32',
}

/**
 * How a node class of EKS Auto Mode is set.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html
 */
export interface AutoModePodDensityOptions {
  /**
   * How many addresses are assigned at a time (`spec.advancedNetworking.ipv4PrefixSize`).
   * @default AutoModePrefixSize.AUTO
   */
  readonly ipv4PrefixSize?: AutoModePrefixSize;

  /**
   * Whether pods have IPv6 addresses.
   * @default false
   */
  readonly ipv6?: boolean;

  /**
   * Pods that are wanted at most, 1 to 110.
   * @default 110
   */
  readonly maxPods?: number;
}

/**
 * What decides how much the warm pool of a node holds.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md
 */
export interface HeldAddressesOptions {
  /**
   * Targets of the warm pool.
   * @default - those of the add-on
   */
  readonly warmTargets?: WarmTargets;

  /**
   * Pods that the kubelet takes, 1 to 2147483647. A pool with as many addresses does not grow any more.
   * @default - the recommended number
   */
  readonly maxPods?: number;

  /**
   * Pods with a branch ENI, 0 to the number of branch ENIs. They count besides those with addresses. A branch ENI that was given back still counts
   * for a minute.
   * @default 0
   */
  readonly branchPods?: number;
}

/**
 * What a node holds. All addresses are IPv4 addresses.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/prefix-and-ip-target.md
 */
export interface HeldAddresses {
  /** ENIs that hold addresses of pods. */
  readonly enis: number;
  /** Prefixes of 16 addresses. */
  readonly prefixes: number;
  /** Prefixes more than these which may stay for a while, because pods scatter over prefixes. */
  readonly prefixesBeyond: number;
  /** Addresses for pods, used and free. */
  readonly podAddresses: number;
  /** Addresses taken in the node's own subnet, those of prefixes included. */
  readonly nodeSubnetAddresses: number;
  /** Addresses taken in the subnet of its pods, if that is another one. Else 0. */
  readonly podSubnetAddresses: number;
  /** IPv6 prefixes (/80). */
  readonly ipv6Prefixes: number;
  /** Whether an ENI is attached and detached over and over, as with a `WARM_ENI_TARGET` of 0. */
  readonly flaps: boolean;
}

/**
 * Pods that are to run on one node.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html
 */
export interface NodePods {
  /** All pods, those on the host network and with branch ENIs included, 0 to 2147483647. */
  readonly pods: number;

  /**
   * Those on the host network, or host-process pods of Windows, 0 to 2147483647.
   * @default 0
   */
  readonly hostNetworkPods?: number;

  /**
   * Those with a security group of their own, and so a branch ENI, 0 to 2147483647.
   * @default 0
   */
  readonly branchPods?: number;

  /**
   * Pods that the kubelet takes, 1 to 2147483647.
   * @default - the recommended number
   */
  readonly maxPods?: number;
}

/**
 * Pods that find no place on a node, by each of its limits.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html
 */
export interface PodShortage {
  /**
   * Pods more than the kubelet takes.
   * @default - not known
   */
  readonly overMaxPods?: number;

  /**
   * Pods that would wait for an address.
   * @default - not known
   */
  readonly withoutAddress?: number;

  /**
   * Pods that would wait for a branch ENI.
   * @default - not known
   */
  readonly withoutBranchEni?: number;
}
