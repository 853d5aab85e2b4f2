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

  /** To a node port of every node, from where kube-proxy finds a pod. */
  public static instance(): TargetType {
    return new TargetType('instance');
  }

  private constructor(
    /** `ip` or `instance`. */
    public readonly value: string,
  ) {}
}
