import type { Attributes } from './load-balancer-attributes';
import type { Scheme } from '../../load-balancer/scheme';
import type { SecurityGroups } from '../../load-balancer/security-groups';
import type { HttpIngressGroupProps } from '../http-ingress-group-props';
import type { Listener } from '../values/listener';
import { AlbIpAddressType } from '../values/protocols';

/** What a group is asked to be, with the defaults that decide behaviour filled in. */
export interface GroupIntent {
  readonly groupName: string;
  /** Listeners, with the one for plain HTTP where it is redirected and not given. */
  readonly listeners: readonly Listener[];
  readonly scheme: Scheme;
  readonly ipAddressType: AlbIpAddressType;
  readonly securityGroups: SecurityGroups;
  /** Blocks that may connect; `undefined` where nothing is said. */
  readonly inboundCidrs?: readonly string[];
  readonly prefixLists?: readonly string[];
  readonly attributes: Attributes;
  /** The rest, which has no defaults of ours. */
  readonly props: Partial<HttpIngressGroupProps>;
}

/** The HTTPS listener that plain HTTP is redirected to. */
export function redirectTarget({ listeners }: Pick<GroupIntent, 'listeners'>): Listener | undefined {
  return listeners.find(({ redirectHttp }) => redirectHttp);
}

export function httpsListeners({ listeners }: Pick<GroupIntent, 'listeners'>): Listener[] {
  return listeners.filter(({ protocol }) => protocol === 'HTTPS');
}

/** Listeners that serve routes: plain HTTP that is redirected serves none. */
export function servingListeners(intent: Pick<GroupIntent, 'listeners'>): readonly Listener[] {
  return redirectTarget(intent) === undefined ? intent.listeners : httpsListeners(intent);
}

/** Certificates that are given: one list for all HTTPS listeners. */
export function certificatesOf(intent: Pick<GroupIntent, 'listeners'>): readonly string[] | undefined {
  return httpsListeners(intent).find(({ certificates }) => certificates !== undefined)?.certificates;
}
