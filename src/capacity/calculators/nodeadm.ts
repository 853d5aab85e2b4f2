import { Answer, PodLimits, evaluatePods } from './answer';
import { KUBELET_MAX_PODS } from '../cap';
import { publishedFormula } from '../pods';
import { kubeReservedMemoryMi } from '../reserved';

/** What nodeadm of Amazon Linux 2023 is told. */
export interface NodeadmInput {
  /** Absent: nodeadm finds out nothing about the type. */
  readonly limits?: PodLimits;
  /** `spec.kubelet.maxPodsExpression`. */
  readonly maxPodsExpression?: string;
  /** `spec.kubelet.config.maxPods`. */
  readonly kubeletConfigMaxPods?: number;
  /** What the formula for secondary addresses gave, where that was not asked of `limits`. */
  readonly standardMaxPods?: number;
}

/**
 * nodeadm: the kubelet configuration beats the expression, which beats the formula. An expression that fails has no effect but a line in the log.
 * Memory is reserved by the expression or the formula, never by the kubelet configuration.
 */
export function nodeadm(input: NodeadmInput): Answer {
  const before = beforeKubeletConfig(input);
  const maxPods = input.kubeletConfigMaxPods ?? before.maxPods;
  return {
    ...before,
    ...maxPods === undefined ? {} : { maxPods },
    ...before.maxPods === undefined ? {} : { kubeReservedMemoryMi: kubeReservedMemoryMi(before.maxPods) },
  };
}

function beforeKubeletConfig({ limits, maxPodsExpression, standardMaxPods }: NodeadmInput): Answer {
  if (limits === undefined) {
    return { maxPods: KUBELET_MAX_PODS };
  }
  const { enis, ipv4PerEni } = limits;
  const standard = standardMaxPods ?? publishedFormula(enis, ipv4PerEni);
  if (maxPodsExpression === undefined || maxPodsExpression === '') {
    return { maxPods: standard };
  }
  const variables = { default_enis: BigInt(enis), ips_per_eni: BigInt(ipv4PerEni), max_pods: BigInt(standard) };
  const outcome = evaluatePods(maxPodsExpression, { variables }, 1, true);
  switch (outcome.is) {
    case 'value': return { maxPods: outcome.value };
    case 'error': return { maxPods: standard, why: `maxPodsExpression has no effect: ${outcome.message}` };
    default: return { why: `maxPodsExpression: ${outcome.message}` };
  }
}
