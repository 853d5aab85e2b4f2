import type { FieldForm, Fields } from './kubernetes-fields';

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

const PAIRS: FieldForm = { list: { key: 'text', value: 'text' } };

/** What the fields of IngressClassParams hold, of both controllers. */
export const CLASS_PARAMS_FORMS: Fields = {
  PrefixListsIDs: 'texts',
  certificateARNs: 'texts',
  certificateArn: 'texts',
  group: { object: { name: 'text' } },
  inboundCIDRs: 'texts',
  ipAddressType: 'text',
  ipamConfiguration: { object: { ipv4IPAMPoolId: 'text' } },
  listeners: { list: { listenerAttributes: PAIRS, port: 'number', protocol: 'text' } },
  loadBalancerAttributes: PAIRS,
  loadBalancerName: 'text',
  minimumLoadBalancerCapacity: { object: { capacityUnits: 'number' } },
  namespaceSelector: { object: { matchExpressions: { list: { key: 'text', operator: 'text', values: 'texts' } }, matchLabels: 'texts by key' } },
  prefixListsIDs: 'texts',
  scheme: 'text',
  sslPolicy: 'text',
  sslRedirectPort: 'text',
  subnets: { object: { ids: 'texts', tags: 'any' } },
  tags: PAIRS,
  targetType: 'text',
  wafv2AclArn: 'text',
  wafv2AclName: 'text',
};

/** First release that knows a field, where that is not older than all releases known here. */
export const CLASS_PARAMS_SINCE: { readonly [field: string]: string } = {
  listeners: '2.9.0',
  minimumLoadBalancerCapacity: '2.11.0',
  ipamConfiguration: '2.12.0',
  targetType: '2.13.0',
  PrefixListsIDs: '2.13.0',
  loadBalancerName: '2.14.0',
  prefixListsIDs: '2.14.0',
  sslRedirectPort: '2.14.0',
  wafv2AclArn: '2.14.0',
  wafv2AclName: '2.14.0',
};
