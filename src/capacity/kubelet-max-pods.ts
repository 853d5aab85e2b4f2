import type { Answer } from './calculators/answer';
import type { InstanceLimits } from './instance-limits';
import {
  BottlerocketMaxPodsOptions, KarpenterAmiFamily, KarpenterMaxPodsOptions, ManagedNodeGroupMaxPodsOptions, MaxPodsCalculatorOptions,
  NodeadmMaxPodsOptions,
} from './kubelet-max-pods-options';
import { arithmetic } from './lazy';
import { limitsOf } from './limits-argument';
import { MOST_PODS, optionalNumber } from './plain-number';
import { matchingText, refuse, someList, someText, trueOrFalse } from '../input/arguments';
import { OptionNames, optionsOf } from '../input/options';

/**
 * How many pods a kubelet takes (`maxPods`), by whoever sets it up.
 *
 * Each of them counts in its own way. Only managed node groups and max-pods-calculator.sh keep to the recommended 110 or 250 pods, and only these
 * know of prefixes by themselves.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html
 */
export class KubeletMaxPods {
  /**
   * The tool max-pods-calculator.sh of Amazon Linux 2.
   *
   * @param instance what the instance type allows
   * @param options its flags
   * @throws if an option is malformed
   */
  public static maxPodsCalculator(instance: InstanceLimits, options: MaxPodsCalculatorOptions = {}): KubeletMaxPods {
    const self = 'KubeletMaxPods.maxPodsCalculator';
    const limits = limitsOf(self, instance);
    optionsOf(self, options, CALCULATOR, `${self}: options`);
    const cniVersion = options.cniVersion === undefined ? undefined
      : matchingText(`${self}: cniVersion`, options.cniVersion, /^v?\d+\.\d+/, "give a release of the VPC CNI, for instance '1.21.1'");
    return new KubeletMaxPods(arithmetic().maxPodsCalculator({
      ...limits,
      prefixDelegation: trueOrFalse(`${self}: prefixDelegation`, options.prefixDelegation),
      customNetworking: trueOrFalse(`${self}: customNetworking`, options.customNetworking),
      cniMaxEni: optionalNumber(`${self}: maxEni`, options.maxEni, 1, 1024, 'ENIs'),
      cniVersion,
      showMaxAllowed: trueOrFalse(`${self}: showMaxAllowed`, options.showMaxAllowed),
    }), limits.vcpus);
  }

  /**
   * The script bootstrap.sh of Amazon Linux 2 with its defaults: no prefixes, no custom networking, no cap.
   *
   * @param instance what the instance type allows
   */
  public static al2Bootstrap(instance: InstanceLimits): KubeletMaxPods {
    const limits = limitsOf('KubeletMaxPods.al2Bootstrap', instance);
    return new KubeletMaxPods(arithmetic().al2Bootstrap(limits), limits.vcpus);
  }

  /**
   * The program nodeadm of Amazon Linux 2023: the formula for secondary addresses, without a cap, unless it is told otherwise.
   *
   * @param instance what the instance type allows
   * @param options what the NodeConfig says
   * @throws if an option is malformed
   */
  public static nodeadm(instance: InstanceLimits, options: NodeadmMaxPodsOptions = {}): KubeletMaxPods {
    const self = 'KubeletMaxPods.nodeadm';
    const limits = limitsOf(self, instance);
    optionsOf(self, options, NODEADM, `${self}: options`);
    return new KubeletMaxPods(arithmetic().nodeadm({
      limits,
      maxPodsExpression: expression(`${self}: maxPodsExpression`, options.maxPodsExpression),
      kubeletConfigMaxPods: optionalNumber(`${self}: kubeletConfigMaxPods`, options.kubeletConfigMaxPods, 1, MOST_PODS, 'pods'),
    }), limits.vcpus);
  }

  /**
   * Karpenter: the formula for secondary addresses, without a cap and without prefixes, unless it is told otherwise.
   *
   * @param instance what the instance type allows
   * @param options what Karpenter and the node class say
   * @throws if an option is malformed, or both kinds of `maxPods` are given
   */
  public static karpenter(instance: InstanceLimits, options: KarpenterMaxPodsOptions = {}): KubeletMaxPods {
    const self = 'KubeletMaxPods.karpenter';
    const limits = limitsOf(self, instance);
    optionsOf(self, options, KARPENTER, `${self}: options`);
    const count = (name: 'maxPods' | 'podsPerCore' | 'reservedEnis', unit: string) =>
      optionalNumber(`${self}: ${name}`, options[name], 0, MOST_PODS, unit);
    const maxPodsExpression = expression(`${self}: maxPodsExpression`, options.maxPodsExpression);
    if (maxPodsExpression !== undefined && options.maxPods !== undefined) {
      refuse(`${self}: maxPods`, options.maxPods, 'it cannot stand beside maxPodsExpression; leave one of them out');
    }
    const amiFamily = options.amiFamily ?? KarpenterAmiFamily.AL2023;
    if (!Object.values(KarpenterAmiFamily).includes(amiFamily)) {
      refuse(`${self}: amiFamily`, amiFamily, `allowed are ${Object.values(KarpenterAmiFamily).join(', ')}`);
    }
    return new KubeletMaxPods(arithmetic().karpenter({
      ...limits,
      instanceType: instance.instanceType,
      maxPods: count('maxPods', 'pods'),
      maxPodsExpression,
      nodeClassCel: trueOrFalse(`${self}: nodeClassCel`, options.nodeClassCel),
      podsPerCore: count('podsPerCore', 'pods'),
      amiFamily,
      reservedEnis: count('reservedEnis', 'ENIs'),
      efaOnlyOnCard0: optionalNumber(`${self}: efaOnlyEnis`, options.efaOnlyEnis, 0, 1024, 'ENIs'),
      memoryMib: optionalNumber(`${self}: memoryMib`, options.memoryMib, 1, MOST_PODS, 'Mi'),
    }), limits.vcpus);
  }

