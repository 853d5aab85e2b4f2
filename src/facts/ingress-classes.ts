/** How an IngressClass names its controller and its parameters. */
export interface IngressClassFlavour {
  readonly controller: string;
  readonly parametersGroup: string;
  readonly parametersVersion: string;
}

/**
 * The AWS Load Balancer Controller.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/
 */
export const SELF_MANAGED_INGRESS_CLASS: IngressClassFlavour = {
  controller: 'ingress.k8s.aws/alb', parametersGroup: 'elbv2.k8s.aws', parametersVersion: 'elbv2.k8s.aws/v1beta1',
};

/**
 * EKS Auto Mode.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html
 */
export const AUTO_MODE_INGRESS_CLASS: IngressClassFlavour = {
  controller: 'eks.amazonaws.com/alb', parametersGroup: 'eks.amazonaws.com', parametersVersion: 'eks.amazonaws.com/v1',
};
