import { Decoded, EncodeError, decoded, undecodable } from './decoded';
import { trimSpace } from './space';

/** Which of the two readers of `key=value` lists a controller has; 2.14.1 brought escapes. */
export type MapDialect = 'escapes' | 'plain';

export type StringMap = { readonly [key: string]: string };

const ALLOWED = "pairs key=value joined by commas, with '\\' before a comma that belongs to a value";
const ALLOWED_PLAIN = 'pairs key=value joined by commas; a comma cannot be part of a value before controller 2.14.1';

export function decodeMap(raw: string, dialect: MapDialect = 'escapes'): Decoded<StringMap> {
  return dialect === 'escapes' ? decodeEscaped(raw) : decodePlain(raw);
}

/**
 * Walks the text as the controller does since 2.14.1. A backslash takes the next character literally. Whether a comma
 * ends a pair depends on the rest of the text: a rest with a `=` anywhere starts the next pair; a rest without one is
 * taken as one last pair (and fails for want of a `=`); when nothing follows, the comma belongs to the value.
 */
function decodeEscaped(raw: string): Decoded<StringMap> {
  const pairs: string[] = [];
  // Where the last `=` stands tells for every comma at once whether one follows.
  const lastEquals = raw.lastIndexOf('=');
  const lastInk = trimSpace(raw).length === 0 ? -1 : lastInkOf(raw);
  let pair = '';
  for (let i = 0; i < raw.length; i++) {
    const char = raw[i];
    if (char === '\\' && i + 1 < raw.length) {
      pair += raw[++i];
    } else if (char === ',' && lastEquals > i) {
      pairs.push(pair);
      pair = '';
    } else if (char === ',' && lastInk > i) {
      pairs.push(pair);
      pair = raw.slice(i + 1);
      break;
    } else {
      pair += char;
    }
  }
  if (pair !== '') {
    pairs.push(pair);
  }
  const entries: [string, string][] = [];
  for (const text of pairs.map(trimSpace)) {
    const equals = text.indexOf('=');
    const key = trimSpace(text.slice(0, Math.max(equals, 0)));
    if (key === '') {
      return undecodable(equals < 0 ? `has the part '${text}' without '='` : `has the part '${text}' without a key`, ALLOWED);
    }
    entries.push([key, trimSpace(text.slice(equals + 1))]);
  }
  return decoded(mapOf(entries));
}

/** Before 2.14.1: split at every comma, skip empty parts, keep blanks around the `=`. */
function decodePlain(raw: string): Decoded<StringMap> {
  const entries: [string, string][] = [];
  for (const text of raw.split(',').map(trimSpace).filter(part => part !== '')) {
    const equals = text.indexOf('=');
    if (equals <= 0) {
      return undecodable(`has the part '${text}' without ${equals < 0 ? "'='" : 'a key'}`, ALLOWED_PLAIN);
    }
    entries.push([text.slice(0, equals), text.slice(equals + 1)]);
  }
  return decoded(mapOf(entries));
}

/** Pairs in the order of their keys, so that equal maps give equal text. */
export function encodeMap(value: StringMap, dialect: MapDialect = 'escapes'): string {
  return Object.keys(value).sort().map(key => `${encodeKey(key, dialect)}=${encodeValue(key, value[key], dialect)}`).join(',');
}

function encodeKey(key: string, dialect: MapDialect): string {
  if (key === '' || key.includes('=') || key !== trimSpace(key)) {
    throw new EncodeError(`has the key '${key}', and a key must not be empty, hold a '=' or have blanks around it`);
  }
  return escaped(key, dialect, () => `key '${key}'`);
}

function encodeValue(key: string, value: string, dialect: MapDialect): string {
  if (value !== trimSpace(value)) {
    throw new EncodeError(`has '${value}' under '${key}', and blanks around a value are lost`);
  }
  return escaped(value, dialect, () => `value '${value}' under '${key}'`);
}

function escaped(text: string, dialect: MapDialect, what: () => string): string {
  if (dialect === 'plain') {
    if (text.includes(',')) {
      throw new EncodeError(`has the ${what()}, and controllers before 2.14.1 cannot read a comma there`);
    }
    return text;
  }
  return text.replace(/[\\,]/g, char => `\\${char}`);
}

function lastInkOf(raw: string): number {
  let end = raw.length - 1;
  while (trimSpace(raw[end]) === '') {
    end--;
  }
  return end;
}

// A null prototype keeps keys such as __proto__ ordinary.
function mapOf(entries: [string, string][]): StringMap {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
