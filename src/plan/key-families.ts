/** The stems of which an object has a key that begins so, each with what comes after it. */
export type KeyFamilies = ReadonlyMap<string, ReadonlySet<string>>;

interface Parts {
  readonly stem: string;
  readonly rest: string;
}

const NONE: KeyFamilies = new Map();
const MOST_KEYS = 10_000;

/**
 * Tells of the annotations of an object which families of keys they have, so that nobody has to put together keys that are not there. A key is
 * of the first family that it begins like.
 */
export function keyFamilies(stems: readonly string[]): (annotations: object) => KeyFamilies {
  // The same few keys stand on thousands of objects; a bound keeps keys that always differ from filling memory.
  const known = new Map<string, Parts | null>();
  const partsOf = (key: string) => {
    let parts = known.get(key);
    if (parts === undefined) {
      if (known.size >= MOST_KEYS) {
        known.clear();
      }
      const stem = stems.find(candidate => key.startsWith(candidate));
      known.set(key, parts = stem === undefined ? null : { stem, rest: key.slice(stem.length) });
    }
    return parts;
  };
  return annotations => {
    let families: Map<string, Set<string>> | undefined;
    for (const key in annotations) {
      const parts = partsOf(key);
      if (parts !== null) {
        families ??= new Map();
        const rests = families.get(parts.stem);
        if (rests === undefined) {
          families.set(parts.stem, new Set([parts.rest]));
        } else {
          rests.add(parts.rest);
        }
      }
    }
    return families ?? NONE;
  };
}
