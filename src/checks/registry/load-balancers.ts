import { BACKEND_RULES } from '../access/backend-rules';
import { CLIENT_ADDRESS } from '../access/client-address';
import { DELETION_UNPROTECTED } from '../access/deletion-unprotected';
import { HAIRPIN } from '../access/hairpin';
import { IGNORED_SOURCE_RANGES } from '../access/ignored-source-ranges';
import { NOBODY_CAN_CONNECT } from '../access/nobody-can-connect';
import { OLD_TLS_POLICY } from '../access/old-tls-policy';
import { PRIVATE_LINK_RULES } from '../access/private-link-rules';
import { PROXY_PROTOCOL_CONFLICT } from '../access/proxy-protocol-conflict';
import { SOURCE_RANGE_FORM } from '../access/source-range-form';
import { WORLD_OPEN_PORT } from '../access/world-open-port';
import { ELASTIC_IP_SUBNETS } from '../addresses/elastic-ip-subnets';
import { IP_FAMILY_MISMATCH } from '../addresses/ip-family-mismatch';
import { LOAD_BALANCER_ADDRESSES } from '../addresses/load-balancer-addresses';
import { NAMED_SUBNETS } from '../addresses/named-subnets';
import { SHARED_ADDRESS } from '../addresses/shared-address';
import { SOURCE_NAT_PREFIXES } from '../addresses/source-nat-prefixes';
import { CAPACITY_WITH_TLS } from '../listeners/capacity-with-tls';
import { QUIC_DEMANDS } from '../listeners/quic-demands';
import { SETTING_FOR_NO_LISTENER } from '../listeners/setting-for-no-listener';
import { TCP_UDP_SAME_PORT } from '../listeners/tcp-udp-same-port';
import { TLS_PORTS } from '../listeners/tls-ports';
import { UNSUPPORTED_PROTOCOL } from '../listeners/unsupported-protocol';
import { WEIGHTED_TARGETS } from '../listeners/weighted-targets';
import { LOAD_BALANCER_NAME } from '../naming/load-balancer-name';
import { RESOURCE_TAGS } from '../naming/resource-tags';
import { SSL_POLICY } from '../naming/ssl-policy';
import { SUPERSEDED_ANNOTATION } from '../ownership/superseded-annotation';
import type { ServiceCheck } from '../service-check';
import { HEALTH_CHECK } from '../targets/health-check';
import { INSTANCE_NODE_PORTS } from '../targets/instance-node-ports';
import { UNKNOWN_ATTRIBUTE } from '../targets/unknown-attribute';

/** Checks over Services that our controllers take. Their findings stand in this order. */
export const CHECKS_OF_LOAD_BALANCERS: readonly ServiceCheck[] = [
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
  DELETION_UNPROTECTED,
  PRIVATE_LINK_RULES,
  UNSUPPORTED_PROTOCOL,
  TCP_UDP_SAME_PORT,
  TLS_PORTS,
  SSL_POLICY,
  OLD_TLS_POLICY,
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
];
