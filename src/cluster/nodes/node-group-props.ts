import type { NodeSetup } from './node-setup';
import type { InstanceLimits } from '../../capacity/instance-limits';
import type { KarpenterAmiFamily } from '../../capacity/kubelet-max-pods-options';
import type { AutoModePrefixSize } from '../../capacity/pod-density-options';

/**
 * What a taint does to pods that do not tolerate it.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export enum NodeGroupTaintEffect {
  /** They are not put on the node. */
  NO_SCHEDULE = 'NoSchedule',
  /** They are put on the node only where there is no other. */
  PREFER_NO_SCHEDULE = 'PreferNoSchedule',
  /** They are not put on the node, and driven from it. */
  NO_EXECUTE = 'NoExecute',
}

/**
 * A taint that all nodes of a group have.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export interface NodeGroupTaint {
  /** Key, for instance `dedicated`. Any text that is not empty. */
  readonly key: string;

  /**
   * Value.
   * @default - none
   */
  readonly value?: string;

  /** Effect. */
  readonly effect: NodeGroupTaintEffect;
}

/**
 * What nodes have in common, whoever makes them.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-compute.html
 */
export interface NodePlacementProps {
  /**
   * Labels of the nodes beside those that Kubernetes, EKS and Karpenter set. Others count as not there, but nothing is an error for want of one.
   * @default - none
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
   */
  readonly labels?: { [key: string]: string };

  /**
   * Taints of the nodes.
   * @default - none
   */
  readonly taints?: NodeGroupTaint[];

  /**
   * Zones of the nodes, for instance `['us-east-1a', 'us-east-1b']`. None twice.
   * @default - those of `subnets`, where the profile knows them
   */
  readonly zones?: string[];

  /**
   * Ids of the subnets of the nodes, which begin with `subnet-`. None twice.
   * @default - not known
   */
  readonly subnets?: string[];

  /**
   * Pods of DaemonSets on the host network of each node that are not in the app, 0 to 1000: aws-node and kube-proxy are 2.
   * @default - 2, and 0 on EKS Auto Mode
   */
  readonly hostNetworkPods?: number;

  /**
   * Limits of instance types that this library does not know yet, or knows otherwise.
   * @default - what this library knows
   */
  readonly instanceLimits?: InstanceLimits[];
}

/**
 * Nodes of an Auto Scaling group.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-compute.html
 */
export interface NodeGroupProps extends NodePlacementProps {
  /**
   * Instance types, at least one, for instance `['m5.large', 'm5a.large']`. The smallest of them decides how many pods surely fit.
   */
  readonly instanceTypes: string[];

  /**
   * Nodes at least, 0 to 100000.
   * @default 0
   */
  readonly minSize?: number;

  /**
   * Nodes at most, 1 to 100000, and not below `minSize`.
   * @default - not known, and so is whether the pods fit
   */
  readonly maxSize?: number;
}

/**
 * Operating system of nodes.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-os
 */
export enum NodeOperatingSystem {
  /** Linux. */
  LINUX = 'linux',
  /** Windows. */
  WINDOWS = 'windows',
}

/**
 * A managed node group without an AMI of its own.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html
 */
export interface ManagedNodeGroupProps extends NodeGroupProps {
  /**
   * Operating system.
   * @default NodeOperatingSystem.LINUX
   */
  readonly operatingSystem?: NodeOperatingSystem;

  /**
   * Pods that a kubelet of the group takes, 1 to 2147483647, where it is known to differ from what EKS works out today: EKS reads the settings
   * of the VPC CNI when the group or its launch template's version is made, and not again.
   * @default - what EKS works out: the smallest number over the instance types, at most 110 or 250
   * @see https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html
   */
  readonly maxPods?: number;
}

/**
 * A managed node group with an AMI of its own, or a self-managed one.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html
 */
export interface OwnAmiNodeGroupProps extends NodeGroupProps {
  /** What sets up the nodes, and how many pods it is told. */
  readonly setup: NodeSetup;
}

/**
 * A NodePool of Karpenter together with its node class.
 *
 * @see https://karpenter.sh/docs/concepts/nodepools/
 */
export interface KarpenterNodePoolProps extends NodePlacementProps {
  /**
   * Instance types that Karpenter may choose, at least one. Every one of them has to take the pods that it is told.
   * @default - not known
   */
  readonly instanceTypes?: string[];

  /**
   * Nodes at most, 1 to 100000.
   * @default - not known, and so is whether the pods fit
   */
  readonly maxNodes?: number;

  /**
   * `spec.kubelet.maxPods` of the node class, 0 to 2147483647.
   * @default - the formula for secondary addresses, without a cap
   * @see https://karpenter.sh/docs/concepts/nodeclasses/#speckubelet
   */
  readonly maxPods?: number;

  /**
   * `spec.kubelet.podsPerCore` of the node class, 0 to 2147483647. 0 is none.
   * @default - none
   */
  readonly podsPerCore?: number;

  /**
   * `RESERVED_ENIS` of the controller, 0 to 1024: ENIs that the formula leaves out, for custom networking and for trunks.
   * @default 0
   * @see https://karpenter.sh/docs/reference/settings/
   */
  readonly reservedEnis?: number;

  /**
   * AMI family of the node class.
   * @default KarpenterAmiFamily.AL2023
   */
  readonly amiFamily?: KarpenterAmiFamily;
}

/**
 * A NodePool of EKS Auto Mode.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html
 */
export interface AutoModeNodePoolProps extends NodePlacementProps {
  /**
   * Instance types that EKS may choose, at least one.
   * @default - not known
   */
  readonly instanceTypes?: string[];

  /**
   * Nodes at most, 1 to 100000.
   * @default - not known, and so is whether the pods fit
   */
  readonly maxNodes?: number;

  /**
   * How many addresses are assigned at a time (`spec.advancedNetworking.ipv4PrefixSize` of the NodeClass).
   * @default AutoModePrefixSize.AUTO
   */
  readonly ipv4PrefixSize?: AutoModePrefixSize;

  /**
   * Whether pods have IPv6 addresses.
   * @default false
   */
  readonly ipv6?: boolean;
}

/**
 * Which pods a Fargate profile takes: those of a namespace that have all of the labels.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html
 */
export interface FargateSelector {
  /** Namespace, which may hold the wildcards `*` and `?`. Any text that is not empty. */
  readonly namespace: string;

  /**
   * Labels that the pods have, whose values may hold the wildcards `*` and `?`.
   * @default - none
   */
  readonly labels?: { [key: string]: string };
}

/**
 * A Fargate profile.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html
 */
export interface FargateProfileProps {
  /** Which pods it takes, 1 to 5 selectors. */
  readonly selectors: FargateSelector[];

  /**
   * Ids of its subnets, which begin with `subnet-`. Fargate takes private subnets only. None twice.
   * @default - not known
   */
  readonly subnets?: string[];
}
