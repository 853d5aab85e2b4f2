import type { HealthyTargets } from './healthy-targets';
import { refuse, wholeNumber } from '../input/arguments';

/** A demand for healthy targets, within its bounds. */
export function healthyTargets(self: string, demand: HealthyTargets | undefined): HealthyTargets {
  if (demand === undefined) {
    return {};
  }
  if (demand?.count === undefined && demand?.percentage === undefined) {
    refuse(self, demand, 'give a count, a percentage, or both');
  }
  return {
    count: demand.count === undefined ? undefined : wholeNumber(`${self}.count`, demand.count, 1, 100_000),
    percentage: demand.percentage === undefined ? undefined : wholeNumber(`${self}.percentage`, demand.percentage, 1, 100),
  };
}
