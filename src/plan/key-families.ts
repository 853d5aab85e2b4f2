/** The stems of which an object has a key that begins so. */
export type KeyFamilies = ReadonlySet<string>;

const NONE: KeyFamilies = new Set();
const MOST_KEYS = 10_000;

/**
 * Tells of the annotations of an object which families of keys they have, so that nobody has to put together keys that are not there. A key is
 * of the first family that it begins like.
 */
export function keyFamilies(stems: readonly string[]): (annotations: object) => KeyFamilies {
  // The same few keys stand on thousands of objects; a bound keeps keys that always differ from filling memory.
  const known = new Map<string, string | null>();
  const familyOf = (key: string) => {
    let family = known.get(key);
    if (family === undefined) {
      if (known.size >= MOST_KEYS) {
        known.clear();
      }
      known.set(key, family = stems.find(stem => key.startsWith(stem)) ?? null);
    }
    return family;
  };
  return annotations => {
    let families: Set<string> | undefined;
    for (const key in annotations) {
      const family = familyOf(key);
      if (family !== null) {
        (families ??= new Set()).add(family);
      }
    }
    return families ?? NONE;
  };
}
