import { isToken } from '../input/tokens';

/** Subnets in the order in which they are written. */
export function inSubnetOrder(subnets: readonly string[]): string[] {
  return subnets.some(isToken) ? [...subnets] : [...subnets].sort();
}
