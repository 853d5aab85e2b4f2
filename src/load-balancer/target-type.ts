import { refuse } from '../input/arguments';

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
   * @throws if the labels are no texts by key, or there are none
   */
  public static instance(options: InstanceTargetOptions = {}): TargetType {
    const { nodeLabels } = options;
    if (nodeLabels !== undefined && (typeof nodeLabels !== 'object' || nodeLabels === null || Array.isArray(nodeLabels)
      || Object.keys(nodeLabels).length === 0 || !Object.values(nodeLabels).every(value => typeof value === 'string'))) {
      refuse('TargetType.instance: nodeLabels', nodeLabels, 'give at least one label, its value as text, or leave the property out');
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
