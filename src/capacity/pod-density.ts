import type { Density } from './density';
import type { InstanceLimits } from './instance-limits';
import { arithmetic } from './lazy';
import { limitsOf } from './limits-argument';
import { MOST_PODS, optionalNumber, plainNumber } from './plain-number';
import {
  AutoModePodDensityOptions, AutoModePrefixSize, HeldAddresses, HeldAddressesOptions, NodePods, PodDensityOptions, PodShortage,
  WindowsPodDensityOptions,
} from './pod-density-options';
import { refuse, trueOrFalse } from '../input/arguments';
import { OptionNames, optionsOf } from '../input/options';

/**
 * How many pods a node can run, by the addresses of its ENIs.
 *
 * What the kubelet is told (`maxPods`) is another matter: who sets it, and to what, `KubeletMaxPods` says.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html
 */
export class PodDensity {
  /**
   * A Linux node whose pods get addresses from the VPC CNI.
   *
   * @param instance what its instance type allows
   * @param options how the CNI is set
   * @throws if a number is out of its bounds, or IPv6 meets custom networking
   */
  public static of(instance: InstanceLimits, options: PodDensityOptions = {}): PodDensity {
    const self = 'PodDensity.of';
    const limits = limitsOf(self, instance);
    optionsOf(self, options, LINUX, `${self}: options`);
    const flag = (name: 'prefixDelegation' | 'customNetworking' | 'primarySubnetExcluded' | 'securityGroupsForPods' | 'ipv6' | 'multiNic') =>
      trueOrFalse(`${self}: ${name}`, options[name]) ?? false;
    const settings = {
      prefixDelegation: flag('prefixDelegation'),
      customNetworking: flag('customNetworking'),
      primarySubnetExcluded: flag('primarySubnetExcluded'),
      securityGroupsForPods: flag('securityGroupsForPods'),
      ipv6: flag('ipv6'),
      maxEni: optionalNumber(`${self}: maxEni`, options.maxEni, 1, MOST_ENIS, 'ENIs'),
      unmanagedEnis: optionalNumber(`${self}: unmanagedEnis`, options.unmanagedEnis, 0, MOST_ENIS, 'ENIs'),
      efaOnlyEnis: optionalNumber(`${self}: efaOnlyEnis`, options.efaOnlyEnis, 0, MOST_ENIS, 'ENIs'),
    };
    if (settings.ipv6 && settings.customNetworking) {
      refuse(`${self}: customNetworking`, true, 'the VPC CNI does not start with custom networking and IPv6; leave one of them out');
    }
    const hostNetworkPods = optionalNumber(`${self}: hostNetworkPods`, options.hostNetworkPods, 0, MOST_HOST_PODS, 'pods') ?? 2;
    return new PodDensity(arithmetic().linuxDensity(limits, settings, hostNetworkPods, flag('multiNic')));
  }

  /**
   * A Windows node.
   *
   * Its pods share the addresses of the primary ENI, whatever the instance type allows otherwise.
   *
   * @param instance what its instance type allows
   * @param options how the node is set
   * @throws if a number is out of its bounds
   */
  public static windows(instance: InstanceLimits, options: WindowsPodDensityOptions = {}): PodDensity {
    const self = 'PodDensity.windows';
    const limits = limitsOf(self, instance);
    optionsOf(self, options, WINDOWS, `${self}: options`);
    const hostProcessPods = optionalNumber(`${self}: hostProcessPods`, options.hostProcessPods, 0, MOST_HOST_PODS, 'pods') ?? 0;
    const prefixDelegation = trueOrFalse(`${self}: prefixDelegation`, options.prefixDelegation) ?? false;
    return new PodDensity(arithmetic().windowsDensity(limits, prefixDelegation, hostProcessPods));
  }

  /**
   * A node of EKS Auto Mode, which never runs more than 110 pods.
   *
   * @param instance what its instance type allows
   * @param options how the node class is set
   * @throws if a number is out of its bounds
   */
  public static autoMode(instance: InstanceLimits, options: AutoModePodDensityOptions = {}): PodDensity {
    const self = 'PodDensity.autoMode';
    const limits = limitsOf(self, instance);
    optionsOf(self, options, AUTO_MODE, `${self}: options`);
    const size = options.ipv4PrefixSize ?? AutoModePrefixSize.AUTO;
    if (!Object.values(AutoModePrefixSize).includes(size)) {
      refuse(`${self}: ipv4PrefixSize`, size, `allowed are ${Object.values(AutoModePrefixSize).join(' and ')}`);
    }
    const maxPods = optionalNumber(`${self}: maxPods`, options.maxPods, 1, 110, 'pods') ?? 110;
    const ipv6 = trueOrFalse(`${self}: ipv6`, options.ipv6) ?? false;
    return new PodDensity(arithmetic().autoModeDensity(limits, size === AutoModePrefixSize.AUTO, ipv6, maxPods));
  }

  /**
   * AWS Fargate, where every pod is a node of its own, with one ENI and one address of the profile's subnets.
   */
  public static fargate(): PodDensity {
    return new PodDensity(arithmetic().fargateDensity());
  }

