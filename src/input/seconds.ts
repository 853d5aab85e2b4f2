import type { Duration } from 'cdk8s';
import { refuse } from '../input/arguments';

/** A duration as whole seconds within bounds. */
export function seconds(argument: string, duration: Duration | undefined, min: number, max: number): number | undefined {
  if (duration === undefined) {
    return undefined;
  }
  if (typeof (duration as Partial<Duration> | null)?.toSeconds !== 'function') {
    refuse(argument, duration, 'give a Duration, for instance Duration.seconds(10)');
  }
  const value = duration.toSeconds({ integral: false });
  if (!Number.isInteger(value) || value < min || value > max) {
    refuse(argument, `${value} s`, `allowed are whole seconds from ${min} to ${max}`);
  }
  return value;
}
