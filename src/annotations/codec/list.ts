import { EncodeError } from './decoded';
import { trimSpace } from './space';

/** Items between commas, trimmed, empty ones dropped. An empty list is still a list that is present. */
export function decodeList(raw: string): string[] {
  return raw.split(',').map(trimSpace).filter(item => item !== '');
}

export function encodeList(items: readonly string[]): string {
  for (const item of items) {
    if (item === '' || item.includes(',') || item !== trimSpace(item)) {
      throw new EncodeError(`has the item '${item}', and an item of a list must not be empty, hold a comma or have blanks around it`);
    }
  }
  return items.join(',');
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The items of a list, for looking many things up in it; made once for each list. */
export function asSet(items: readonly string[]): ReadonlySet<string> {
  let set = sets.get(items);
  if (set === undefined) {
    sets.set(items, set = new Set(items));
  }
  return set;
}
