/** What max-pods-calculator.sh, managed node groups and Karpenter's examples take for enough on a node. */
export const CAP_SMALL = 110;
export const CAP_LARGE = 250;
/** Up to so many vCPUs a node is small. */
export const SMALL_VCPUS = 30;

/** The pods that a kubelet takes when nobody says otherwise. */
export const KUBELET_MAX_PODS = 110;

/** The recommended cap; `undefined` where the vCPUs are not known. */
export function recommendedCap(vcpus: number | undefined): number | undefined {
  return vcpus === undefined ? undefined : vcpus > SMALL_VCPUS ? CAP_LARGE : CAP_SMALL;
}

/** A number of pods under the recommended cap; `undefined` where it hangs on vCPUs that are not known. */
export function capped(pods: number, vcpus: number | undefined): number | undefined {
  const cap = pods <= CAP_SMALL ? pods : recommendedCap(vcpus);
  return cap === undefined ? undefined : Math.min(pods, cap);
}
