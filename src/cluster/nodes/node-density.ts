import type { NodesFacts } from './node-facts';
import type { Density } from '../../capacity/density';
import { arithmetic } from '../../capacity/lazy';
import type { Limits } from '../../capacity/limits';
import type { CniSettings } from '../cni/cni-settings';

/** What the addresses of a node allow that gets them from the VPC CNI. */
export function densityOf({ windows, hostNetworkPods }: Pick<NodesFacts, 'windows' | 'hostNetworkPods'>, limits: Limits, cni: CniSettings): Density {
  const { linuxDensity, windowsDensity } = arithmetic();
  return windows ? windowsDensity(limits, cni.windowsPrefixDelegation ?? false, 0)
    : linuxDensity(limits, cni, hostNetworkPods, cni.multiNic ?? false);
}
