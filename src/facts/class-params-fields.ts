/**
 * Fields of `spec` of IngressClassParams `elbv2.k8s.aws/v1beta1`, as of controller 3.5.0.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/
 */
export const CLASS_PARAMS_FIELDS: readonly string[] = [
  'PrefixListsIDs', 'certificateArn', 'group', 'inboundCIDRs', 'ipAddressType', 'ipamConfiguration', 'listeners', 'loadBalancerAttributes',
  'loadBalancerName', 'minimumLoadBalancerCapacity', 'namespaceSelector', 'prefixListsIDs', 'scheme', 'sslPolicy', 'sslRedirectPort', 'subnets',
  'tags', 'targetType', 'wafv2AclArn', 'wafv2AclName',
];

/**
 * Those of EKS Auto Mode, `eks.amazonaws.com/v1`. The newest public copy of its schema is of 2025-02-02, so there may be more.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html
 */
export const AUTO_MODE_CLASS_PARAMS_FIELDS: readonly string[] = [
  'certificateARNs', 'group', 'inboundCIDRs', 'ipAddressType', 'listeners', 'loadBalancerAttributes', 'namespaceSelector', 'scheme', 'sslPolicy',
  'subnets', 'tags',
];
