import { ExpressionError } from './tokens';

/** Values of CEL that matter here: a 64-bit integer is a bigint, a double a number. */
export type Value = bigint | number | string | boolean;
export type Kind = 'int' | 'double' | 'string' | 'bool';

export interface Operation {
  readonly kind: Kind;
  readonly apply: (left: Value, right: Value) => Value;
}

/** Functions of plain CEL that are not worked out here. */
const OTHER_FUNCTIONS = new Set(['size', 'string', 'uint', 'bool', 'bytes', 'type', 'dyn', 'timestamp', 'duration', 'has', 'matches']);

export function kindOf(value: Value): Kind {
  switch (typeof value) {
    case 'bigint': return 'int';
    case 'number': return 'double';
    case 'string': return 'string';
    default: return 'bool';
  }
}

/** An integer, unless it is wider than 64 bits. */
export function int64(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) {
    throw new ExpressionError('integer overflow');
  }
  return value;
}

function notZero(value: bigint): bigint {
  if (value === 0n) {
    throw new ExpressionError('division by zero');
  }
  return value;
}

type Ints = (left: bigint, right: bigint) => bigint;
type Doubles = (left: number, right: number) => number;

const ARITHMETIC: { readonly [sign: string]: { readonly ints: Ints; readonly doubles?: Doubles } } = {
  '+': { ints: (left, right) => left + right, doubles: (left, right) => left + right },
  '-': { ints: (left, right) => left - right, doubles: (left, right) => left - right },
  '*': { ints: (left, right) => left * right, doubles: (left, right) => left * right },
  '/': { ints: (left, right) => left / notZero(right), doubles: (left, right) => left / right },
  '%': { ints: (left, right) => left % notZero(right) },
};

const COMPARISONS: { readonly [sign: string]: (left: Value, right: Value) => boolean } = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
};

/** What stands between two values. */
export function operation(sign: string, left: Kind, right: Kind): Operation {
  if (left !== right) {
    const numbers = [left, right].every(kind => kind === 'int' || kind === 'double');
    // Whether CEL compares an integer with a double hangs on a switch of its host.
    throw new ExpressionError(`no ${sign} between ${left} and ${right}`, !(numbers && sign in COMPARISONS));
  }
  if (sign in COMPARISONS) {
    return { kind: 'bool', apply: COMPARISONS[sign] };
  }
  const { ints, doubles } = ARITHMETIC[sign];
  if (left === 'int') {
    return { kind: left, apply: (a, b) => int64(ints(a as bigint, b as bigint)) };
  }
  if (left === 'double' && doubles !== undefined) {
    return { kind: left, apply: (a, b) => doubles(a as number, b as number) };
  }
  if (left === 'string' && sign === '+') {
    return { kind: left, apply: (a, b) => `${a}${b}` };
  }
  throw new ExpressionError(`no ${sign} between ${left} and ${right}`);
}

export interface Call {
  readonly kind: Kind;
  readonly apply: (values: readonly Value[]) => Value;
}

/** A function with its arguments' kinds; `min` and `max` only where the host has them. */
export function call(name: string, kinds: readonly Kind[], hasMinMax: boolean): Call {
  const [kind] = kinds;
  if ((name === 'min' || name === 'max') && hasMinMax && kinds.length === 2 && kinds.every(each => each === 'int' || each === 'double')) {
    const result = kinds[1] === kind ? kind : 'double';
    return {
      kind: result,
      apply: ([left, right]) => {
        const chosen = (name === 'min' ? left < right : left > right) ? left : right;
        return result === 'double' ? Number(chosen) : chosen;
      },
    };
  }
  if (name === 'int' && kinds.length === 1 && kind !== 'bool') {
    return { kind: 'int', apply: ([value]) => toInt(value) };
  }
  if (name === 'double' && kinds.length === 1 && (kind === 'int' || kind === 'double')) {
    return { kind: 'double', apply: ([value]) => Number(value) };
  }
  throw new ExpressionError(`no function ${name}(${kinds.join(', ')})`, !(name === 'double' || OTHER_FUNCTIONS.has(name)));
}

/** What CEL makes an integer of: a double loses its fraction, a text has to be one. */
export function toInt(value: Value): bigint {
  switch (typeof value) {
    case 'bigint': return int64(value);
    case 'number':
      if (!Number.isFinite(value)) {
        throw new ExpressionError(`${value} is no integer`);
      }
      return int64(BigInt(Math.trunc(value)));
    case 'string':
      if (!/^[+-]?\d+$/.test(value)) {
        throw new ExpressionError(`'${value}' is no integer`);
      }
      return int64(BigInt(value));
    default: throw new ExpressionError(`${value} is no integer`);
  }
}
