/** Fields that nobody can change any more. The object itself is not frozen: the jsii kernel marks what it hands to other languages. */
export function locked<T extends object>(object: T): T {
  for (const field of Object.keys(object)) {
    Object.defineProperty(object, field, { writable: false, configurable: false });
  }
  return object;
}
