import type { AnnotationSpec } from '../spec';
import { BOOLEAN, CIDRS, ON_OFF, PREFIX_LISTS, SECURITY_GROUPS } from './grammars';

const SERVICE = {
  surface: 'nlb-service',
  place: 'annotation',
  on: ['Service'],
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/',
} as const;

const OVERRULED = 'Beside aws-load-balancer-security-groups it is ignored.';

/** Network Load Balancers of Services: security groups and who may connect. */
export const NLB_SECURITY_GROUPS: readonly AnnotationSpec[] = [
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-security-groups',
    summary: 'Sets the security groups of the load balancer.',
    grammar: SECURITY_GROUPS,
    fallback: 'a group managed by the controller plus its shared backend group',
    scope: ['load-balancer', 'security-group'],
    autoMode: { supported: 'unknown' },
    traps: [
      'Source ranges, prefix lists and the ICMP setting are then ignored.',
      'Nodes and pods stay closed to these groups unless aws-load-balancer-manage-backend-security-group-rules is true.',
      'A load balancer created without security groups never gets any.',
    ],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-manage-backend-security-group-rules',
    summary: 'Sets whether the controller opens nodes and pods to the load balancer.',
    grammar: BOOLEAN,
    fallback: 'off with security groups of your own, unless a controller flag says otherwise; on in all other cases',
    scope: ['security-group'],
    autoMode: { supported: 'unknown' },
    needs: [
      'aws-load-balancer-security-groups, or a load balancer without security groups',
      'the shared backend security group of the controller, if true beside aws-load-balancer-security-groups',
    ],
    traps: ['It is not even parsed while the controller manages the security groups itself.'],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-disable-nlb-sg',
    summary: 'Sets whether the load balancer is created without security groups.',
    grammar: BOOLEAN,
    fallback: 'the load balancer has security groups, unless the feature gate NLBSecurityGroup is off',
    scope: ['load-balancer', 'security-group'],
    since: '2.14.0',
    autoMode: { supported: 'no', note: 'load balancers there always have security groups' },
    lack: { effect: 'the load balancer is created with security groups and keeps them for good', grave: true },
    traps: [
      'Fixed at creation: true is an error once the load balancer has security groups.',
      'Nodes and pods are then opened to the ranges of clients or subnets.',
      'For TCP and TLS, source ranges then only count where client addresses are preserved.',
    ],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-inbound-sg-rules-on-private-link-traffic',
    summary: 'Sets whether the inbound rules also apply to traffic from PrivateLink.',
    grammar: ON_OFF,
    fallback: 'the setting of AWS, on for new load balancers',
    scope: ['load-balancer', 'security-group'],
    autoMode: { supported: 'unknown' },
    needs: ['a load balancer with security groups, or AWS refuses it'],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/load-balancer-source-ranges',
    summary: 'Sets the address ranges that may connect to the load balancer.',
    grammar: CIDRS,
    fallback: 'everybody may connect, unless prefix lists are given',
    scope: ['security-group'],
    autoMode: { supported: 'no', note: 'set spec.loadBalancerSourceRanges instead' },
    lack: { effect: 'the load balancer is open to every address', grave: true },
    supersededBy: 'spec.loadBalancerSourceRanges',
    traps: [
      'A non-empty spec.loadBalancerSourceRanges wins.',
      OVERRULED,
      'With a managed security group, an IPv6 range is an error unless the load balancer is dualstack.',
    ],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-security-group-prefix-lists',
    summary: 'Sets the prefix lists that may connect to the load balancer.',
    grammar: PREFIX_LISTS,
    fallback: 'the source ranges alone decide',
    scope: ['security-group'],
    autoMode: { supported: 'unknown' },
    traps: [
      'Nothing else is opened by default then: an empty value without source ranges leaves nobody who may connect.',
      OVERRULED,
      'A prefix list takes up as many rules of the security group as its largest size.',
    ],
  },
  {
    ...SERVICE,
    key: 'service.beta.kubernetes.io/aws-load-balancer-enable-icmp-for-path-mtu-discovery',
    summary: 'Sets whether the managed security group admits the ICMP messages of path MTU discovery.',
    grammar: { form: 'text', values: ['on', 'off'], otherwise: 'misread', means: 'off' },
    fallback: 'off',
    scope: ['security-group'],
    since: '2.12.0',
    autoMode: { supported: 'unknown' },
    lack: { effect: 'path MTU discovery stays blocked', grave: false },
    traps: [
      'Releases 2.13.0 to 3.4.0 open the wrong ICMP types.',
      'It covers address ranges, not prefix lists.',
      OVERRULED,
    ],
  },
];
