import type { CniSettings } from './cni-settings';
import type { CniConfiguration, CniMode } from './configuration';
import type { CustomNetworking } from './custom-networking';
import { workings } from './lazy';
import type { Ipv4CniOptions, Ipv6CniOptions, PrefixDelegationOptions, SecondaryAddressesOptions, VpcCniOptions } from './vpc-cni-options';
import { locked } from '../../input/locked';
import { OptionNames, optionsOf } from '../../input/options';

/**
 * The Amazon VPC CNI of a cluster: how pods get addresses, and what the CNI does beside.
 *
 * It is a plain value. It says what checks and arithmetic may build on, and writes the same settings for the EKS add-on, for the Helm chart, and for a
 * DaemonSet of one's own.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/managing-vpc-cni.html
 */
export class VpcCni {
  /**
   * Each pod takes a secondary IPv4 address of an ENI, which is what the CNI does by itself.
   *
   * @param options settings that differ from the standard
   * @throws if a setting is out of its bounds, has no effect beside another, or is not known to the release
   * @see https://docs.aws.amazon.com/eks/latest/best-practices/vpc-cni.html
   */
  public static secondaryAddresses(options: SecondaryAddressesOptions = {}): VpcCni {
    return new VpcCni('secondaryAddresses', options, SECONDARY_ADDRESSES);
  }

  /**
   * Each slot of an ENI holds a prefix of 16 IPv4 addresses, on Nitro and bare metal. How many pods the kubelet takes has to be raised beside.
   *
   * @param options settings that differ from the standard
   * @throws if a setting is out of its bounds, has no effect beside another, or is not known to the release
   * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html
   */
  public static prefixDelegation(options: PrefixDelegationOptions = {}): VpcCni {
    return new VpcCni('prefixDelegation', options, PREFIX_DELEGATION);
  }

  /**
   * Pods have IPv6 addresses, of a prefix that never runs out. Only in clusters that were made with IPv6.
   *
   * @param options settings that differ from the standard
   * @throws if a setting is out of its bounds, has no effect beside another, or is not known to the release
   * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-ipv6.html
   */
  public static ipv6(options: Ipv6CniOptions = {}): VpcCni {
    return new VpcCni('ipv6', options, IPV6);
  }

  /** Release of the CNI, without the build of an add-on. `undefined` if not known. */
  public readonly release?: string;
  /** Whether slots of ENIs hold prefixes. Always so with IPv6. */
  public readonly delegatesPrefixes: boolean;
  /** Whether pods have IPv6 addresses. */
  public readonly isIpv6: boolean;
  /** Whether pods may have security groups of their own. */
  public readonly securityGroupsForPods: boolean;
  /** Custom networking. `undefined` if pods share the subnets of nodes. */
  public readonly customNetworking?: CustomNetworking;
  private readonly configuration: CniConfiguration;

  private constructor(mode: CniMode, options: VpcCniOptions & Partial<Ipv4CniOptions>, names: OptionNames<any>) {
    const self = `VpcCni.${mode}`;
    this.configuration = workings().configurationOf(mode, optionsOf(self, options, names, `${self}: options`), Object.keys(names));
    this.release = this.configuration.release;
    this.delegatesPrefixes = mode !== 'secondaryAddresses';
    this.isIpv6 = mode === 'ipv6';
    this.securityGroupsForPods = options.securityGroupsForPods !== undefined;
    this.customNetworking = options.customNetworking;
    locked(this);
  }

  /**
   * The value of `configurationValues` of the EKS add-on `vpc-cni`, as JSON text. It holds what was asked for and what decides behaviour. AWS does
   * not publish the schema: what your version takes, `aws eks describe-addon-configuration` says.
   *
   * @throws if no published schema of the add-on has one of the settings, or that of `release` does not
   * @see https://docs.aws.amazon.com/eks/latest/userguide/vpc-add-on-create.html
   */
  public addonConfigurationValues(): string {
    return workings().addonJson(this.configuration);
  }

  /**
   * Values for the Helm chart `aws-vpc-cni`.
   *
   * @see https://github.com/aws/amazon-vpc-cni-k8s/tree/master/charts/aws-vpc-cni
   */
  public helmValues(): { [key: string]: any } {
    return workings().helmValuesOf(this.configuration);
  }

  /**
   * Environment variables of the container `aws-node`.
   *
   * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md
   */
  public environment(): { [key: string]: string } {
    return { ...this.configuration.env };
  }

  /**
   * Environment variables of the container `aws-vpc-cni-init`.
   *
   * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/README.md
   */
  public initEnvironment(): { [key: string]: string } {
    return { ...this.configuration.initEnv };
  }

  /** What the arithmetic takes. @internal */
  public _settings(): CniSettings {
    return this.configuration.settings;
  }
}

const COMMON: OptionNames<VpcCniOptions> = {
  release: true,
  env: true,
  securityGroupsForPods: true,
  networkPolicy: true,
  mtu: true,
  podMtu: true,
  ipCooldownPeriod: true,
  randomizeSnat: true,
  multiNic: true,
  nodePortSupport: true,
  vethPrefix: true,
  bandwidthPlugin: true,
  annotatePodIp: true,
  manageEnisOfUnschedulableNodes: true,
  networkResourceProvisioning: true,
  leakedEniCleanup: true,
  eniTags: true,
  ec2Endpoint: true,
  clusterEndpoint: true,
  metrics: true,
  introspection: true,
  introspectionAddress: true,
  logging: true,
  daemonSet: true,
};
const IPV4: OptionNames<Ipv4CniOptions> = {
  ...COMMON,
  warmIpTarget: true,
  minimumIpTarget: true,
  maxEni: true,
  customNetworking: true,
  primarySubnetExcluded: true,
  subnetDiscovery: true,
  externalSnat: true,
  excludeSnatCidrs: true,
  externalServiceCidrs: true,
  ipv6Egress: true,
  disablePodIpv6: true,
  windows: true,
};
const SECONDARY_ADDRESSES: OptionNames<SecondaryAddressesOptions> = { ...IPV4, warmEniTarget: true };
const PREFIX_DELEGATION: OptionNames<PrefixDelegationOptions> = { ...IPV4, warmPrefixTarget: true };
const IPV6: OptionNames<Ipv6CniOptions> = { ...COMMON, ipv4Egress: true };
