import type { SubnetFacts } from '../knowledge/subnet-table';
import type { Scheme } from '../model/resources';
import type { Maybe } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases take subnets without IPv6 for dualstack load balancers, named and discovered ones. */
export const DUALSTACK_NEEDS_IPV6_SUBNETS = since('3.5.0');

/** The subnets of a load balancer. */
export interface ChosenSubnets {
  readonly subnets: readonly Maybe<SubnetFacts>[];
  /** Whether the load balancer has them in this order; what goes to subnets by position hangs on it. */
  readonly isInOrder: boolean;
}

export interface SubnetRequest {
  /** Ids and Name tags. `undefined`: to be discovered. */
  readonly named: Maybe<readonly string[]> | undefined;
  readonly scheme: Maybe<Scheme>;
  readonly isDualstack: Maybe<boolean>;
  /** Fewest subnets that will do. @default 1 */
  readonly least?: number;
  /** Where they are named, for messages. */
  readonly annotation: string;
}
