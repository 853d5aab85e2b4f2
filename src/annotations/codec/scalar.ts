import { Decoded, EncodeError, decoded, undecodable } from './decoded';
import { isNumberToken } from '../../input/tokens';

const TRUE = new Set(['1', 't', 'T', 'TRUE', 'true', 'True']);
const FALSE = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False']);
const DECIMAL = /^[+-]?[0-9]+$/;
const LIMITS = {
  32: { min: -(2n ** 31n), max: 2n ** 31n - 1n },
  64: { min: -(2n ** 63n), max: 2n ** 63n - 1n },
};

/** Booleans in the twelve spellings of Go's ParseBool; nothing is trimmed. */
export function decodeBoolean(raw: string): Decoded<boolean> {
  if (TRUE.has(raw)) {
    return decoded(true);
  }
  return FALSE.has(raw) ? decoded(false) : undecodable('is no boolean', "'true' or 'false'");
}

export function encodeBoolean(value: boolean): string {
  return value ? 'true' : 'false';
}

/** Optional sign and decimal digits, nothing else: no blanks, no unit, no fraction, no hexadecimal. */
export function decodeInteger(raw: string, bits: 32 | 64): Decoded<number> {
  if (!DECIMAL.test(raw)) {
    const unit = /^[+-]?[0-9]+\s*[a-zA-Z]+$/.test(raw);
    return undecodable(unit ? 'has a unit' : 'is no whole number', unit ? `digits only: '${parseInt(raw, 10)}'` : 'digits only');
  }
  if (raw.length < 10) {
    return decoded(Number(raw) + 0);
  }
  const value = BigInt(raw.startsWith('+') ? raw.slice(1) : raw);
  const { min, max } = LIMITS[bits];
  if (value < min || value > max) {
    return undecodable(`is no ${bits}-bit number`, `${min} to ${max}`);
  }
  return decoded(Number(value));
}

export function encodeInteger(value: number, bits: 32 | 64): string {
  if (isNumberToken(value)) {
    // The AWS CDK finds its numbers inside text as well.
    return String(value);
  }
  if (!Number.isSafeInteger(value) || BigInt(value) < LIMITS[bits].min || BigInt(value) > LIMITS[bits].max) {
    throw new EncodeError(`is ${value}, which is no ${bits}-bit whole number`);
  }
  // Adding 0 turns -0 into 0.
  return String(value + 0);
}
