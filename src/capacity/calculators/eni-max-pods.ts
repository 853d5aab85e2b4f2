import type { Answer, PodLimits } from './answer';
import { KUBELET_MAX_PODS } from '../cap';
import { publishedFormula } from '../pods';
import { kubeReservedMemoryMi } from '../reserved';

/** The row of eni-max-pods.txt, the table of the VPC CNI: the formula for secondary addresses, never capped. */
export function eniMaxPods({ enis, ipv4PerEni }: PodLimits): number {
  return publishedFormula(enis, ipv4PerEni);
}

/** bootstrap.sh of Amazon Linux 2: the table, else max-pods-calculator.sh with `--show-max-allowed`, which says the same; knows no prefixes. */
export function al2Bootstrap(limits: PodLimits): Answer {
  const maxPods = eniMaxPods(limits);
  return { maxPods, kubeReservedMemoryMi: kubeReservedMemoryMi(maxPods) };
}

/**
 * Bottlerocket: `settings.kubernetes.max-pods`, else the table in the image, else the kubelet's default. An image that is older than an instance type
 * does not have it in its table; which table an image has, the caller says with `limits`.
 */
export function bottlerocket(limits: PodLimits | undefined, settingsMaxPods?: number): Answer {
  const setting = settingsMaxPods ?? (limits && eniMaxPods(limits));
  // Memory is reserved by the setting alone, which the table fills where nobody else does.
  return { maxPods: setting ?? KUBELET_MAX_PODS, ...setting === undefined ? {} : { kubeReservedMemoryMi: kubeReservedMemoryMi(setting) } };
}
