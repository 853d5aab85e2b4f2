/*
 * What nodes keep for the kubelet and the container runtime, by the number of pods and of vCPUs: the same on AL2, AL2023, Bottlerocket and in
 * Karpenter's bookkeeping.
 */

const MEMORY_BASE_MI = 255;
const MEMORY_PER_POD_MI = 11;

/** Shares of the CPU: up to so many thousandths of a core, so many of each ten thousand. */
const CPU_SHARES: readonly (readonly [upTo: number, share: number])[] = [[1000, 600], [2000, 100], [4000, 50], [Infinity, 25]];

/** kube-reserved memory, in Mi. */
export function kubeReservedMemoryMi(maxPods: number): number {
  return MEMORY_PER_POD_MI * maxPods + MEMORY_BASE_MI;
}

/** kube-reserved CPU, in thousandths of a core. Each share is rounded down. */
export function kubeReservedCpuMillis(vcpus: number): number {
  const millis = vcpus * 1000;
  let [reserved, from] = [0, 0];
  for (const [upTo, share] of CPU_SHARES) {
    reserved += Math.floor(Math.max(0, Math.min(millis, upTo) - from) * share / 10_000);
    from = upTo;
  }
  return reserved;
}
