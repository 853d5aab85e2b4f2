import { ADDRESSES_PER_PREFIX, Limits, assignsPrefixes, slotsPerEni } from './limits';

/*
 * How many pods with an address of their own a node can hold, by what the VPC CNI (1.23) does. Pods on the host network take no address,
 * pods with a security group of their own take a branch ENI instead.
 */

/** Settings of the VPC CNI, and what else takes ENIs. Absent is off. */
export interface EniSettings {
  /** `MAX_ENI`; below one it has no effect. */
  readonly maxEni?: number;
  readonly customNetworking?: boolean;
  /** Whether the node's subnet is tagged `kubernetes.io/role/cni=0`, which keeps pods off the primary ENI as custom networking does. */
  readonly primarySubnetExcluded?: boolean;
  /** `ENABLE_POD_ENI`. */
  readonly securityGroupsForPods?: boolean;
  readonly prefixDelegation?: boolean;
  readonly ipv6?: boolean;
  /** ENIs of the default card that the CNI was told to leave alone. */
  readonly unmanagedEnis?: number;
  /** EFA-only interfaces on the default card. */
  readonly efaOnlyEnis?: number;
}

/** How many ENIs of the default card hold addresses of pods. */
export function enisForPods(limits: Limits, settings: EniSettings): number {
  const notForPods = (settings.customNetworking || settings.primarySubnetExcluded ? 1 : 0) + (holdsTrunkSlot(limits, settings) ? 1 : 0);
  return Math.max(0, manageableEnis(limits, settings) - notForPods);
}

/** Whether a slot is kept for the trunk: also on types that nobody knows, where the trunk never comes. */
export function holdsTrunkSlot({ trunkingCompatible }: Limits, { securityGroupsForPods = false }: EniSettings): boolean {
  return securityGroupsForPods && trunkingCompatible !== false;
}

/** Addresses for pods; Infinity for IPv6, whose one /80 never runs out. */
export function podAddresses(limits: Limits, settings: EniSettings): number {
  if (settings.ipv6) {
    // IPv6 is always prefixes; where these cannot be assigned, IPAMD does not start.
    return assignsPrefixes(limits) ? Infinity : 0;
  }
  return enisForPods(limits, settings) * slotsPerEni(limits) * addressesPerSlot(limits, settings);
}

/** What fills a slot of an ENI: one address, or the sixteen of a prefix. */
export function addressesPerSlot(limits: Limits, { prefixDelegation = false }: EniSettings): number {
  return prefixDelegation && assignsPrefixes(limits) ? ADDRESSES_PER_PREFIX : 1;
}

/** Branch ENIs for pods with security groups; `undefined` where no table has the type. */
export function branchEnis(limits: Limits, settings: EniSettings): number | undefined {
  // Without a second ENI there is no slot for the trunk.
  if (!settings.securityGroupsForPods || limits.trunkingCompatible === false || manageableEnis(limits, settings) < 2) {
    return 0;
  }
  return limits.branchEnis;
}

/**
 * Addresses on the other network cards with `ENABLE_MULTI_NIC`, where pods go when the default card is full. No calculator counts them. What custom
 * networking makes of the other cards is not known.
 */
export function addressesOfOtherCards(limits: Limits, settings: EniSettings): number | undefined {
  if (settings.customNetworking && limits.networkCards > 1) {
    return undefined;
  }
  return (limits.networkCards - 1) * limitedEnis(limits, settings) * slotsPerEni(limits) * addressesPerSlot(limits, settings);
}

/** ENIs x (addresses - 1) x (16 with prefixes) + 2, as it is published: the 2 are the pods of aws-node and kube-proxy on the host network. */
export function publishedFormula(enis: number, ipv4PerEni: number, prefixes = false): number {
  return enis * (ipv4PerEni - 1) * (prefixes ? ADDRESSES_PER_PREFIX : 1) + 2;
}

function manageableEnis(limits: Limits, settings: EniSettings): number {
  return Math.max(0, limitedEnis(limits, settings) - (settings.unmanagedEnis ?? 0) - (settings.efaOnlyEnis ?? 0));
}

function limitedEnis({ enis }: Limits, { maxEni }: EniSettings): number {
  return maxEni === undefined || maxEni < 1 ? enis : Math.min(maxEni, enis);
}
