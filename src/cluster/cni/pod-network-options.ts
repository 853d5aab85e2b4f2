import type { Duration } from 'cdk8s';

/**
 * What pods with security groups of their own do with traffic.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html
 */
export enum PodSecurityGroupEnforcingMode {
  /** All traffic passes through their security groups alone, also that on their own node. Needs kube-proxy with iptables. */
  STRICT = 'strict',
  /** Traffic that leaves the VPC, and that on their own node, may pass by the node's security groups. */
  STANDARD = 'standard',
}

/**
 * How pods get security groups of their own.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html
 */
export interface SecurityGroupsForPodsOptions {
  /**
   * `POD_SECURITY_GROUP_ENFORCING_MODE`: whether traffic may pass by these groups. Known since 1.11.0, and strict before that.
   * @default PodSecurityGroupEnforcingMode.STRICT
   */
  readonly enforcingMode?: PodSecurityGroupEnforcingMode;

  /**
   * Whether nodes leave early demultiplexing out (`DISABLE_TCP_EARLY_DEMUX`), without which the kubelet cannot probe such pods by TCP or HTTP in mode
   * strict.
   * @default - true in mode strict, false otherwise
   */
  readonly disableTcpEarlyDemux?: boolean;

  /**
   * How long a branch ENI of a pod that went is kept and counted (`branch-eni-cooldown`), whole seconds from 30 to 2147483647. Known since 1.16.0.
   * @default Duration.seconds(60)
   */
  readonly branchEniCooldown?: Duration;
}

/**
 * What a pod may do before its network policies are in force.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy.html
 */
export enum NetworkPolicyEnforcingMode {
  /** Everything. */
  STANDARD = 'standard',
  /** Nothing: a pod without policies stays shut. */
  STRICT = 'strict',
}

/**
 * How network policies are enforced.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy-configure.html
 */
export interface NetworkPolicyOptions {
  /**
   * Whether they are enforced (`enableNetworkPolicy`).
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * `NETWORK_POLICY_ENFORCING_MODE`: what a new pod may do. Known since 1.17.1.
   * @default NetworkPolicyEnforcingMode.STANDARD
   */
  readonly enforcingMode?: NetworkPolicyEnforcingMode;

  /**
   * Whether the agent logs what it lets through and what not (`enablePolicyEventLogs`).
   * @default false
   */
  readonly eventLogs?: boolean;

  /**
   * Whether these logs go to Amazon CloudWatch (`enableCloudWatchLogs`), for which the role of aws-node has to be allowed to write them.
   * @default false
   */
  readonly cloudWatchLogs?: boolean;

  /**
   * Port of the agent's health probe on the node (`healthProbeBindAddr`), 1 to 65535.
   * @default 8163
   */
  readonly healthProbePort?: number;

  /**
   * Port of the agent's metrics on the node (`metricsBindAddr`), 1 to 65535, and not that of the probe.
   * @default 8162
   */
  readonly metricsPort?: number;
}

/**
 * How pods of Windows nodes get addresses, which are all of the primary ENI.
 *
 * @see https://docs.aws.amazon.com/eks/latest/best-practices/windows-networking.html
 */
export interface WindowsPodNetworkOptions {
  /**
   * Whether a slot of the ENI holds a prefix of 16 addresses (`enable-windows-prefix-delegation`). Known since 1.16.0.
   * @default false
   */
  readonly prefixDelegation?: boolean;

  /**
   * `warm-ip-target`: free addresses that a node holds, 1 to 2147483647. Not beside `warmPrefixTarget`. Known since 1.16.0.
   * @default - 1, unless prefixes have a target
   */
  readonly warmIpTarget?: number;

  /**
   * `minimum-ip-target`: addresses that a node holds, free or not, 1 to 2147483647. Not beside `warmPrefixTarget`. Known since 1.16.0.
   * @default - 3, unless prefixes have a target
   */
  readonly minimumIpTarget?: number;

  /**
   * `warm-prefix-target`: prefixes with free addresses that a node holds, 1 to 2147483647. Only with prefix delegation. Known since 1.16.0.
   * @default - addresses have a target
   */
  readonly warmPrefixTarget?: number;
}
