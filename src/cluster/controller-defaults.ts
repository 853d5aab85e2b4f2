import type { Controller } from './controller';
import { DEFAULT_SCHEME_SINCE, TCP_UDP_SINCE } from '../facts/controller-versions';

/*
 * What a controller falls back to where an object says nothing. A flag that its release does not know yet counts as not set.
 */

/** Scheme of load balancers that say none. */
export function defaultScheme(controller: Controller): 'internal' | 'internet-facing' {
  const { defaultLoadBalancerScheme } = controller.flags;
  return defaultLoadBalancerScheme === 'internet-facing' && !controller.olderThan(DEFAULT_SCHEME_SINCE) ? 'internet-facing' : 'internal';
}

/** Target type of Services that say none. */
export function defaultTargetType(controller: Controller): 'ip' | 'instance' {
  return controller.isAutoMode || controller.flags.defaultTargetType === 'ip' ? 'ip' : 'instance';
}

/** Whether a TCP and a UDP port of one number share a listener where nothing is said. */
export function mergesTcpUdp(controller: Controller): boolean {
  return controller.flags.featureGates?.EnableTCPUDPListener === true && !controller.olderThan(TCP_UDP_SINCE);
}
