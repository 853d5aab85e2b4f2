/** A number that AWS limits per account or load balancer. */
export interface QuotaFact {
  /** What is counted, as in "<limit> rules per Application Load Balancer". */
  readonly counted: string;
  readonly value: number;
  /** Whether AWS raises it on request. */
  readonly adjustable: boolean;
  /** Service Quotas code, where one is known. */
  readonly code?: string;
  readonly see: string;
}

const ALB = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html';
const NLB = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html';
const VPC = 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html';

/** Default quotas, as of 2026-11-21. */
export const QUOTAS = {
  ALB_CERTIFICATES: { counted: 'certificates per Application Load Balancer, the default ones not counted', value: 25, adjustable: true, see: ALB },
  ALB_LISTENERS: { counted: 'listeners per Application Load Balancer', value: 50, adjustable: true, see: ALB },
  ALB_RULES: { counted: 'rules per Application Load Balancer, default rules not counted', value: 100, adjustable: true, code: 'L-7EED9B64', see: ALB },
  ALB_TARGET_GROUPS: { counted: 'target groups per Application Load Balancer', value: 100, adjustable: false, see: ALB },
  ALB_TARGETS: { counted: 'targets per Application Load Balancer', value: 1000, adjustable: true, see: ALB },
  CONDITION_VALUES_PER_RULE: { counted: 'condition values per rule', value: 5, adjustable: false, see: ALB },
  CONDITION_WILDCARDS_PER_RULE: { counted: 'wildcards per rule', value: 6, adjustable: false, see: ALB },
  NLB_CERTIFICATES: { counted: 'certificates per Network Load Balancer', value: 25, adjustable: true, see: NLB },
  NLB_LISTENERS: { counted: 'listeners per Network Load Balancer', value: 50, adjustable: false, see: NLB },
  NLB_TARGETS: { counted: 'targets per Network Load Balancer', value: 3000, adjustable: true, code: 'L-EEF1AD04', see: NLB },
  NLB_TARGETS_PER_ZONE: {
    counted: 'targets per Availability Zone and Network Load Balancer', value: 500, adjustable: true, code: 'L-B211E961', see: NLB,
  },
  SECURITY_GROUP_RULES: { counted: 'inbound rules per security group', value: 60, adjustable: true, code: 'L-0EA8095F', see: VPC },
  SECURITY_GROUPS_PER_INTERFACE: { counted: 'security groups per network interface', value: 5, adjustable: true, code: 'L-2AFB9258', see: VPC },
  TARGET_GROUPS_PER_ACTION: { counted: 'target groups per action', value: 5, adjustable: false, see: ALB },
  TARGETS_PER_TARGET_GROUP: { counted: 'targets per target group', value: 1000, adjustable: true, see: ALB },
} as const satisfies { readonly [id: string]: QuotaFact };

export type QuotaId = keyof typeof QUOTAS;
