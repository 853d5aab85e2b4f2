import type { Answer, PodLimits } from './answer';
import { capped } from '../cap';
import { publishedFormula } from '../pods';

/** Flags of max-pods-calculator.sh, and what EC2 tells it of the type. */
export interface MaxPodsCalculatorInput extends PodLimits {
  readonly hypervisor?: string;
  readonly vcpus?: number;
  readonly prefixDelegation?: boolean;
  readonly customNetworking?: boolean;
  readonly cniMaxEni?: number;
  readonly cniVersion?: string;
  readonly showMaxAllowed?: boolean;
}

/**
 * max-pods-calculator.sh, the tool of Amazon Linux 2. It asks for the hypervisor where the CNI also takes bare metal, which EC2 calls neither Nitro
 * nor Xen: for most metal types it counts single addresses although prefixes are assigned.
 */
export function maxPodsCalculator(input: MaxPodsCalculatorInput): Answer {
  const enis = Math.min(input.cniMaxEni ?? Infinity, input.enis) - (input.customNetworking ? 1 : 0);
  const prefixes = (input.prefixDelegation ?? false) && input.hypervisor === 'nitro' && knowsPrefixes(input.cniVersion);
  const pods = publishedFormula(enis, input.ipv4PerEni, prefixes);
  const maxPods = input.showMaxAllowed ? pods : capped(pods, input.vcpus);
  return maxPods === undefined ? { why: 'the cap of 110 or 250 follows from the vCPUs, which are not known' } : { maxPods };
}

/** Whether a release of the CNI has prefixes: 1.9 and later do. A release that is not given is one of today. */
function knowsPrefixes(cniVersion: string | undefined): boolean {
  const [major, minor] = (cniVersion ?? '').replace(/^v/, '').split('.').map(Number);
  return cniVersion === undefined || major > 1 || (major === 1 && minor > 8);
}
