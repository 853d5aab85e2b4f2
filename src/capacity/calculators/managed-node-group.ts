import type { Answer } from './answer';
import { KUBELET_MAX_PODS, capped } from '../cap';
import { Limits, assignsPrefixes } from '../limits';
import { EniSettings, publishedFormula } from '../pods';

/**
 * A managed node group without an AMI of its own: EKS reads the settings of the add-on when the group or its launch template's version is made, and
 * takes the smallest number over the group's instance types, capped. With IPv6 the cap alone counts.
 */
export function managedNodeGroup(types: readonly Limits[], settings: Pick<EniSettings, 'prefixDelegation' | 'customNetworking' | 'ipv6'>): Answer {
  const counts = types.map(limits => {
    const { prefixDelegation = false, customNetworking = false, ipv6 = false } = settings;
    const pods = publishedFormula(limits.enis - (customNetworking ? 1 : 0), limits.ipv4PerEni, prefixDelegation && assignsPrefixes(limits));
    return capped(ipv6 ? Infinity : pods, limits.vcpus);
  });
  const known = counts.filter(count => count !== undefined);
  const least = Math.min(...known);
  // Types whose vCPUs are not known have more than 110.
  if (known.length === 0 || (known.length < counts.length && least > KUBELET_MAX_PODS)) {
    return { why: 'the cap of 110 or 250 follows from the vCPUs, which are not known' };
  }
  // How EKS hands the number to the AMI is not known, and with it what memory the node reserves.
  return { maxPods: least };
}
