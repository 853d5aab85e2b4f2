import type { Duration } from 'cdk8s';

/**
 * From which level on the VPC CNI logs.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md#aws_vpc_k8s_cni_loglevel
 */
export enum CniLogLevel {
  /** Everything. */
  DEBUG = 'DEBUG',
  /** What happens. */
  INFO = 'INFO',
  /** What may go wrong. */
  WARN = 'WARN',
  /** What went wrong. */
  ERROR = 'ERROR',
  /** What ends the program. */
  FATAL = 'FATAL',
}

/**
 * What the VPC CNI logs, and where.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md
 */
export interface CniLoggingOptions {
  /**
   * `AWS_VPC_K8S_CNI_LOGLEVEL`: level of the daemon.
   * @default CniLogLevel.DEBUG
   */
  readonly level?: CniLogLevel;

  /**
   * `AWS_VPC_K8S_CNI_LOG_FILE`: file of the daemon, or `stdout`. Any text that is not empty.
   * @default '/host/var/log/aws-routed-eni/ipamd.log'
   */
  readonly file?: string;

  /**
   * `AWS_VPC_K8S_PLUGIN_LOG_LEVEL`: level of the plugin that sets up pods.
   * @default CniLogLevel.DEBUG
   */
  readonly pluginLevel?: CniLogLevel;

  /**
   * `AWS_VPC_K8S_PLUGIN_LOG_FILE`: file of the plugin, or `stderr`, but not `stdout`. Any text that is not empty.
   * @default '/var/log/aws-routed-eni/plugin.log'
   */
  readonly pluginFile?: string;
}

/**
 * How the pods of aws-node run.
 *
 * @see https://docs.aws.amazon.com/cli/latest/reference/eks/describe-addon-configuration.html
 */
export interface CniDaemonSetOptions {
  /**
   * CPU that is kept for it, a Kubernetes quantity such as `25m`. Any text that is not empty.
   * @default '25m'
   */
  readonly cpuRequest?: string;

  /**
   * CPU that it may use, a Kubernetes quantity. Any text that is not empty.
   * @default - not limited
   */
  readonly cpuLimit?: string;

  /**
   * Memory that is kept for it, a Kubernetes quantity such as `64Mi`. Any text that is not empty.
   * @default - none
   */
  readonly memoryRequest?: string;

  /**
   * Memory that it may use, a Kubernetes quantity. Any text that is not empty.
   * @default - not limited
   */
  readonly memoryLimit?: string;

  /**
   * Which nodes it runs on, as `spec.affinity` of a pod. Replaces what the installation has.
   * @default - Linux nodes, and no node of Fargate or EKS Auto Mode
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
   */
  readonly affinity?: { [field: string]: any };

  /**
   * Which taints it bears, as `spec.tolerations` of a pod. Replaces what the installation has: a node whose taints it does not bear never becomes ready.
   * @default - all
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   */
  readonly tolerations?: { [field: string]: any }[];

  /**
   * How long the liveness probe waits, whole seconds from 1 to 3600.
   * @default Duration.seconds(10)
   */
  readonly livenessProbeTimeout?: Duration;

  /**
   * How long the readiness probe waits, whole seconds from 1 to 3600.
   * @default Duration.seconds(10)
   */
  readonly readinessProbeTimeout?: Duration;
}
