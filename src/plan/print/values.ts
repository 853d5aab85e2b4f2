import type { StringMap } from '../../annotations/codec';
import type { GroupRef } from '../model/resources';
import type { Resource } from '../model/stack';
import { Maybe, Unknown, isKnown } from '../model/unknown';

export type Printed = string | number | boolean | null | { readonly [key: string]: Printed | undefined } | readonly Printed[];

/** What nobody can tell before deployment, recognisable among values. */
export function unknown({ why }: Unknown): Printed {
  return { $unknown: why };
}

export function maybe<T>(value: Maybe<T>, print: (value: T) => Printed | undefined): Printed | undefined {
  return isKnown(value) ? print(value) : unknown(value);
}

/** A text, number or boolean. */
export function plain(value: Maybe<string | number | boolean> | undefined): Printed | undefined {
  return value === undefined ? undefined : maybe(value, it => it);
}

export function listOf<T>(values: Maybe<readonly T[]>, print: (value: T) => Printed): Printed | undefined {
  return maybe(values, all => all.map(print));
}

/** A list that is left out where it is empty. */
export function someOf<T>(values: Maybe<readonly T[]>, print: (value: T) => Printed): Printed | undefined {
  return isKnown(values) && values.length === 0 ? undefined : listOf(values, print);
}

/** Tags, by key. */
export function tags(map: Maybe<StringMap>): Printed | undefined {
  return maybe(map, known => Object.keys(known).length === 0 ? undefined : { ...known });
}

/** Attributes, as a list of pairs that is sorted by key. */
export function pairs(map: Maybe<StringMap>, key = 'key', value = 'value'): Printed | undefined {
  return maybe(map, known => {
    const keys = Object.keys(known).sort();
    return keys.length === 0 ? undefined : keys.map(name => ({ [key]: name, [value]: known[name] }));
  });
}

/** A field that another resource gets when it is made. */
export function reference({ type, id }: Resource, field: string): Printed {
  return { $ref: `#/resources/${type}/${id}/status/${field}` };
}

export function group(ref: GroupRef): Printed {
  return typeof ref === 'string' ? ref : ref instanceof Unknown ? unknown(ref) : reference(ref, 'groupID');
}
