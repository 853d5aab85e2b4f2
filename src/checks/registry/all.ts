import { CHECKS_OF_ANY } from './any';
import { CHECKS_OF_CLUSTERS } from './clusters';
import { CHECKS_OF_INGRESSES } from './ingresses';
import { CHECKS_OF_LOAD_BALANCERS } from './load-balancers';
import { CHECKS_OF_POD_NETWORK } from './pod-network';
import { CHECKS_OF_SERVICES } from './services';
import type { AnyCheck } from './shelves';
import type { CheckInfo } from '../check';
import { CHECK_FAILED, UNKNOWN_ACKNOWLEDGEMENT } from '../engine';
import { ALB_QUOTA } from '../groups/alb-quota';
import { GROUP_NAME_SLIP } from '../groups/group-name-slip';
import { PLAIN_HTTP } from '../groups/plain-http';
import { SHADOWED_RULE } from '../groups/shadowed-rule';
import { UNCOVERED_HOST } from '../groups/uncovered-host';
import { WORLD_OPEN_INTERNAL_GROUP } from '../groups/world-open-internal-group';
import { CERTIFICATE_NOT_FOUND } from '../plan/certificate-not-found';
import { CONFLICTING_MEMBERS } from '../plan/conflicting-members';
import { DELETION_PROTECTED } from '../plan/deletion-protected';
import { ENDLESS_REDIRECT } from '../plan/endless-redirect';
import { HIDDEN_RULE } from '../plan/hidden-rule';
import { IP_TARGETS_OFF } from '../plan/ip-targets-off';
import { NO_SUBNET } from '../plan/no-subnet';
import { SECURITY_GROUP_NOT_FOUND } from '../plan/security-group-not-found';
import { UNLISTENED_MEMBER } from '../plan/unlistened-member';

/** All checks. Whoever runs them loads those alone that the objects at hand want: see `shelves.ts`. */
export const CHECKS: readonly AnyCheck[] = [
  ...CHECKS_OF_ANY,
  ...CHECKS_OF_SERVICES,
  ...CHECKS_OF_LOAD_BALANCERS,
  ...CHECKS_OF_INGRESSES,
  ...CHECKS_OF_POD_NETWORK,
];

/** Everything that has an id and a page. */
export const CHECK_INFOS: readonly CheckInfo[] = [
  ...CHECKS, ...CHECKS_OF_CLUSTERS, ALB_QUOTA, GROUP_NAME_SLIP, PLAIN_HTTP, SHADOWED_RULE, UNCOVERED_HOST, WORLD_OPEN_INTERNAL_GROUP,
  CONFLICTING_MEMBERS, CERTIFICATE_NOT_FOUND, DELETION_PROTECTED, ENDLESS_REDIRECT, HIDDEN_RULE, NO_SUBNET, SECURITY_GROUP_NOT_FOUND, IP_TARGETS_OFF,
  UNLISTENED_MEMBER,
  CHECK_FAILED, UNKNOWN_ACKNOWLEDGEMENT,
];
