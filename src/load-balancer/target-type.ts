import { refuse } from '../input/arguments';
import { labels } from '../input/kubernetes-names';
import { OptionNames, optionsOf } from '../input/options';

/**
 * Options of targets that are nodes.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
 */
export interface InstanceTargetOptions {
  /**
   * Labels that a node has to have to become a target, at least one. If no node has them all, there are no targets, and nothing says so.
   * @default - all nodes that take load balancer traffic
   */
  readonly nodeLabels?: { [key: string]: string };
}

/**
 * Where a load balancer sends its traffic.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/nlb/
 */
export class TargetType {
  /** To the addresses of the pods. Needs pods with addresses of the VPC, as the Amazon VPC CNI gives them. */
  public static ip(): TargetType {
    return new TargetType('ip');
  }

  /**
   * To a node port of every node, from where kube-proxy finds a pod.
   *
   * @param options which nodes
   * @throws if a label is none that Kubernetes takes, or there are none
   */
  public static instance(options: InstanceTargetOptions = {}): TargetType {
    const name = 'TargetType.instance: nodeLabels';
    const { nodeLabels } = optionsOf('TargetType.instance', options, INSTANCE);
    if (nodeLabels !== undefined && Object.keys(labels(name, nodeLabels)).length === 0) {
      refuse(name, nodeLabels, 'give at least one label, or leave the property out');
    }
    return new TargetType('instance', nodeLabels);
  }

  private constructor(
    /** `ip` or `instance`. */
    public readonly value: string,
    /** Labels that a target node has to have. `undefined` for all nodes. */
    public readonly nodeLabels?: { [key: string]: string },
  ) {}
}

const INSTANCE: OptionNames<InstanceTargetOptions> = { nodeLabels: true };
