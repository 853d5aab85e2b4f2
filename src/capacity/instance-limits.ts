import { findLimits, knownInstanceTypes } from './instance-facts';
import { Limits, assignsPrefixes } from './limits';
import { MOST_PODS, optionalNumber, plainNumber } from './plain-number';
import { allowedText, refuse, trueOrFalse } from '../input/arguments';
import { didYouMean } from '../input/names';
import { OptionNames, optionsOf } from '../input/options';
import { isTextToken } from '../input/tokens';

/**
 * Hypervisor of an instance type, as EC2 names it.
 *
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-nitro-instances.html
 */
export enum InstanceHypervisor {
  /** The Nitro system, which prefix delegation needs unless the instance is bare metal. */
  NITRO = 'nitro',
  /** The Xen hypervisor of older types. */
  XEN = 'xen',
  /** None, as on most bare metal types. */
  UNKNOWN = 'unknown',
}

/**
 * Architecture of an instance type, as the label `kubernetes.io/arch` of its nodes names it.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-arch
 */
export enum InstanceArchitecture {
  /** Intel and AMD. */
  AMD64 = 'amd64',
  /** AWS Graviton. */
  ARM64 = 'arm64',
}

/**
 * Limits of an instance type that this library does not know.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html
 */
export interface CustomInstanceLimits {
  /**
   * ENIs that the default network card takes, 1 to 1024. Not the total over all cards.
   */
  readonly enis: number;

  /**
   * IPv4 addresses that one ENI takes, its primary one included, 1 to 1024.
   */
  readonly ipv4AddressesPerEni: number;

  /**
   * vCPUs, 1 to 65536. They decide the recommended cap of pods.
   * @default - not known
   */
  readonly vcpus?: number;

  /**
   * Memory in Mi, 1 to 2147483647. It decides what is left beside the memory that a node reserves for the kubelet.
   * @default - not known
   */
  readonly memoryMib?: number;

  /**
   * Architecture.
   * @default - not known
   */
  readonly architecture?: InstanceArchitecture;

  /**
   * Hypervisor.
   * @default InstanceHypervisor.NITRO
   */
  readonly hypervisor?: InstanceHypervisor;

  /**
   * Whether the instance is bare metal.
   * @default false
   */
  readonly bareMetal?: boolean;

  /**
   * Network cards, 1 to 1024, each with as many ENIs as the default one.
   * @default 1
   */
  readonly networkCards?: number;

  /**
   * Branch ENIs that a trunk ENI takes, 0 to 65536. With 0 there is no trunk ENI, and no security groups for pods.
   * @default - not known
   */
  readonly branchEnis?: number;
}

/**
 * What an EC2 instance type allows: ENIs, addresses, and all else that pods per node follow from.
 *
 * 1420 types are known, by the tables of the VPC CNI, the VPC resource controller, Karpenter and the EKS AMI of August 2026.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/misc/eni-max-pods.txt
 */
export class InstanceLimits {
  /**
   * Limits of an instance type that is known.
   *
   * @param instanceType name of the type, for instance `m5.large`
   * @throws if the type is not known
   */
  public static of(instanceType: string): InstanceLimits {
    const name = 'InstanceLimits.of: instanceType';
    allowedText(name, instanceType, "give an instance type such as 'm5.large'");
    if (isTextToken(instanceType)) {
      refuse(name, instanceType, 'give an instance type that is known now, or its limits with InstanceLimits.custom');
    }
    const limits = findLimits(instanceType);
    if (limits === undefined) {
      const known = [...knownInstanceTypes()];
      const instead = `give its limits with InstanceLimits.custom${didYouMean(instanceType, known)}`;
      refuse(name, instanceType, `it is not among the ${known.length} types that are known; ${instead}`);
    }
    return new InstanceLimits(instanceType, limits);
  }

