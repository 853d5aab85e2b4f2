/** Adds to the list of a key, which is begun with the first value. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const others = map.get(key);
  if (others === undefined) {
    map.set(key, [value]);
  } else {
    others.push(value);
  }
}
