import { densityOf } from './node-density';
import type { NodesFacts } from './node-facts';
import type { CniSettings } from '../cni/cni-settings';

/** The number of pods for all kubelets of a group: what was given, or what is recommended for its smallest type. */
export function maxPodsFor(self: string, { name, types, windows, hostNetworkPods, pods }: NodesFacts, cni: CniSettings): number {
  if (types === undefined) {
    throw new Error(`${self}: the instance types of '${name}' are not known; give instanceTypes`);
  }
  const each = types.map(({ instanceType, limits }) => {
    const density = limits && densityOf({ windows, hostNetworkPods }, limits, cni);
    if (density?.recommendedMaxPods === undefined) {
      throw new Error(`${self}: how many pods ${instanceType} of '${name}' takes is not known; give its limits with instanceLimits`);
    }
    const places = density.podAddresses! + (density.branchEnis ?? 0) + (windows ? 0 : hostNetworkPods);
    return { instanceType, recommended: density.recommendedMaxPods, places };
  });
  const given = pods.by === 'auto-mode' ? undefined : pods.maxPods;
  if (given === undefined) {
    const least = Math.min(...each.map(({ recommended }) => recommended));
    if (least < 1) {
      throw new Error(`${self}: ${each.find(({ recommended }) => recommended === least)!.instanceType} of '${name}' has no address for a pod; choose a larger type`);
    }
    return least;
  }
  const short = each.find(({ places }) => given > places);
  if (short !== undefined) {
    throw new Error(`${self}: maxPods of '${name}' is ${given}; ${short.instanceType} has room for ${short.places} pods by its addresses, so give at most ${short.places}`);
  }
  return given;
}
