import type { AnnotationSpec } from '../spec';
import { BOOLEAN, SECURITY_GROUPS, TEXT } from './grammars';

const INGRESS = {
  surface: 'alb-ingress',
  place: 'annotation',
  on: ['Ingress'],
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/',
} as const;

const WAF_ACL_ID = 'alb.ingress.kubernetes.io/waf-acl-id';
const WAFV2_ACL_ARN = 'alb.ingress.kubernetes.io/wafv2-acl-arn';
const UNGUARDED = 'no web ACL guards the load balancer';

/** Application Load Balancers of Ingresses: security groups, web ACLs and Shield. */
export const ALB_PROTECTION: readonly AnnotationSpec[] = [
  {
    ...INGRESS,
    key: 'alb.ingress.kubernetes.io/security-groups',
    summary: 'Sets the security groups of the load balancer.',
    grammar: SECURITY_GROUPS,
    fallback: 'a group managed by the controller plus its shared backend group',
    scope: ['load-balancer', 'security-group'],
    group: 'exclusive-ordered',
    autoMode: { supported: 'unknown' },
    traps: [
      'inbound-cidrs and security-group-prefix-lists are then ignored.',
      'Nodes and pods stay closed to these groups unless manage-backend-security-group-rules is true.',
      'AWS allows five groups unless the quota is raised, the backend group included.',
    ],
  },
  {
    ...INGRESS,
    key: 'alb.ingress.kubernetes.io/manage-backend-security-group-rules',
    summary: 'Sets whether the controller opens nodes and pods to security groups of your own.',
    grammar: BOOLEAN,
    fallback: 'off, unless a controller flag says otherwise',
    scope: ['security-group'],
    group: 'exclusive',
    autoMode: { supported: 'unknown' },
    needs: ['the annotation security-groups', 'the shared backend security group of the controller, if true'],
    traps: ['Without security-groups the rules are managed in any case.'],
  },
  {
    ...INGRESS,
    key: WAFV2_ACL_ARN,
    summary: 'Sets the WAFv2 web ACL in front of the load balancer, by ARN.',
    grammar: TEXT,
    fallback: 'the association stays as it is',
    scope: ['load-balancer'],
    group: 'exclusive',
    classParam: 'wafv2AclArn',
    autoMode: { supported: 'unknown' },
    traps: [
      'An empty value or none takes the web ACL away; leaving the annotation out does not.',
      'Once any member sets wafv2-acl-name, no ARN is read.',
      'A controller with WAFv2 switched off ignores it.',
    ],
  },
  {
    ...INGRESS,
    key: 'alb.ingress.kubernetes.io/wafv2-acl-name',
    summary: 'Sets the WAFv2 web ACL in front of the load balancer, by name.',
    grammar: TEXT,
    fallback: 'the ARN decides',
    scope: ['load-balancer'],
    group: 'exclusive',
    classParam: 'wafv2AclName',
    since: '2.14.0',
    autoMode: { supported: 'unknown' },
    lack: { effect: UNGUARDED, grave: true },
    needs: ['a web ACL of regional scope'],
    traps: ['The value none takes the web ACL away, one given by ARN included.', 'The look-up by name is only right since 2.14.1.'],
  },
  {
    ...INGRESS,
    key: WAF_ACL_ID,
    summary: 'Sets the WAF Classic web ACL in front of the load balancer.',
    grammar: TEXT,
    fallback: 'the association stays as it is',
    scope: ['load-balancer'],
    group: 'exclusive',
    autoMode: { supported: 'no', note: 'use a WAFv2 web ACL instead' },
    lack: { effect: UNGUARDED, grave: true },
    supersededBy: WAFV2_ACL_ARN,
    traps: ['The value none takes the web ACL away; an empty value counts as unset.'],
  },
  {
    ...INGRESS,
    key: 'alb.ingress.kubernetes.io/web-acl-id',
    summary: 'Sets the WAF Classic web ACL in front of the load balancer, under an older key.',
    grammar: TEXT,
    fallback: 'the association stays as it is',
    scope: ['load-balancer'],
    group: 'exclusive',
    autoMode: { supported: 'no', note: 'use a WAFv2 web ACL instead' },
    lack: { effect: UNGUARDED, grave: true },
    supersededBy: WAF_ACL_ID,
    traps: ['It is not read where waf-acl-id is set.'],
  },
  {
    ...INGRESS,
    key: 'alb.ingress.kubernetes.io/shield-advanced-protection',
    summary: 'Sets whether Shield Advanced protects the load balancer.',
    grammar: BOOLEAN,
    fallback: 'the protection stays as it is',
    scope: ['load-balancer'],
    group: 'exclusive',
    autoMode: { supported: 'no' },
    lack: { effect: 'Shield Advanced does not protect the load balancer', grave: true },
    needs: ['a Shield Advanced subscription'],
  },
];
