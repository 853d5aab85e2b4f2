import { refuse, wholeNumber } from '../input/arguments';
import { isNumberToken } from '../input/tokens';

export const MOST_PODS = 2 ** 31 - 1;

/** A whole number to calculate with, which a token is not. */
export function plainNumber(name: string, value: number, min: number, max: number, unit = ''): number {
  if (isNumberToken(value)) {
    refuse(name, 'a number that the AWS CDK fills in later', `give a whole number from ${min} to ${max} that is known now`);
  }
  return wholeNumber(name, value, min, max, unit);
}

/** The same, where it can be left out. */
export function optionalNumber(name: string, value: number | undefined, min: number, max: number, unit = ''): number | undefined {
  return value === undefined || value === null ? undefined : plainNumber(name, value, min, max, unit);
}
