import { Json, asRecord } from '../../input/json';

/* Parts of a manifest that may be of any type. What is neither absent nor of its type is filled in later, or refused by Kubernetes: it may be anything. */

/** An object with fields, empty if it is absent; `undefined` if it may be anything. */
export function partOf(value: unknown): Json | undefined {
  return value === undefined || value === null ? {} : asRecord(value);
}

/** The objects of a list, none if it is absent; `undefined` for one that may be anything. */
export function partsOf(value: unknown): readonly (Json | undefined)[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value.map(asRecord) : [undefined];
}
