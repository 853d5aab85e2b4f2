/**
 * What nodes need to join a cluster.
 *
 * @see https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/#clusterdetails
 */
export interface NodeConfigCluster {
  /** Name of the cluster. Any text that is not empty. */
  readonly name: string;
  /** Endpoint of the API server, for instance `https://0123456789.gr7.us-east-1.eks.amazonaws.com`. Any text that is not empty. */
  readonly apiServerEndpoint: string;
  /** Certificate authority of the cluster, in base64. Any text that is not empty. */
  readonly certificateAuthority: string;
  /** CIDR block of its Services, for instance `172.20.0.0/16`. Any text that is not empty. */
  readonly cidr: string;
}

/**
 * What stands in a NodeConfig beside the number of pods.
 *
 * @see https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/
 */
export interface NodeConfigOptions {
  /**
   * The cluster. Self-managed nodes need it, and so do those of a managed group with an AMI of its own.
   * @default - left out; another document of the user data says it
   */
  readonly cluster?: NodeConfigCluster;

  /**
   * Whether the AMI is older than v20251007 and knows no `maxPodsExpression`. The number then stands in the configuration of the kubelet, and the node
   * reserves memory for another number of pods.
   * @default false
   */
  readonly olderThan20251007?: boolean;
}
