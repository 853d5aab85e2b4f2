/** The map of a key, which is made when it is first asked for. */
export function inner<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = map.get(key);
  if (found === undefined) {
    map.set(key, found = new Map());
  }
  return found;
}

/** Adds to the list of a key, which is begun with the first value. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const others = map.get(key);
  if (others === undefined) {
    map.set(key, [value]);
  } else {
    others.push(value);
  }
}
