import type { AnnotationSpec, Grammar, TextGrammar } from '../spec';
import { Decoded, EncodeError, decoded, undecodable } from './decoded';
import { decodeJson, encodeJson } from './json';
import { decodeList, encodeList } from './list';
import { MapDialect, StringMap, decodeMap, encodeMap } from './map';
import { decodeBoolean, decodeInteger, encodeBoolean, encodeInteger } from './scalar';

export { type Decoded, EncodeError } from './decoded';
export type { MapDialect, StringMap } from './map';

/** A value that an annotation can say, by its grammar: text, boolean, number, list, map or JSON. */
export type AnnotationValue = string | boolean | number | readonly string[] | StringMap | object;

/** How a controller reads, where releases differ. */
export interface Reader {
  /** @default 'escapes' - as since 2.14.1 */
  readonly maps?: MapDialect;
  /** Width of numbers: 64 bits before 2.9.0. @default - as the grammar says */
  readonly integerBits?: 64;
}

/** Reads a foreign value with the controller's own leniency. Bounds that only AWS checks are not looked at. */
export function decode(spec: AnnotationSpec, raw: string, reader: Reader = {}): Decoded<AnnotationValue> {
  const { grammar } = spec;
  switch (grammar.form) {
    case 'text': return decoded(raw);
    case 'boolean': return decodeBoolean(raw);
    case 'integer': return decodeInteger(raw, reader.integerBits ?? grammar.bits);
    case 'list': return decoded(decodeList(raw));
    case 'map': return decodeMap(raw, reader.maps);
    case 'json': return decodeJson(raw, grammar.shape) as Decoded<object>;
  }
}

/**
 * Writes a typed value so that the controller reads back exactly this value.
 *
 * @throws EncodeError if no text says that value
 */
export function encode(spec: AnnotationSpec, value: AnnotationValue, reader: Reader = {}): string {
  const { grammar } = spec;
  switch (grammar.form) {
    case 'text': return expectType(spec, value, 'string');
    case 'boolean': return encodeBoolean(expectType(spec, value, 'boolean'));
    case 'integer': return encodeInteger(expectType(spec, value, 'number'), grammar.bits);
    case 'list': return encodeList(expectTexts(spec, value, true) as readonly string[]);
    case 'map': return encodeMap(expectTexts(spec, value, false) as StringMap, reader.maps);
    case 'json': return encodeJson(value, grammar.shape);
  }
}

/** What lies between reading and acting: values without a meaning, numbers out of range, items of a wrong form. */
export function beyondGrammar(grammar: Grammar, value: AnnotationValue): Decoded<AnnotationValue> {
  switch (grammar.form) {
    case 'text': return beyondText(grammar, value as string);
    case 'integer': {
      const { min = -Infinity, max = Infinity, unit } = grammar;
      return (value as number) < min || (value as number) > max
        ? undecodable('is out of range', `${min} to ${max}${unit ? ` ${unit}` : ''}`)
        : decoded(value);
    }
    case 'list': {
      const pattern = grammar.itemPattern === undefined ? undefined : compiled(grammar.itemPattern);
      const wrong = pattern && (value as readonly string[]).find(item => !item.includes('${Token[') && !pattern.test(item));
      return wrong === undefined ? decoded(value) : undecodable(`has the item '${wrong}'`, grammar.items);
    }
    case 'map': return beyondMap(grammar.keys, grammar.values, value as StringMap);
    default: return decoded(value);
  }
}

const patterns = new Map<string, RegExp>();

/** The catalogue's patterns, each compiled once. */
function compiled(source: string): RegExp {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source);
    patterns.set(source, pattern);
  }
  return pattern;
}

function beyondText(grammar: TextGrammar, value: string): Decoded<string> {
  const same = (allowed: string) => grammar.anyCase ? allowed.toLowerCase() === value.toLowerCase() : allowed === value;
  if (grammar.values !== undefined && !grammar.values.some(same)) {
    return undecodable('is none of the values with a meaning', grammar.values.map(allowed => `'${allowed}'`).join(', '));
  }
  if (grammar.pattern !== undefined && !compiled(`^(?:${grammar.pattern})$`).test(value)) {
    return undecodable('has a wrong form', grammar.patternWords ?? `text that matches ${grammar.pattern}`);
  }
  const bytes = grammar.maxBytes === undefined ? 0 : Buffer.byteLength(value);
  return grammar.maxBytes !== undefined && bytes > grammar.maxBytes
    ? undecodable(`has ${bytes} bytes`, `at most ${grammar.maxBytes}`)
    : decoded(value);
}

function beyondMap(keys: readonly string[] | undefined, values: 'int32' | 'text' | undefined, value: StringMap): Decoded<StringMap> {
  for (const [key, item] of Object.entries(value)) {
    if (keys !== undefined && !keys.includes(key)) {
      return undecodable(`has the key '${key}'`, keys.map(allowed => `'${allowed}'`).join(', '));
    }
    const number = values === 'int32' ? decodeInteger(item, 32) : decoded(0);
    if (!number.ok) {
      return undecodable(`has '${item}' under '${key}', which ${number.problem}`, number.allowed);
    }
  }
  return decoded(value);
}

function expectType<T extends 'string' | 'boolean' | 'number'>(spec: AnnotationSpec, value: AnnotationValue, type: T) {
  if (typeof value !== type) {
    throw new EncodeError(`is ${JSON.stringify(value)}, and ${spec.key} takes a ${type}`);
  }
  return value as T extends 'string' ? string : T extends 'boolean' ? boolean : number;
}

function expectTexts(spec: AnnotationSpec, value: AnnotationValue, list: boolean): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value) !== list || !Object.values(value).every(item => typeof item === 'string')) {
    throw new EncodeError(`is ${JSON.stringify(value)}, and ${spec.key} takes ${list ? 'a list of texts' : 'texts by key'}`);
  }
  return value;
}
