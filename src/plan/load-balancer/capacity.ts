import type { StringMap } from '../../annotations/codec';
import { decodeInteger } from '../../annotations/codec/scalar';
import type { Controller } from '../../cluster/controller';
import type { Diagnoses } from '../diagnosis';
import { Maybe, REFUSED, isKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases take what is no number for 0, and cut a larger number down to 32 bits. */
const CAPACITY_IS_A_NUMBER = since('3.4.0');

const KEY = 'CapacityUnits';

/** The capacity that is reserved for a load balancer: one key with a number. */
export function readCapacity(
  given: Maybe<StringMap> | undefined, annotation: string, controller: Controller, diagnoses: Diagnoses,
): Maybe<number> | undefined {
  if (given === undefined || !isKnown(given)) {
    return given;
  }
  let units: Maybe<number> | undefined;
  for (const [key, text] of Object.entries(given)) {
    const number = decodeInteger(text, 32);
    if (key !== KEY) {
      diagnoses.add('capacity-value', { annotation, got: key, limit: KEY, message: `the key is not ${KEY}` });
      units = REFUSED;
    } else if (number.ok) {
      units ??= number.value;
    } else if (CAPACITY_IS_A_NUMBER.holds(controller)) {
      diagnoses.add('capacity-value', { annotation, got: text, limit: number.allowed, message: `${KEY} ${number.problem}` });
      units = REFUSED;
    } else {
      units ??= cutDown(text);
    }
  }
  return units;
}

const DECIMAL = /^[+-]?[0-9]+$/;
const LARGEST = 2n ** 63n - 1n;

function cutDown(text: string): number {
  if (!DECIMAL.test(text)) {
    return 0;
  }
  const number = BigInt(text.replace('+', ''));
  return Number(BigInt.asIntN(32, number > LARGEST ? LARGEST : number < -LARGEST - 1n ? -LARGEST - 1n : number));
}
