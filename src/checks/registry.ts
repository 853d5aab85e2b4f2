import { BACKEND_RULES } from './access/backend-rules';
import { CLIENT_ADDRESS } from './access/client-address';
import { HAIRPIN } from './access/hairpin';
import { IGNORED_SOURCE_RANGES } from './access/ignored-source-ranges';
import { NOBODY_CAN_CONNECT } from './access/nobody-can-connect';
import { PRIVATE_LINK_RULES } from './access/private-link-rules';
import { PROXY_PROTOCOL_CONFLICT } from './access/proxy-protocol-conflict';
import { SOURCE_RANGE_FORM } from './access/source-range-form';
import { WORLD_OPEN_PORT } from './access/world-open-port';
import { ELASTIC_IP_SUBNETS } from './addresses/elastic-ip-subnets';
import { IP_FAMILY_MISMATCH } from './addresses/ip-family-mismatch';
import { LOAD_BALANCER_ADDRESSES } from './addresses/load-balancer-addresses';
import { NAMED_SUBNETS } from './addresses/named-subnets';
import { SHARED_ADDRESS } from './addresses/shared-address';
import { SOURCE_NAT_PREFIXES } from './addresses/source-nat-prefixes';
import { INVALID_ANNOTATION_VALUE } from './annotations/invalid-annotation-value';
import { MISPLACED_ANNOTATION } from './annotations/misplaced-annotation';
import { UNKNOWN_ANNOTATION } from './annotations/unknown-annotation';
import { AUTH_SETTINGS } from './authentication/auth-settings';
import { JWT_VALIDATION } from './authentication/jwt-validation';
import { UNPROTECTED_LISTENER } from './authentication/unprotected-listener';
import { ALB_HEALTH_CHECK } from './backends/alb-health-check';
import { ALB_IP_FAMILY } from './backends/alb-ip-family';
import { ALB_NODE_LABELS } from './backends/alb-node-labels';
import { BACKEND_PORT } from './backends/backend-port';
import { BACKEND_SERVICE } from './backends/backend-service';
import { INSTANCE_TARGET_SERVICE } from './backends/instance-target-service';
import { PROTOCOL_VERSION } from './backends/protocol-version';
import { TARGET_CONTROL_PORT } from './backends/target-control-port';
import { UNKNOWN_ALB_ATTRIBUTE } from './backends/unknown-alb-attribute';
import type { Check, CheckInfo } from './check';
import { CLASS_PARAMS_FORM } from './classes/class-params-form';
import { CHECK_FAILED, UNKNOWN_ACKNOWLEDGEMENT } from './engine';
import { BACKEND_SECURITY_RULES } from './ingress/backend-security-rules';
import { CERTIFICATE_ARNS } from './ingress/certificate-arns';
import { FRONTEND_NLB } from './ingress/frontend-nlb';
import { GROUP_NAME } from './ingress/group-name';
import { GROUP_ORDER } from './ingress/group-order';
import { HTTPS_WITHOUT_CERTIFICATE } from './ingress/https-without-certificate';
import { INBOUND_SOURCES } from './ingress/inbound-sources';
import { INGRESS_CLASS } from './ingress/ingress-class';
import { LISTEN_PORTS } from './ingress/listen-ports';
import { LISTENER_ATTRIBUTES } from './ingress/listener-attributes';
import { MUTUAL_AUTHENTICATION } from './ingress/mutual-authentication';
import { SSL_REDIRECT_PORT } from './ingress/ssl-redirect-port';
import type { IngressCheck } from './ingress-check';
import { CAPACITY_WITH_TLS } from './listeners/capacity-with-tls';
import { QUIC_DEMANDS } from './listeners/quic-demands';
import { SETTING_FOR_NO_LISTENER } from './listeners/setting-for-no-listener';
import { TCP_UDP_SAME_PORT } from './listeners/tcp-udp-same-port';
import { TLS_PORTS } from './listeners/tls-ports';
import { UNSUPPORTED_PROTOCOL } from './listeners/unsupported-protocol';
import { WEIGHTED_TARGETS } from './listeners/weighted-targets';
import { LOAD_BALANCER_NAME } from './naming/load-balancer-name';
import { RESOURCE_TAGS } from './naming/resource-tags';
import { SERVICE_NAME } from './naming/service-name';
import { SERVICE_PORTS } from './naming/service-ports';
import { SSL_POLICY } from './naming/ssl-policy';
import { DUPLICATE_OBJECT } from './objects/duplicate-object';
import { MALFORMED_OBJECT } from './objects/malformed-object';
import { UNKNOWN_FIELD } from './objects/unknown-field';
import { UNREADABLE_POD_TARGETS } from './objects/unreadable-pod-targets';
import { CLASS_ANNOTATION_CONFLICT } from './ownership/class-annotation-conflict';
import { CLASS_BY_ANNOTATION } from './ownership/class-by-annotation';
import { SUPERSEDED_ANNOTATION } from './ownership/superseded-annotation';
import { UNSUPPORTED_FEATURE } from './platform/unsupported-feature';
import { ACTION_FOR_USE_ANNOTATION } from './rules/action-for-use-annotation';
import { ACTION_FORM } from './rules/action-form';
import { CONDITION_FORM } from './rules/condition-form';
import { CONDITION_VALUES } from './rules/condition-values';
import { PATH_PATTERN } from './rules/path-pattern';
import { TRANSFORM_FORM } from './rules/transform-form';
import { UNUSED_RULE_ANNOTATION } from './rules/unused-rule-annotation';
import type { ServiceCheck } from './service-check';
import { HEALTH_CHECK } from './targets/health-check';
import { INSTANCE_NODE_PORTS } from './targets/instance-node-ports';
import { UNKNOWN_ATTRIBUTE } from './targets/unknown-attribute';

