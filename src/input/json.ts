/** What a manifest is made of. */
export type Json = { readonly [key: string]: unknown };

/** A value as an object with fields, if it is one. */
export function asRecord(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Json : undefined;
}

/** The objects with fields in a list; nothing for what is no list. */
export function records(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(asRecord).filter(item => item !== undefined) : [];
}

/** Whether nothing is said: null is as good as not there. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
