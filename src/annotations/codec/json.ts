import type { JsonShape } from '../spec';
import { Decoded, EncodeError, decoded, undecodable } from './decoded';
import { decodeInteger } from './scalar';

const ZEROS: { readonly [type: string]: unknown } = { boolean: false, int32: 0, int64: 0, string: '' };

/** A number as it was written: Go reads `80` as an integer, but neither `80.0` nor `8e1`. */
class Lexeme {
  public constructor(public readonly text: string) {}
}

class ShapeError extends Error {}

/** Reads JSON in the way Go unmarshals it into a struct of the given shape. */
export function decodeJson(raw: string, shape: JsonShape): Decoded<unknown> {
  try {
    const value = parsedPlainly(raw);
    // Most is as the shape has it.
    return decoded(value !== undefined && isWhole(value, shape) ? value : fitted(value ?? parsed(raw), shape, ''));
  } catch (error) {
    if (error instanceof ShapeError) {
      return undecodable(error.message, describe(shape));
    }
    if (error instanceof SyntaxError) {
      return undecodable(`is no JSON (${error.message})`, 'JSON');
    }
    if (error instanceof RangeError) {
      // Deeper than the stack of this process; Go gives up at 10000 levels.
      return undecodable('is nested too deep', describe(shape));
    }
    throw error;
  }
}

/** Numbers that a parser makes another text of. */
const ODD_NUMBER = /\d[.eE]|\d{16}|-0/;

/** A document whose numbers are small integers, which every parser reads alike; `undefined` for all others. */
function parsedPlainly(raw: string): unknown {
  if (ODD_NUMBER.test(raw)) {
    return undefined;
  }
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function parsed(raw: string): unknown {
  // Loaded on first use: few programs have such JSON, and all pay for imports.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { parse } = require('lossless-json') as typeof import('lossless-json');
  return parse(raw, undefined, { parseNumber: text => new Lexeme(text), onDuplicateKey: ({ newValue }) => newValue });
}

/** Compact JSON; fields in the order given, those without a value left out. */
export function encodeJson(value: unknown, shape: JsonShape): string {
  // `undefined` has no JSON at all, whatever the types say.
  const text: string = JSON.stringify(value) ?? '';
  if (isWhole(value, shape)) {
    return text;
  }
  const read = decodeJson(text, shape);
  if (!read.ok) {
    throw new EncodeError(read.problem);
  }
  // What is not read comes out as nothing; inside a list, that would look like the null it was.
  if (JSON.stringify(read.value, (_, item) => item === undefined ? '' : item) !== text) {
    throw new EncodeError(`is ${text}, of which the controller reads ${JSON.stringify(read.value) ?? 'nothing'}`);
  }
  return text;
}

/** Whether a value is all that its shape reads, and nothing else: the usual case, read and written as it is. */
function isWhole(value: unknown, shape: JsonShape): boolean {
  switch (shape.type) {
    case 'string': return typeof value === 'string';
    case 'boolean': return typeof value === 'boolean';
    case 'int32': return isSmall(value);
    case 'int-or-string': return typeof value === 'string' || isSmall(value);
    case 'array': return Array.isArray(value) && value.every(item => isWhole(item, shape.of));
    case 'object': return isPlainObject(value)
      && Object.keys(value).every(name => Object.hasOwn(shape.fields, name) && isWhole(value[name], shape.fields[name]));
    default: return false;
  }
}

function isSmall(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31 && !Object.is(value, -0);
}

function isPlainObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype && !('toJSON' in value);
}

function fitted(value: unknown, shape: JsonShape, path: string): unknown {
  if (value === null || value === undefined) {
    return undefined;
  }
  switch (shape.type) {
    case 'any': return plain(value);
    case 'string': return typeof value === 'string' ? value : mismatch(value, shape, path);
    case 'boolean': return typeof value === 'boolean' ? value : mismatch(value, shape, path);
    case 'int32': return integer(value, 32, shape, path);
    case 'int64': return integer(value, 64, shape, path);
    case 'int-or-string': return typeof value === 'string' ? value : integer(value, 32, shape, path);
    case 'array':
      return Array.isArray(value)
        ? value.map((item, index) => fitted(item, shape.of, `${path}[${index}]`))
        : mismatch(value, shape, path);
    case 'map':
      // Go has no null in a map of scalars: it is the zero of their type.
      return mapped(record(value, shape, path), (key, item) => [key, fitted(item, shape.of, `${path}.${key}`) ?? ZEROS[shape.of.type]]);
    case 'object': {
      const names = Object.keys(shape.fields);
      return mapped(record(value, shape, path), (key, item) => {
        const name = names.includes(key) ? key : names.find(candidate => candidate.toLowerCase() === key.toLowerCase());
        return name === undefined ? undefined : [name, fitted(item, shape.fields[name], `${path}.${name}`)];
      });
    }
  }
}

function mapped(value: Record<string, unknown>, entry: (key: string, item: unknown) => [string, unknown] | undefined): unknown {
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    const fit = entry(key, item);
    if (fit !== undefined && fit[1] !== undefined) {
      result[fit[0]] = fit[1];
    }
  }
  return result;
}

function record(value: unknown, shape: JsonShape, path: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Lexeme)
    ? value as Record<string, unknown>
    : mismatch(value, shape, path);
}

function integer(value: unknown, bits: 32 | 64, shape: JsonShape, path: string): number {
  const read = value instanceof Lexeme ? decodeInteger(value.text, bits) : typeof value === 'number' ? decodeInteger(String(value), bits) : undefined;
  return read?.ok ? read.value : mismatch(value, shape, path);
}

function mismatch(value: unknown, shape: JsonShape, path: string): never {
  const found = value instanceof Lexeme ? value.text : JSON.stringify(plain(value));
  const where = path === '' ? 'is' : `has at ${path.replace(/^\./, '')}`;
  throw new ShapeError(`${where} ${found.length > 60 ? `${found.slice(0, 57)}...` : found} where ${describe(shape)} is read`);
}

function describe(shape: JsonShape): string {
  switch (shape.type) {
    case 'string': return 'text';
    case 'boolean': return 'true or false';
    case 'int32': case 'int64': return 'a whole number';
    case 'int-or-string': return 'text or a whole number';
    case 'array': return 'a list';
    case 'map': case 'object': return 'an object';
    case 'any': return 'any value';
  }
}

function plain(value: unknown): unknown {
  if (value instanceof Lexeme) {
    return Number(value.text);
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
    : value;
}
