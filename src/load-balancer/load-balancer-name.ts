import { matchingText } from '../input/arguments';

/** A name that AWS accepts for a load balancer. */
export function checkedLoadBalancerName(name: string): string {
  return matchingText('loadBalancerName', name, /^(?!internal-)(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/,
    "allowed are at most 32 letters, digits and inner hyphens, not beginning with 'internal-'");
}
