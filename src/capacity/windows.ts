import { ADDRESSES_PER_PREFIX, Limits, assignsPrefixes, slotsPerEni } from './limits';

/**
 * Addresses for pods on a Windows node: those of the primary ENI alone. Types without Nitro silently stay with single addresses. A type that is not
 * in the resource controller's table gets none there; which table a cluster has is not known, so neither is that number.
 */
export function windowsPodAddresses(limits: Limits, prefixDelegation: boolean): number | undefined {
  if (!limits.inVrcTable) {
    return undefined;
  }
  return slotsPerEni(limits) * (prefixDelegation && assignsPrefixes(limits) ? ADDRESSES_PER_PREFIX : 1);
}
