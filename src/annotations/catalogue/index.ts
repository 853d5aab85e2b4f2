import type { AnnotationSpec } from '../spec';
import { ALB_LISTENER } from './alb-ingress-listener';
import { ALB_LOAD_BALANCER } from './alb-ingress-load-balancer';
import { ALB_PROTECTION } from './alb-ingress-protection';
import { ALB_RULE } from './alb-ingress-rule';
import { ALB_TARGET_GROUP } from './alb-target-group';
import { FRONTEND_NLB } from './frontend-nlb';
import { NLB_ADDRESSES } from './nlb-service-addresses';
import { NLB_LISTENER } from './nlb-service-listener';
import { NLB_LOAD_BALANCER } from './nlb-service-load-balancer';
import { NLB_SECURITY_GROUPS } from './nlb-service-security-groups';
import { NLB_TARGET_GROUP } from './nlb-service-target-group';
import { OTHER } from './other';
import { TARGET_CONTROL_AGENT } from './target-control-agent';

/** Every annotation, label and tag that the AWS Load Balancer Controller reads or writes. */
export const CATALOGUE: readonly AnnotationSpec[] = [
  ...NLB_LOAD_BALANCER,
  ...NLB_ADDRESSES,
  ...NLB_SECURITY_GROUPS,
  ...NLB_LISTENER,
  ...NLB_TARGET_GROUP,
  ...ALB_LOAD_BALANCER,
  ...ALB_PROTECTION,
  ...ALB_LISTENER,
  ...ALB_RULE,
  ...ALB_TARGET_GROUP,
  ...FRONTEND_NLB,
  ...OTHER,
  ...TARGET_CONTROL_AGENT,
];
