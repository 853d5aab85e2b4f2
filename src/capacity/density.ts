import { KUBELET_MAX_PODS, capped } from './cap';
import { Limits, assignsPrefixes, slotsPerEni } from './limits';
import { NodeDemand, nodeDemand } from './node-demand';
import { EniSettings, addressesOfOtherCards, addressesPerSlot, branchEnis, enisForPods, podAddresses, publishedFormula } from './pods';
import { Pool, WarmPoolTargets, pool, windowsPool } from './warm-pool';
import { windowsPodAddresses } from './windows';

/** What a node of one kind allows; what is absent is not known. */
export interface Density {
  readonly enisForPods: number;
  /** Addresses for pods; Infinity with IPv6. */
  readonly podAddresses?: number;
  readonly branchEnis?: number;
  readonly addressesOfOtherCards?: number;
  readonly formulaMaxPods?: number;
  readonly recommendedMaxPods?: number;
  /** What a node with these pods holds. */
  readonly held?: (pods: number, branchPods: number, maxPods: number, targets?: WarmPoolTargets) => Held | undefined;
}

/** What a node holds, and what it takes of subnets. */
export interface Held extends NodeDemand, Omit<Pool, 'flaps' | 'prefixesBeyond'>, Partial<Pick<Pool, 'flaps' | 'prefixesBeyond'>> {
  readonly ipv6Prefixes?: number;
}

/** A Linux node with the VPC CNI. */
export function linuxDensity(limits: Limits, settings: EniSettings, hostNetworkPods: number, multiNic: boolean): Density {
  const addresses = podAddresses(limits, settings);
  const branches = branchEnis(limits, settings);
  const recommended = (branch: number) => capped(addresses + branch + hostNetworkPods, limits.vcpus);
  const [without, withAny] = [recommended(0), recommended(branches ?? Infinity)];
  return {
    enisForPods: settings.ipv6 ? Math.min(1, addresses) : enisForPods(limits, settings),
    podAddresses: addresses,
    branchEnis: branches,
    addressesOfOtherCards: multiNic ? addressesOfOtherCards(limits, settings) : 0,
    formulaMaxPods: settings.ipv6 ? undefined : formula(limits, settings),
    // With a number of branch ENIs that is not known, only the cap can decide.
    recommendedMaxPods: branches !== undefined || without === withAny ? withAny : undefined,
    held: (pods, branchPods, maxPods, targets = { warmPrefixTarget: 1 }) => heldByLinux(limits, settings, { pods, branchPods, maxPods, targets }),
  };
}

/** ENIs that are not spent elsewhere, as max-pods-calculator.sh has it: it knows nothing of trunks. */
function formula(limits: Limits, settings: EniSettings): number {
  const { customNetworking, maxEni } = settings;
  return publishedFormula(enisForPods(limits, { customNetworking, maxEni }), limits.ipv4PerEni, addressesPerSlot(limits, settings) > 1);
}

interface OnNode {
  readonly pods: number;
  readonly branchPods: number;
  readonly maxPods: number;
  readonly targets: WarmPoolTargets;
}

function heldByLinux(limits: Limits, settings: EniSettings, { pods, branchPods, maxPods, targets }: OnNode): Held | undefined {
  const extras = {
    podsElsewhere: (settings.customNetworking || settings.primarySubnetExcluded) ?? false,
    trunk: (branchEnis(limits, settings) ?? 0) > 0,
    branchEnis: branchPods,
  };
  if (settings.ipv6) {
    const empty = { enis: 1, prefixes: 0, addresses: 0 };
    return { ...empty, ipv6Prefixes: 1, ...nodeDemand(empty, extras) };
  }
  const prefixes = addressesPerSlot(limits, settings) > 1;
  const held = pool(targets, { enis: enisForPods(limits, settings), slotsPerEni: slotsPerEni(limits), prefixes, maxPods }, pods);
  return held && { ...held, ...nodeDemand(held, extras) };
}

/** A Windows node: only its primary ENI, and every pod but host-process ones takes an address. */
export function windowsDensity(limits: Limits, prefixDelegation: boolean, hostProcessPods: number): Density {
  const addresses = windowsPodAddresses(limits, prefixDelegation);
  const singles = !(prefixDelegation && assignsPrefixes(limits));
  return {
    enisForPods: 1,
    podAddresses: addresses,
    branchEnis: 0,
    addressesOfOtherCards: 0,
    recommendedMaxPods: addresses === undefined ? undefined : Math.min(addresses + hostProcessPods, KUBELET_MAX_PODS),
    // The targets of the add-on; how many prefixes a Windows node holds is not known.
    held: (pods, _branchPods, _maxPods, targets = { warmIpTarget: 1, minimumIpTarget: 3 }) => addresses === undefined || !singles ? undefined
      : heldByWindows(windowsPool(targets, addresses, pods)),
  };
}

function heldByWindows(addresses: number): Held {
  return { enis: 1, prefixes: 0, addresses, nodeSubnet: 1 + addresses, podSubnet: 0 };
}

/** A node of EKS Auto Mode: the usual formula, then never more than 110. How much its pool holds is not published. */
export function autoModeDensity(limits: Limits, prefixDelegation: boolean, ipv6: boolean, maxPods: number): Density {
  const settings = { prefixDelegation, ipv6 };
  const byFormula = ipv6 ? undefined : formula(limits, settings);
  return {
    enisForPods: enisForPods(limits, {}),
    podAddresses: podAddresses(limits, settings),
    branchEnis: 0,
    addressesOfOtherCards: 0,
    formulaMaxPods: byFormula,
    recommendedMaxPods: Math.min(byFormula ?? Infinity, maxPods, KUBELET_MAX_PODS),
  };
}

/** AWS Fargate: every pod is a node with one ENI and one address. */
export function fargateDensity(): Density {
  return {
    enisForPods: 1,
    podAddresses: 1,
    branchEnis: 0,
    addressesOfOtherCards: 0,
    recommendedMaxPods: 1,
    held: () => ({ enis: 1, prefixes: 0, addresses: 0, nodeSubnet: 1, podSubnet: 0 }),
  };
}
