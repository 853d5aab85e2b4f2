import { AUTH_SETTINGS } from '../authentication/auth-settings';
import { JWT_VALIDATION } from '../authentication/jwt-validation';
import { UNPROTECTED_LISTENER } from '../authentication/unprotected-listener';
import { ALB_HEALTH_CHECK } from '../backends/alb-health-check';
import { ALB_IP_FAMILY } from '../backends/alb-ip-family';
import { ALB_NODE_LABELS } from '../backends/alb-node-labels';
import { BACKEND_PORT } from '../backends/backend-port';
import { BACKEND_SERVICE } from '../backends/backend-service';
import { INSTANCE_TARGET_SERVICE } from '../backends/instance-target-service';
import { PROTOCOL_VERSION } from '../backends/protocol-version';
import { TARGET_CONTROL_PORT } from '../backends/target-control-port';
import { UNKNOWN_ALB_ATTRIBUTE } from '../backends/unknown-alb-attribute';
import type { Check } from '../check';
import { CLASS_PARAMS_FORM } from '../classes/class-params-form';
import { DEFAULT_CLASS } from '../classes/default-class';
import { BACKEND_SECURITY_RULES } from '../ingress/backend-security-rules';
import { CERTIFICATE_ARNS } from '../ingress/certificate-arns';
import { FRONTEND_NLB } from '../ingress/frontend-nlb';
import { GROUP_NAME } from '../ingress/group-name';
import { GROUP_ORDER } from '../ingress/group-order';
import { HTTPS_WITHOUT_CERTIFICATE } from '../ingress/https-without-certificate';
import { INBOUND_SOURCES } from '../ingress/inbound-sources';
import { INGRESS_CLASS } from '../ingress/ingress-class';
import { LISTEN_PORTS } from '../ingress/listen-ports';
import { LISTENER_ATTRIBUTES } from '../ingress/listener-attributes';
import { MUTUAL_AUTHENTICATION } from '../ingress/mutual-authentication';
import { SSL_REDIRECT_PORT } from '../ingress/ssl-redirect-port';
import type { IngressCheck } from '../ingress-check';
import { ACTION_FOR_USE_ANNOTATION } from '../rules/action-for-use-annotation';
import { ACTION_FORM } from '../rules/action-form';
import { CONDITION_FORM } from '../rules/condition-form';
import { CONDITION_VALUES } from '../rules/condition-values';
import { PATH_PATTERN } from '../rules/path-pattern';
import { TRANSFORM_FORM } from '../rules/transform-form';
import { UNUSED_RULE_ANNOTATION } from '../rules/unused-rule-annotation';

/** Checks over Ingresses, over what stands behind them, and over their classes. Their findings stand in this order. */
export const CHECKS_OF_INGRESSES: readonly (Check | IngressCheck)[] = [
  INGRESS_CLASS,
  CLASS_PARAMS_FORM,
  DEFAULT_CLASS,
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
