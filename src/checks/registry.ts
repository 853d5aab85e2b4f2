import { ELASTIC_IP_SUBNETS } from './addresses/elastic-ip-subnets';
import { INVALID_ANNOTATION_VALUE } from './annotations/invalid-annotation-value';
import { MISPLACED_ANNOTATION } from './annotations/misplaced-annotation';
import { UNKNOWN_ANNOTATION } from './annotations/unknown-annotation';
import type { Check, CheckInfo } from './check';
import { CHECK_FAILED, UNKNOWN_ACKNOWLEDGEMENT } from './engine';
import { TCP_UDP_SAME_PORT } from './listeners/tcp-udp-same-port';
import { DUPLICATE_OBJECT } from './objects/duplicate-object';
import { MALFORMED_OBJECT } from './objects/malformed-object';
import { UNREADABLE_POD_TARGETS } from './objects/unreadable-pod-targets';
import { UNSUPPORTED_FEATURE } from './platform/unsupported-feature';

/** All checks, in the order in which their findings stand for one object. */
export const CHECKS: readonly Check[] = [
  MALFORMED_OBJECT,
  DUPLICATE_OBJECT,
  UNREADABLE_POD_TARGETS,
  UNKNOWN_ANNOTATION,
  MISPLACED_ANNOTATION,
  INVALID_ANNOTATION_VALUE,
  UNSUPPORTED_FEATURE,
  ELASTIC_IP_SUBNETS,
  TCP_UDP_SAME_PORT,
];

/** Everything that has an id and a page. */
export const CHECK_INFOS: readonly CheckInfo[] = [...CHECKS, CHECK_FAILED, UNKNOWN_ACKNOWLEDGEMENT];
