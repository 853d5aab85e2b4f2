/** A few keys for a message. */
export function listed(keys: readonly string[]): string {
  return keys.length > 3 ? `${keys.slice(0, 2).join(', ')} and ${keys.length - 2} more` : keys.join(', ');
}
