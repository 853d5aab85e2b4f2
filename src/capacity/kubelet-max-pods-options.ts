/**
 * Flags of max-pods-calculator.sh.
 *
 * @see https://github.com/awslabs/amazon-eks-ami/blob/b2289030/templates/al2/runtime/max-pods-calculator.sh
 */
export interface MaxPodsCalculatorOptions {
  /**
   * `--cni-prefix-delegation-enabled`. Only counts for types that EC2 calls Nitro, which most bare metal types are not.
   * @default false
   */
  readonly prefixDelegation?: boolean;

  /**
   * `--cni-custom-networking-enabled`.
   * @default false
   */
  readonly customNetworking?: boolean;

  /**
   * `--cni-max-eni`, 1 to 1024.
   * @default - as many as the instance type takes
   */
  readonly maxEni?: number;

  /**
   * `--cni-version`, for instance `1.21.1`. Releases before 1.9 have no prefixes.
   * @default - a release of today
   */
  readonly cniVersion?: string;

  /**
   * `--show-max-allowed`: without the cap of 110 or 250.
   * @default false
   */
  readonly showMaxAllowed?: boolean;
}

/**
 * What a NodeConfig says to nodeadm.
 *
 * @see https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/
 */
export interface NodeadmMaxPodsOptions {
  /**
   * `spec.kubelet.maxPodsExpression`, in CEL, with the numbers `default_enis`, `ips_per_eni` and `max_pods`. One that fails has no effect. Read by
   * AMIs from v20251007 on.
   * @default - the formula for secondary addresses
   */
  readonly maxPodsExpression?: string;

  /**
   * `spec.kubelet.config.maxPods`, 1 to 2147483647. Beats the expression, but memory is reserved as if it were not there.
   * @default - the expression, or the formula
   */
  readonly kubeletConfigMaxPods?: number;
}

/**
 * AMI family of an EC2NodeClass.
 *
 * @see https://karpenter.sh/docs/concepts/nodeclasses/#specamifamily
 */
export enum KarpenterAmiFamily {
  /** Amazon Linux 2. */
  AL2 = 'AL2',
  /** Amazon Linux 2023. */
  AL2023 = 'AL2023',
  /** Bottlerocket, which has no pods per core. */
  BOTTLEROCKET = 'Bottlerocket',
  /** An AMI of one's own. */
  CUSTOM = 'Custom',
  /** Windows Server 2019, which does not follow the formula. */
  WINDOWS_2019 = 'Windows2019',
  /** Windows Server 2022, which does not follow the formula. */
  WINDOWS_2022 = 'Windows2022',
  /** Windows Server 2025, which does not follow the formula. */
  WINDOWS_2025 = 'Windows2025',
}

/**
 * What Karpenter and an EC2NodeClass say.
 *
 * @see https://karpenter.sh/docs/concepts/nodeclasses/#speckubelet
 */
export interface KarpenterMaxPodsOptions {
  /**
   * `spec.kubelet.maxPods`, 0 to 2147483647.
   * @default - the formula for secondary addresses, on Windows 110
   */
  readonly maxPods?: number;

  /**
   * `spec.kubelet.maxPods` as a CEL expression, which needs the feature gate `NodeClassCEL`. Not beside `maxPods`.
   * @default - none
   */
  readonly maxPodsExpression?: string;

  /**
   * Whether the feature gate `NodeClassCEL` is on.
   * @default false
   */
  readonly nodeClassCel?: boolean;

  /**
   * `spec.kubelet.podsPerCore`, 0 to 2147483647. With 0 there is no such limit.
   * @default 0
   */
  readonly podsPerCore?: number;

  /**
   * AMI family.
   * @default KarpenterAmiFamily.AL2023
   */
  readonly amiFamily?: KarpenterAmiFamily;

  /**
   * `--reserved-enis` (`RESERVED_ENIS`) of the controller, 0 to 2147483647: one for custom networking, and one for the trunk of security groups for
   * pods.
   * @default 0
   */
  readonly reservedEnis?: number;

  /**
   * EFA-only interfaces of the node class on network card 0, 0 to 1024.
   * @default 0
   */
  readonly efaOnlyEnis?: number;

  /**
   * Memory of the instance in Mi, 1 to 2147483647, for expressions that ask for `memory_mib`.
   * @default - not known
   */
  readonly memoryMib?: number;
}

/**
 * What Bottlerocket is told.
 *
 * @see https://bottlerocket.dev/en/os/latest/api/settings/kubernetes/#max-pods
 */
export interface BottlerocketMaxPodsOptions {
  /**
   * `settings.kubernetes.max-pods`, 1 to 2147483647.
   * @default - the table of the image
   */
  readonly maxPods?: number;

  /**
   * Whether the image has the instance type in its table. One that is older than the type has not, and takes 110 pods.
   * @default true
   */
  readonly inImageTable?: boolean;
}

/**
 * Settings of the add-on `vpc-cni` at the time when a managed node group is made.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html
 */
export interface ManagedNodeGroupMaxPodsOptions {
  /**
   * `ENABLE_PREFIX_DELEGATION`.
   * @default false
   */
  readonly prefixDelegation?: boolean;

  /**
   * `AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG`.
   * @default false
   */
  readonly customNetworking?: boolean;

  /**
   * Whether the cluster is one of IPv6.
   * @default false
   */
  readonly ipv6?: boolean;
}
