import { MOST_PODS, optionalNumber } from '../../capacity/plain-number';
import { refuse } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';

/**
 * What sets up a node when it starts.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-optimized-amis.html
 */
export enum NodeBootstrap {
  /** The program nodeadm of Amazon Linux 2023. */
  NODEADM = 'nodeadm',
  /** Bottlerocket. */
  BOTTLEROCKET = 'bottlerocket',
  /** The script bootstrap.sh of Amazon Linux 2. */
  AL2 = 'al2',
  /** The script of the Windows AMIs. */
  WINDOWS = 'windows',
}

/**
 * What nodeadm of Amazon Linux 2023 is told.
 *
 * @see https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/
 */
export interface NodeadmSetupOptions {
  /**
   * `spec.kubelet.config.maxPods` of the NodeConfig, 1 to 2147483647. The memory that a node reserves does not follow it.
   * @default - none
   */
  readonly maxPods?: number;

  /**
   * `spec.kubelet.maxPodsExpression` of the NodeConfig, for instance `110`. Any text that is not empty.
   * @default - none
   */
  readonly maxPodsExpression?: string;
}

/**
 * What else sets up nodes is told.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html
 */
export interface NodeSetupOptions {
  /**
   * Pods that the kubelet takes, 1 to 2147483647: `settings.kubernetes.max-pods` of Bottlerocket, `--max-pods` of Amazon Linux 2 and of Windows.
   * @default - what each of them takes by itself
   */
  readonly maxPods?: number;
}

/**
 * What sets up the nodes of a group whose AMI is not that of EKS, and how many pods it is told.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html
 */
export class NodeSetup {
  /**
   * Amazon Linux 2023, which nodeadm sets up: the formula for secondary addresses, without a cap, unless it is told otherwise.
   *
   * @param options what its NodeConfig says
   * @throws if an option is malformed
   */
  public static nodeadm(options: NodeadmSetupOptions = {}): NodeSetup {
    const self = 'NodeSetup.nodeadm';
    optionsOf(self, options, NODEADM, `${self}: options`);
    const { maxPodsExpression } = options;
    if (maxPodsExpression !== undefined && (typeof maxPodsExpression !== 'string' || maxPodsExpression === '')) {
      refuse(`${self}: maxPodsExpression`, maxPodsExpression, "give an expression such as '110'");
    }
    return new NodeSetup(NodeBootstrap.NODEADM, count(self, options.maxPods), maxPodsExpression);
  }

  /**
   * Bottlerocket: its setting, else the table in its image.
   *
   * @param options what it is told
   * @throws if a number is out of its bounds
   */
  public static bottlerocket(options: NodeSetupOptions = {}): NodeSetup {
    return NodeSetup.plain(NodeBootstrap.BOTTLEROCKET, options);
  }

  /**
   * Amazon Linux 2, which bootstrap.sh sets up: the formula for secondary addresses, without a cap, unless it is told otherwise.
   *
   * @param options what it is told
   * @throws if a number is out of its bounds
   */
  public static al2(options: NodeSetupOptions = {}): NodeSetup {
    return NodeSetup.plain(NodeBootstrap.AL2, options);
  }

  /**
   * Windows: 110 pods unless it is told otherwise.
   *
   * @param options what it is told
   * @throws if a number is out of its bounds
   */
  public static windows(options: NodeSetupOptions = {}): NodeSetup {
    return NodeSetup.plain(NodeBootstrap.WINDOWS, options);
  }

  private static plain(bootstrap: NodeBootstrap, options: NodeSetupOptions): NodeSetup {
    const self = `NodeSetup.${bootstrap}`;
    optionsOf(self, options, PLAIN, `${self}: options`);
    return new NodeSetup(bootstrap, count(self, options.maxPods));
  }

  private constructor(
    /** What sets up the nodes. */
    public readonly bootstrap: NodeBootstrap,
    /** Pods that it is told. `undefined` if it is not. */
    public readonly maxPods?: number,
    /** Expression for the pods. `undefined` if there is none. */
    public readonly maxPodsExpression?: string,
  ) {}
}

const NODEADM: OptionNames<NodeadmSetupOptions> = { maxPods: true, maxPodsExpression: true };
const PLAIN: OptionNames<NodeSetupOptions> = { maxPods: true };

function count(self: string, maxPods: number | undefined): number | undefined {
  return optionalNumber(`${self}: maxPods`, maxPods, 1, MOST_PODS, 'pods');
}
