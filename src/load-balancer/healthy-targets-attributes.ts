import type { HealthyTargets } from './healthy-targets';
import { refuse, wholeNumber } from '../input/arguments';
import { OptionNames, optionsOf } from '../input/options';

const DEMAND: OptionNames<HealthyTargets> = { count: true, percentage: true };

/** A demand for healthy targets, within its bounds. */
export function healthyTargets(self: string, demand: HealthyTargets | undefined): HealthyTargets {
  if (demand === undefined) {
    return {};
  }
  const { count, percentage } = optionsOf(self, demand, DEMAND, self);
  if (count === undefined && percentage === undefined) {
    refuse(self, demand, 'give a count, a percentage, or both');
  }
  return {
    count: count === undefined ? undefined : wholeNumber(`${self}.count`, count, 1, 100_000),
    percentage: percentage === undefined ? undefined : wholeNumber(`${self}.percentage`, percentage, 1, 100),
  };
}