  /**
   * Limits of any other instance type, as `aws ec2 describe-instance-types` tells them.
   *
   * @param instanceType name of the type, any text that is not empty
   * @param limits its limits
   * @throws if a number is out of its bounds
   */
  public static custom(instanceType: string, limits: CustomInstanceLimits): InstanceLimits {
    const self = 'InstanceLimits.custom';
    allowedText(`${self}: instanceType`, instanceType, "give an instance type such as 'm5.large'");
    optionsOf(self, limits, CUSTOM, `${self}: limits`);
    const vcpus = optionalNumber(`${self}: vcpus`, limits.vcpus, 1, 65536);
    const branchEnis = optionalNumber(`${self}: branchEnis`, limits.branchEnis, 0, 65536);
    const hypervisor = limits.hypervisor ?? InstanceHypervisor.NITRO;
    if (!Object.values(InstanceHypervisor).includes(hypervisor)) {
      refuse(`${self}: hypervisor`, hypervisor, `allowed are ${Object.values(InstanceHypervisor).join(', ')}`);
    }
    const memoryMib = optionalNumber(`${self}: memoryMib`, limits.memoryMib, 1, MOST_PODS, 'Mi');
    const { architecture } = limits;
    if (architecture !== undefined && !Object.values(InstanceArchitecture).includes(architecture)) {
      refuse(`${self}: architecture`, architecture, `allowed are ${Object.values(InstanceArchitecture).join(' and ')}`);
    }
    return new InstanceLimits(instanceType, {
      enis: plainNumber(`${self}: enis`, limits.enis, 1, 1024),
      ipv4PerEni: plainNumber(`${self}: ipv4AddressesPerEni`, limits.ipv4AddressesPerEni, 1, 1024),
      hypervisor,
      bareMetal: trueOrFalse(`${self}: bareMetal`, limits.bareMetal) ?? false,
      networkCards: optionalNumber(`${self}: networkCards`, limits.networkCards, 1, 1024) ?? 1,
      ...vcpus === undefined ? {} : { vcpus },
      ...memoryMib === undefined ? {} : { memoryMib },
      ...architecture === undefined ? {} : { architecture },
      ...branchEnis === undefined ? {} : { branchEnis, trunkingCompatible: branchEnis > 0 },
      inCniTable: true,
      inVrcTable: true,
    });
  }

  /** ENIs of the default network card. */
  public readonly enis: number;
  /** IPv4 addresses of one ENI, its primary one included. */
  public readonly ipv4AddressesPerEni: number;
  /** Number of vCPUs. `undefined` if not known. */
  public readonly vcpus?: number;
  /** Memory in Mi. `undefined` if not known. */
  public readonly memoryMib?: number;
  /** Architecture. `undefined` if not known. */
  public readonly architecture?: InstanceArchitecture;
  /** Hypervisor. */
  public readonly hypervisor: InstanceHypervisor;
  /** Whether the instance is bare metal. */
  public readonly bareMetal: boolean;
  /** Network cards. */
  public readonly networkCards: number;
  /** ENIs over all network cards, which no formula for pods uses. */
  public readonly totalEnis: number;
  /** Branch ENIs for pods with security groups. `undefined` if not known. */
  public readonly branchEnis?: number;
  /** Whether a trunk ENI can be attached. `undefined` if not known. */
  public readonly trunkingCompatible?: boolean;
  /** Whether the VPC CNI assigns prefixes: on Nitro and on bare metal. */
  public readonly supportsPrefixDelegation: boolean;

  private readonly limits: Limits;

  private constructor(
    /** Name of the instance type. */
    public readonly instanceType: string,
    limits: Limits,
  ) {
    this.limits = limits;
    this.enis = limits.enis;
    this.ipv4AddressesPerEni = limits.ipv4PerEni;
    this.vcpus = limits.vcpus;
    this.memoryMib = limits.memoryMib;
    this.architecture = limits.architecture as InstanceArchitecture | undefined;
    this.hypervisor = limits.hypervisor as InstanceHypervisor;
    this.bareMetal = limits.bareMetal;
    this.networkCards = limits.networkCards;
    this.totalEnis = limits.enis * limits.networkCards;
    this.branchEnis = limits.branchEnis;
    this.trunkingCompatible = limits.trunkingCompatible;
    this.supportsPrefixDelegation = assignsPrefixes(limits);
  }

  /** As the arithmetic takes it. @internal */
  public _limits(): Limits {
    return this.limits;
  }
}

const CUSTOM: OptionNames<CustomInstanceLimits> = {
  enis: true,
  ipv4AddressesPerEni: true,
  vcpus: true,
  memoryMib: true,
  architecture: true,
  hypervisor: true,
  bareMetal: true,
  networkCards: true,
  branchEnis: true,
};
