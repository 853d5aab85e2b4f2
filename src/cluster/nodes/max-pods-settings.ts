import { Yaml } from 'cdk8s';
import { clusterPart } from './node-config-cluster';
import type { NodeConfigOptions } from './node-config-options';
import type { NodesFacts } from './node-facts';
import type { NodeGroup } from './node-group';
import { NodeBootstrap } from './node-setup';
import { maxPodsFor } from './recommended-max-pods';
import { arithmetic } from '../../capacity/lazy';
import { refuse } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';
import type { VpcCni } from '../cni/vpc-cni';

/**
 * One number of pods for all kubelets of a node group, and how to tell it to whatever sets up the nodes.
 *
 * The number is the one of the group's setup, or else the largest that finds addresses on the smallest instance type, at most the recommended 110 or
 * 250. It is always written as a number: an expression has no cap, and an uncapped one makes a node reserve most of its memory.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html
 */
export class MaxPodsSettings {
  /**
   * The number of pods for a group.
   *
   * @param group a group of Linux or Windows nodes
   * @param cni how its pods get addresses
   * @throws if the group has no nodes of its own, one of its types is not known, or its setup wants more pods than find an address
   */
  public static of(group: NodeGroup, cni: VpcCni): MaxPodsSettings {
    const self = 'MaxPodsSettings.of';
    if (typeof (group as Partial<NodeGroup> | undefined)?._nodes !== 'function') {
      refuse(`${self}: group`, group, "give a node group, for instance NodeGroup.selfManaged('general', { … })");
    }
    if (typeof (cni as Partial<VpcCni> | undefined)?._settings !== 'function') {
      refuse(`${self}: cni`, cni, 'give VpcCni.secondaryAddresses(…), VpcCni.prefixDelegation(…) or VpcCni.ipv6(…)');
    }
    const nodes = group._nodes();
    if (nodes === undefined || nodes.pods.by === 'auto-mode') {
      throw new Error(`${self}: ${nodes === undefined ? `Fargate profile '${group.name}' has no kubelets` : `EKS Auto Mode sets up the nodes of '${group.name}'`}; give a group whose nodes you set up`);
    }
    return new MaxPodsSettings(maxPodsFor(self, nodes, cni._settings()), nodes);
  }

  private constructor(
    /** Pods that each kubelet takes. */
    public readonly maxPods: number,
    private readonly nodes: NodesFacts,
  ) {}

  /** Memory that a node reserves for the kubelet with that number, in Mi, where the AMI follows it: nodeadm by an expression, and Bottlerocket. */
  public get kubeReservedMemoryMi(): number {
    return arithmetic().kubeReservedMemoryMi(this.maxPods);
  }

  /**
   * A NodeConfig for nodeadm of Amazon Linux 2023, as YAML.
   *
   * @param options the cluster, and what the AMI understands
   * @throws if something else sets up the nodes
   * @see https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/
   */
  public nodeConfig(options: NodeConfigOptions = {}): string {
    const self = 'MaxPodsSettings.nodeConfig';
    this.needSetup(self, NodeBootstrap.NODEADM);
    optionsOf(self, options, NODE_CONFIG, `${self}: options`);
    const cluster = clusterPart(`${self}: cluster`, options.cluster);
    // A literal is an expression, too, and the memory that the node reserves follows it.
    const kubelet = options.olderThan20251007 === true ? { config: { maxPods: this.maxPods } } : { maxPodsExpression: String(this.maxPods) };
    return Yaml.stringify({ apiVersion: 'node.eks.aws/v1alpha1', kind: 'NodeConfig', spec: { ...cluster === undefined ? {} : { cluster }, kubelet } });
  }