  /** ENIs that hold addresses of pods. */
  public readonly enisForPods: number;
  /** Whether addresses never run out, as with IPv6. */
  public readonly addressesAreUnbounded: boolean;
  /** Addresses for pods that are not on the host network and have no branch ENI. `undefined` if they never run out, or the number is not known. */
  public readonly podAddresses?: number;
  /** Pods that can have a security group of their own, besides those with an address. `undefined` if not known. */
  public readonly branchEnis?: number;
  /** Addresses on further network cards, which no formula counts. `undefined` if not known. */
  public readonly addressesOfOtherCards?: number;
  /** What the published formula gives, the two pods of aws-node and kube-proxy included, without a cap. `undefined` where there is no formula. */
  public readonly formulaMaxPods?: number;
  /** Pods that the kubelet should take: no more than find an address, and no more than the recommended 110 or 250. `undefined` if not known. */
  public readonly recommendedMaxPods?: number;

  private constructor(private readonly density: Density) {
    this.enisForPods = density.enisForPods;
    this.addressesAreUnbounded = density.podAddresses === Infinity;
    this.podAddresses = this.addressesAreUnbounded ? undefined : density.podAddresses;
    this.branchEnis = density.branchEnis;
    this.addressesOfOtherCards = density.addressesOfOtherCards;
    this.formulaMaxPods = density.formulaMaxPods;
    this.recommendedMaxPods = density.recommendedMaxPods;
  }

  /**
   * What a node with so many pods holds, once its warm pool has settled. After pods went, it may hold more.
   *
   * @param pods pods with an address of an ENI, 0 to as many as the kubelet takes
   * @param options the warm pool, the kubelet, and pods with branch ENIs
   * @returns what it holds, or nothing where that is not known: Windows with prefixes, and EKS Auto Mode
   * @throws if a number is out of its bounds, or `maxPods` is neither given nor known
   */
  public heldAddresses(pods: number, options: HeldAddressesOptions = {}): HeldAddresses | undefined {
    const self = 'PodDensity.heldAddresses';
    optionsOf(self, options, HELD, `${self}: options`);
    const maxPods = optionalNumber(`${self}: maxPods`, options.maxPods, 1, MOST_PODS, 'pods') ?? this.recommendedMaxPods;
    if (maxPods === undefined) {
      refuse(`${self}: maxPods`, options.maxPods, 'give the pods that the kubelet takes, which do not follow from what is known here');
    }
    const branchPods = optionalNumber(`${self}: branchPods`, options.branchPods, 0, Math.min(maxPods, this.branchEnis ?? maxPods), 'pods') ?? 0;
    plainNumber(`${self}: pods`, pods, 0, maxPods - branchPods, 'pods');
    const held = this.density.held?.(pods, branchPods, maxPods, options.warmTargets);
    return held && {
      enis: held.enis,
      prefixes: held.prefixes,
      prefixesBeyond: held.prefixesBeyond ?? 0,
      podAddresses: held.addresses,
      nodeSubnetAddresses: held.nodeSubnet,
      podSubnetAddresses: held.podSubnet,
      ipv6Prefixes: held.ipv6Prefixes ?? 0,
      flaps: held.flaps ?? false,
    };
  }

  /**
   * Which pods find no place on a node. None is missing where all numbers are 0.
   *
   * @param node the pods of one node
   * @throws if a number is out of its bounds, or the parts are more than the whole
   */
  public shortageOf(node: NodePods): PodShortage {
    const self = 'PodDensity.shortageOf';
    optionsOf(self, node, NODE, `${self}: node`);
    const pods = plainNumber(`${self}: pods`, node.pods, 0, MOST_PODS, 'pods');
    const hostNetwork = optionalNumber(`${self}: hostNetworkPods`, node.hostNetworkPods, 0, pods, 'pods') ?? 0;
    const branch = optionalNumber(`${self}: branchPods`, node.branchPods, 0, pods - hostNetwork, 'pods') ?? 0;
    const maxPods = optionalNumber(`${self}: maxPods`, node.maxPods, 1, MOST_PODS, 'pods') ?? this.recommendedMaxPods;
    return arithmetic().shortage(this.density, maxPods, { pods, hostNetwork, branch });
  }
}

const MOST_ENIS = 1024;
const MOST_HOST_PODS = 1000;
const LINUX: OptionNames<PodDensityOptions> = {
  prefixDelegation: true,
  customNetworking: true,
  primarySubnetExcluded: true,
  securityGroupsForPods: true,
  ipv6: true,
  maxEni: true,
  unmanagedEnis: true,
  efaOnlyEnis: true,
  multiNic: true,
  hostNetworkPods: true,
};
const WINDOWS: OptionNames<WindowsPodDensityOptions> = { prefixDelegation: true, hostProcessPods: true };
const AUTO_MODE: OptionNames<AutoModePodDensityOptions> = { ipv4PrefixSize: true, ipv6: true, maxPods: true };
const HELD: OptionNames<HeldAddressesOptions> = { warmTargets: true, maxPods: true, branchPods: true };
const NODE: OptionNames<NodePods> = { pods: true, hostNetworkPods: true, branchPods: true, maxPods: true };
