/** A setting as far as it can be told: not there, there with a value, text that cannot be read, or filled in later. */
export type Setting<T> =
  | { readonly is: 'absent' }
  | { readonly is: 'malformed' }
  | { readonly is: 'unknown' }
  | { readonly is: 'set'; readonly value: T };

export const ABSENT: Setting<never> = { is: 'absent' };
export const MALFORMED: Setting<never> = { is: 'malformed' };
export const UNKNOWN: Setting<never> = { is: 'unknown' };

export function set<T>(value: T): Setting<T> {
  return { is: 'set', value };
}

/** The value of a setting, a default where it is absent, `undefined` where nobody can tell. */
export function valueOr<T, D>(setting: Setting<T>, fallback: D): T | D | undefined {
  return setting.is === 'set' ? setting.value : setting.is === 'absent' ? fallback : undefined;
}
