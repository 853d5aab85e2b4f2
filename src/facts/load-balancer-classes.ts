/**
 * `spec.loadBalancerClass` of the two controllers.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-nlb.html
 */
export const SELF_MANAGED_NLB_CLASS = 'service.k8s.aws/nlb';
export const AUTO_MODE_NLB_CLASS = 'eks.amazonaws.com/nlb';