  /**
   * Bottlerocket: its setting, else the table in the image, else 110.
   *
   * @param instance what the instance type allows
   * @param options what it is told
   * @throws if an option is malformed
   */
  public static bottlerocket(instance: InstanceLimits, options: BottlerocketMaxPodsOptions = {}): KubeletMaxPods {
    const self = 'KubeletMaxPods.bottlerocket';
    const limits = limitsOf(self, instance);
    optionsOf(self, options, BOTTLEROCKET, `${self}: options`);
    const inImageTable = trueOrFalse(`${self}: inImageTable`, options.inImageTable) ?? true;
    const maxPods = optionalNumber(`${self}: maxPods`, options.maxPods, 1, MOST_PODS, 'pods');
    return new KubeletMaxPods(arithmetic().bottlerocket(inImageTable ? limits : undefined, maxPods), limits.vcpus);
  }

  /**
   * A managed node group without an AMI of its own, where EKS says how many: the smallest number over its instance types, at most 110 or 250. It
   * reads the settings of the add-on when the group is made, and not again.
   *
   * @param instances what the instance types of the group allow, at least one
   * @param options the settings of the add-on
   * @throws if there is no instance type, or an option is malformed
   */
  public static managedNodeGroup(instances: InstanceLimits[], options: ManagedNodeGroupMaxPodsOptions = {}): KubeletMaxPods {
    const self = 'KubeletMaxPods.managedNodeGroup';
    if (someList(`${self}: instances`, instances, "[InstanceLimits.of('m5.large')]").length === 0) {
      refuse(`${self}: instances`, instances, 'give at least one');
    }
    const types = instances.map(instance => limitsOf(self, instance));
    optionsOf(self, options, MANAGED, `${self}: options`);
    const flag = (name: 'prefixDelegation' | 'customNetworking' | 'ipv6') => trueOrFalse(`${self}: ${name}`, options[name]);
    const settings = { prefixDelegation: flag('prefixDelegation'), customNetworking: flag('customNetworking'), ipv6: flag('ipv6') };
    const vcpus = types.map(type => type.vcpus);
    return new KubeletMaxPods(arithmetic().managedNodeGroup(types, settings), vcpus.every(count => count === vcpus[0]) ? vcpus[0] : undefined);
  }

  /** Pods that the kubelet takes. `undefined` if not known, or if no node comes up. */
  public readonly maxPods?: number;
  /** Memory that the node reserves for the kubelet (kube-reserved), in Mi. `undefined` where it does not follow, or is not known. */
  public readonly kubeReservedMemoryMi?: number;
  /** CPU that the node reserves for the kubelet (kube-reserved), in thousandths of a vCPU. `undefined` if not known. */
  public readonly kubeReservedCpuMillis?: number;
  /** Why a number is not known, or what was given has no effect. `undefined` where there is nothing to say. */
  public readonly note?: string;

  private constructor({ maxPods, kubeReservedMemoryMi, why }: Answer, vcpus: number | undefined) {
    this.maxPods = maxPods;
    this.kubeReservedMemoryMi = kubeReservedMemoryMi;
    this.kubeReservedCpuMillis = vcpus === undefined ? undefined : arithmetic().kubeReservedCpuMillis(vcpus);
    this.note = why;
  }
}

function expression(name: string, value: string | undefined): string | undefined {
  return value === undefined || value === null ? undefined : someText(name, value, "an expression such as 'max_pods'");
}

const CALCULATOR: OptionNames<MaxPodsCalculatorOptions> = {
  prefixDelegation: true, customNetworking: true, maxEni: true, cniVersion: true, showMaxAllowed: true,
};
const NODEADM: OptionNames<NodeadmMaxPodsOptions> = { maxPodsExpression: true, kubeletConfigMaxPods: true };
const KARPENTER: OptionNames<KarpenterMaxPodsOptions> = {
  maxPods: true,
  maxPodsExpression: true,
  nodeClassCel: true,
  podsPerCore: true,
  amiFamily: true,
  reservedEnis: true,
  efaOnlyEnis: true,
  memoryMib: true,
};
const BOTTLEROCKET: OptionNames<BottlerocketMaxPodsOptions> = { maxPods: true, inImageTable: true };
const MANAGED: OptionNames<ManagedNodeGroupMaxPodsOptions> = { prefixDelegation: true, customNetworking: true, ipv6: true };