  /**
   * The same as user data of a launch template: a MIME document with one part.
   *
   * @param options the cluster, and what the AMI understands
   * @throws if something else sets up the nodes
   * @see https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html
   */
  public nodeConfigUserData(options: NodeConfigOptions = {}): string {
    return [
      'MIME-Version: 1.0', `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`, '', `--${BOUNDARY}`, 'Content-Type: application/node.eks.aws', '', '---',
      `${this.nodeConfig(options)}--${BOUNDARY}--`, '',
    ].join('\n');
  }

  /**
   * Settings of Bottlerocket, as TOML.
   *
   * @throws if something else sets up the nodes
   * @see https://bottlerocket.dev/en/os/latest/#/api/settings/kubernetes/
   */
  public bottlerocketSettings(): string {
    this.needSetup('MaxPodsSettings.bottlerocketSettings', NodeBootstrap.BOTTLEROCKET);
    return `[settings.kubernetes]\nmax-pods = ${this.maxPods}\n`;
  }

  /**
   * Arguments for bootstrap.sh of Amazon Linux 2, to stand behind the name of the cluster.
   *
   * @throws if something else sets up the nodes
   * @see https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html
   */
  public al2BootstrapArguments(): string {
    this.needSetup('MaxPodsSettings.al2BootstrapArguments', NodeBootstrap.AL2);
    return `--use-max-pods false --kubelet-extra-args '--max-pods=${this.maxPods}'`;
  }

  /**
   * Arguments for the kubelet of Windows nodes.
   *
   * @throws if something else sets up the nodes
   * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-optimized-windows-ami.html
   */
  public windowsKubeletArguments(): string {
    this.needSetup('MaxPodsSettings.windowsKubeletArguments', NodeBootstrap.WINDOWS);
    return `--max-pods=${this.maxPods}`;
  }

  /**
   * The part `spec.kubelet` of Karpenter's EC2NodeClass.
   *
   * @throws if the group is no NodePool of Karpenter
   * @see https://karpenter.sh/docs/concepts/nodeclasses/#speckubelet
   */
  public karpenterKubelet(): { [key: string]: any } {
    const { pods } = this.nodes;
    if (pods.by !== 'karpenter') {
      this.refuseSetup('MaxPodsSettings.karpenterKubelet', 'Karpenter');
    }
    return { maxPods: this.maxPods, ...pods.podsPerCore ? { podsPerCore: pods.podsPerCore } : {} };
  }

  private needSetup(self: string, bootstrap: NodeBootstrap): void {
    const { pods } = this.nodes;
    if (pods.by !== 'setup' || pods.bootstrap !== bootstrap) {
      this.refuseSetup(self, METHODS[bootstrap].title);
    }
  }

  private refuseSetup(self: string, wanted: string): never {
    const { name, pods } = this.nodes;
    const instead = pods.by === 'setup' ? `${METHODS[pods.bootstrap].title} sets up its nodes; use ${METHODS[pods.bootstrap].method}`
      : pods.by === 'karpenter' ? 'Karpenter sets up its nodes; use karpenterKubelet()'
        : 'EKS says maxPods itself, once, when the group is made; set up the VPC CNI before the group, or give the group an AMI of its own';
    throw new Error(`${self}: group '${name}' is not set up by ${wanted}: ${instead}`);
  }
}

const BOUNDARY = 'BOUNDARY';
const NODE_CONFIG: OptionNames<NodeConfigOptions> = { cluster: true, olderThan20251007: true };

const METHODS: { readonly [bootstrap in NodeBootstrap]: { readonly title: string; readonly method: string } } = {
  [NodeBootstrap.NODEADM]: { title: 'nodeadm', method: 'nodeConfig() or nodeConfigUserData()' },
  [NodeBootstrap.BOTTLEROCKET]: { title: 'Bottlerocket', method: 'bottlerocketSettings()' },
  [NodeBootstrap.AL2]: { title: 'bootstrap.sh of Amazon Linux 2', method: 'al2BootstrapArguments()' },
  [NodeBootstrap.WINDOWS]: { title: 'the script of the Windows AMIs', method: 'windowsKubeletArguments()' },
};
