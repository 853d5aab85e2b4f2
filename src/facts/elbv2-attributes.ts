/** What AWS takes as the value of an attribute. */
export type AttributeForm =
  | { readonly form: 'text' }
  | { readonly form: 'values'; readonly values: readonly string[] }
  /** A whole number; `off` says whether that word is taken, too. */
  | { readonly form: 'number'; readonly min: number; readonly max?: number; readonly off?: boolean };

export type Attributes = { readonly [key: string]: AttributeForm };

const TEXT: AttributeForm = { form: 'text' };
const FLAG: AttributeForm = { form: 'values', values: ['true', 'false'] };
const COUNT = 'minimum_healthy_targets.count';
const PERCENTAGE = 'minimum_healthy_targets.percentage';

/**
 * Attributes of Network Load Balancers, as of 2026-11-21.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
 */
export const NLB_ATTRIBUTES: Attributes = {
  'access_logs.s3.bucket': TEXT,
  'access_logs.s3.enabled': FLAG,
  'access_logs.s3.prefix': TEXT,
  'deletion_protection.enabled': FLAG,
  'dns_record.client_routing_policy': {
    form: 'values', values: ['availability_zone_affinity', 'partial_availability_zone_affinity', 'any_availability_zone'],
  },
  'ipv6.deny_all_igw_traffic': FLAG,
  'load_balancing.cross_zone.enabled': FLAG,
  'secondary_ips.auto_assigned.per_subnet': { form: 'number', min: 0, max: 7 },
  'zonal_shift.config.enabled': FLAG,
};

/** How many attributes one request to AWS may set. */
export const MOST_ATTRIBUTES = 20;

/**
 * Attributes of target groups behind a Network Load Balancer, as of 2026-11-21.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html
 */
export const TARGET_GROUP_ATTRIBUTES: Attributes = {
  'deregistration_delay.connection_termination.enabled': FLAG,
  'deregistration_delay.timeout_seconds': { form: 'number', min: 0, max: 3600 },
  'load_balancing.cross_zone.enabled': { form: 'values', values: ['true', 'false', 'use_load_balancer_configuration'] },
  'preserve_client_ip.enabled': FLAG,
  'proxy_protocol_v2.enabled': FLAG,
  'stickiness.enabled': FLAG,
  'stickiness.type': { form: 'values', values: ['source_ip'] },
  [`target_group_health.dns_failover.${COUNT}`]: { form: 'number', min: 1, off: true },
  [`target_group_health.dns_failover.${PERCENTAGE}`]: { form: 'number', min: 1, max: 100, off: true },
  [`target_group_health.unhealthy_state_routing.${COUNT}`]: { form: 'number', min: 1 },
  [`target_group_health.unhealthy_state_routing.${PERCENTAGE}`]: { form: 'number', min: 1, max: 100, off: true },
  'target_health_state.unhealthy.connection_termination.enabled': FLAG,
  'target_health_state.unhealthy.draining_interval_seconds': { form: 'number', min: 0, max: 360_000 },
};

/**
 * Attributes of the listeners of a Network Load Balancer, as of 2026-11-21.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html
 */
export const NLB_LISTENER_ATTRIBUTES: Attributes = {
  'tcp.idle_timeout.seconds': { form: 'number', min: 60, max: 6000 },
};

/** Beginnings of attributes that only another kind of load balancer has, and that kind. The same sources. */
export const OTHERS_ATTRIBUTES: readonly (readonly [start: string, kind: string])[] = [
  ['client_keep_alive.', 'Application Load Balancers'],
  ['connection_logs.', 'Application Load Balancers'],
  ['health_check_logs.', 'Application Load Balancers'],
  ['idle_timeout.', 'Application Load Balancers'],
  ['lambda.multi_value_headers.', 'Application Load Balancers'],
  ['load_balancing.algorithm.', 'Application Load Balancers'],
  ['routing.http', 'Application Load Balancers'],
  ['slow_start.', 'Application Load Balancers'],
  ['stickiness.app_cookie.', 'Application Load Balancers'],
  ['stickiness.lb_cookie.', 'Application Load Balancers'],
  ['target_failover.', 'Gateway Load Balancers'],
  ['waf.fail_open.', 'Application Load Balancers'],
];