/** A check over every object, or over the Services or Ingresses that our controllers take. */
export type AnyCheck = Check | ServiceCheck | IngressCheck;

/** All checks, in the order in which their findings stand for one object. */
export const CHECKS: readonly AnyCheck[] = [
  MALFORMED_OBJECT,
  UNKNOWN_FIELD,
  DUPLICATE_OBJECT,
  SERVICE_NAME,
  SERVICE_PORTS,
  UNREADABLE_POD_TARGETS,
  UNKNOWN_ANNOTATION,
  MISPLACED_ANNOTATION,
  INVALID_ANNOTATION_VALUE,
  UNSUPPORTED_FEATURE,
  CLASS_BY_ANNOTATION,
  CLASS_ANNOTATION_CONFLICT,
  SUPERSEDED_ANNOTATION,
  LOAD_BALANCER_NAME,
  NAMED_SUBNETS,
  ELASTIC_IP_SUBNETS,
  LOAD_BALANCER_ADDRESSES,
  SOURCE_NAT_PREFIXES,
  SHARED_ADDRESS,
  IP_FAMILY_MISMATCH,
  SOURCE_RANGE_FORM,
  IGNORED_SOURCE_RANGES,
  NOBODY_CAN_CONNECT,
  WORLD_OPEN_PORT,
  BACKEND_RULES,
  PRIVATE_LINK_RULES,
  UNSUPPORTED_PROTOCOL,
  TCP_UDP_SAME_PORT,
  TLS_PORTS,
  SSL_POLICY,
  CAPACITY_WITH_TLS,
  QUIC_DEMANDS,
  SETTING_FOR_NO_LISTENER,
  WEIGHTED_TARGETS,
  CLIENT_ADDRESS,
  PROXY_PROTOCOL_CONFLICT,
  HAIRPIN,
  INSTANCE_NODE_PORTS,
  HEALTH_CHECK,
  UNKNOWN_ATTRIBUTE,
  RESOURCE_TAGS,
  INGRESS_CLASS,
  CLASS_PARAMS_FORM,
  GROUP_NAME,
  GROUP_ORDER,
  LISTEN_PORTS,
  HTTPS_WITHOUT_CERTIFICATE,
  CERTIFICATE_ARNS,
  SSL_REDIRECT_PORT,
  INBOUND_SOURCES,
  BACKEND_SECURITY_RULES,
  MUTUAL_AUTHENTICATION,
  LISTENER_ATTRIBUTES,
  BACKEND_SERVICE,
  BACKEND_PORT,
  INSTANCE_TARGET_SERVICE,
  ALB_IP_FAMILY,
  PROTOCOL_VERSION,
  ALB_HEALTH_CHECK,
  TARGET_CONTROL_PORT,
  ALB_NODE_LABELS,
  UNKNOWN_ALB_ATTRIBUTE,
  FRONTEND_NLB,
  PATH_PATTERN,
  CONDITION_FORM,
  CONDITION_VALUES,
  ACTION_FORM,
  ACTION_FOR_USE_ANNOTATION,
  TRANSFORM_FORM,
  UNUSED_RULE_ANNOTATION,
  AUTH_SETTINGS,
  JWT_VALIDATION,
  UNPROTECTED_LISTENER,
];

/** Everything that has an id and a page. */
export const CHECK_INFOS: readonly CheckInfo[] = [...CHECKS, CHECK_FAILED, UNKNOWN_ACKNOWLEDGEMENT];
