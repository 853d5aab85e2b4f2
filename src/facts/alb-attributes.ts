import { AttributeForm, Attributes, TARGET_GROUP_ATTRIBUTES } from './elbv2-attributes';

const TEXT: AttributeForm = { form: 'text' };
const FLAG: AttributeForm = { form: 'values', values: ['true', 'false'] };
const A_WEEK: AttributeForm = { form: 'number', min: 1, max: 604_800 };

/**
 * Attributes of Application Load Balancers, as of 2026-11-21.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
 */
export const ALB_ATTRIBUTES: Attributes = {
  'access_logs.s3.bucket': TEXT,
  'access_logs.s3.enabled': FLAG,
  'access_logs.s3.prefix': TEXT,
  'client_keep_alive.seconds': { form: 'number', min: 60, max: 604_800 },
  'connection_logs.s3.bucket': TEXT,
  'connection_logs.s3.enabled': FLAG,
  'connection_logs.s3.prefix': TEXT,
  'deletion_protection.enabled': FLAG,
  'health_check_logs.s3.bucket': TEXT,
  'health_check_logs.s3.enabled': FLAG,
  'health_check_logs.s3.prefix': TEXT,
  'idle_timeout.timeout_seconds': { form: 'number', min: 1, max: 4000 },
  'ipv6.deny_all_igw_traffic': FLAG,
  // Always on; only target groups can differ.
  'load_balancing.cross_zone.enabled': { form: 'values', values: ['true'] },
  'routing.http.desync_mitigation_mode': { form: 'values', values: ['monitor', 'defensive', 'strictest'] },
  'routing.http.drop_invalid_header_fields.enabled': FLAG,
  'routing.http.preserve_host_header.enabled': FLAG,
  'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': FLAG,
  'routing.http.xff_client_port.enabled': FLAG,
  'routing.http.xff_header_processing.mode': { form: 'values', values: ['append', 'preserve', 'remove'] },
  'routing.http2.enabled': FLAG,
  'waf.fail_open.enabled': FLAG,
  'zonal_shift.config.enabled': FLAG,
};

const SHARED = ['deregistration_delay.timeout_seconds', 'load_balancing.cross_zone.enabled', 'stickiness.enabled'];

/**
 * Attributes of target groups behind an Application Load Balancer, as of 2026-11-21.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html
 */
export const ALB_TARGET_GROUP_ATTRIBUTES: Attributes = {
  ...Object.fromEntries(Object.entries(TARGET_GROUP_ATTRIBUTES).filter(([key]) => SHARED.includes(key) || key.startsWith('target_group_health.'))),
  'load_balancing.algorithm.anomaly_mitigation': { form: 'values', values: ['on', 'off'] },
  'load_balancing.algorithm.type': { form: 'values', values: ['round_robin', 'least_outstanding_requests', 'weighted_random'] },
  // 0, which switches it off, is looked at apart.
  'slow_start.duration_seconds': { form: 'number', min: 30, max: 900 },
  'stickiness.app_cookie.cookie_name': TEXT,
  'stickiness.app_cookie.duration_seconds': A_WEEK,
  'stickiness.lb_cookie.duration_seconds': A_WEEK,
  'stickiness.type': { form: 'values', values: ['lb_cookie', 'app_cookie'] },
};

/** Prefixes that AWS keeps for its own cookies. */
export const RESERVED_COOKIES: readonly string[] = ['AWSALB', 'AWSALBAPP', 'AWSALBTG'];

const REQUEST_HEADERS = [
  'mtls_clientcert', 'mtls_clientcert_issuer', 'mtls_clientcert_leaf', 'mtls_clientcert_serial_number', 'mtls_clientcert_subject',
  'mtls_clientcert_validity', 'tls_cipher_suite', 'tls_version',
].map(name => `routing.http.request.x_amzn_${name}.header_name`);

const RESPONSE_HEADERS = [
  'access_control_allow_credentials', 'access_control_allow_headers', 'access_control_allow_methods', 'access_control_allow_origin',
  'access_control_expose_headers', 'access_control_max_age', 'content_security_policy', 'strict_transport_security',
  'x_content_type_options', 'x_frame_options',
].map(name => `routing.http.response.${name}.header_value`);

/**
 * Attributes of the listeners of an Application Load Balancer, as of 2026-11-21.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html
 */
export const ALB_LISTENER_ATTRIBUTES: Attributes = {
  ...Object.fromEntries([...REQUEST_HEADERS, ...RESPONSE_HEADERS].map(key => [key, TEXT])),
  'routing.http.response.server.enabled': FLAG,
};

/** Beginnings of attributes that only another kind of load balancer has, and that kind. The same sources. */
export const OTHERS_THAN_ALB: readonly (readonly [start: string, kind: string])[] = [
  ['deregistration_delay.connection_termination.', 'Network Load Balancers'],
  ['dns_record.', 'Network Load Balancers'],
  ['lambda.', 'Lambda targets'],
  ['preserve_client_ip.', 'Network Load Balancers'],
  ['proxy_protocol_v2.', 'Network Load Balancers'],
  ['secondary_ips.', 'Network Load Balancers'],
  ['target_failover.', 'Gateway Load Balancers'],
  ['target_health_state.', 'Network Load Balancers'],
  ['tcp.idle_timeout.', 'Network Load Balancers'],
];
