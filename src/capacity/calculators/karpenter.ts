import { Answer, PodLimits, evaluatePods } from './answer';
import { KUBELET_MAX_PODS } from '../cap';
import { publishedFormula } from '../pods';
import { kubeReservedMemoryMi } from '../reserved';

/** AMI families of an EC2NodeClass, as far as pods differ. */
export type AmiFamily = 'AL2' | 'AL2023' | 'Bottlerocket' | 'Custom' | 'Windows2019' | 'Windows2022' | 'Windows2025';

/** What Karpenter is told. */
export interface KarpenterInput extends PodLimits {
  readonly vcpus?: number;
  readonly instanceType?: string;
  readonly memoryMib?: number;
  /** `spec.kubelet.maxPods`. */
  readonly maxPods?: number;
  /** `spec.kubelet.maxPods` as an expression. */
  readonly maxPodsExpression?: string;
  /** Feature gate `NodeClassCEL`. */
  readonly nodeClassCel?: boolean;
  /** `spec.kubelet.podsPerCore`; zero is none. */
  readonly podsPerCore?: number;
  readonly amiFamily?: AmiFamily;
  /** `--reserved-enis`. */
  readonly reservedEnis?: number;
  /** EFA-only interfaces of the node class on network card 0. */
  readonly efaOnlyOnCard0?: number;
}

/** Karpenter 1.14: `spec.kubelet.maxPods`, else the formula for secondary addresses; then pods per core. It knows no prefixes. */
export function karpenter(input: KarpenterInput): Answer {
  if (input.maxPods !== undefined || input.maxPodsExpression === undefined) {
    return answer(input, pods(input, input.maxPods));
  }
  if (!input.nodeClassCel) {
    return { why: 'maxPods is an expression, and the feature gate NodeClassCEL is off: the node class is not ready' };
  }
  const standard = pods(input, undefined);
  const variables = {
    vcpus: whole(input.vcpus),
    memory_mib: whole(input.memoryMib),
    default_enis: BigInt(input.enis),
    ips_per_eni: BigInt(input.ipv4PerEni),
    max_pods: whole(standard),
    instance_type: input.instanceType,
  };
  const outcome = evaluatePods(input.maxPodsExpression, { variables, hasMinMax: true }, 0, false);
  return outcome.is === 'value' ? answer(input, pods(input, outcome.value)) : { why: `maxPods: ${outcome.message}` };
}

/** What is left for pods of a node whose ENIs are reserved or for EFA only: nothing, not even the two on the host network, without an ENI. */
export function eniLimitedPods({ enis, ipv4PerEni, efaOnlyOnCard0 = 0 }: KarpenterInput, reservedEnis: number): number {
  const usable = Math.max(0, enis - reservedEnis - efaOnlyOnCard0);
  return usable === 0 ? 0 : publishedFormula(usable, ipv4PerEni);
}

function pods(input: KarpenterInput, maxPods: number | undefined): number | undefined {
  const { podsPerCore = 0, vcpus, amiFamily = 'AL2023', reservedEnis = 0 } = input;
  const count = maxPods ?? (isWindows(amiFamily) ? KUBELET_MAX_PODS : eniLimitedPods(input, reservedEnis));
  if (podsPerCore <= 0 || amiFamily === 'Bottlerocket') {
    return count;
  }
  return vcpus === undefined ? undefined : Math.min(podsPerCore * vcpus, count);
}

function answer(input: KarpenterInput, maxPods: number | undefined): Answer {
  const { amiFamily = 'AL2023' } = input;
  // On Amazon Linux the node reserves by the formula, whatever Karpenter sets; Karpenter counts the same.
  const byFormula = !isWindows(amiFamily) && amiFamily !== 'Bottlerocket';
  const reservedFor = byFormula ? eniLimitedPods(input, 0) : maxPods;
  return {
    ...maxPods === undefined ? { why: 'podsPerCore needs the vCPUs, which are not known' } : { maxPods },
    ...reservedFor === undefined ? {} : { kubeReservedMemoryMi: kubeReservedMemoryMi(reservedFor) },
  };
}

function isWindows(amiFamily: AmiFamily): boolean {
  return amiFamily.startsWith('Windows');
}

function whole(value: number | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt(value);
}
