/** The longest name of an action: `conditions.` and `transforms.` stand before it in a key whose name part has at most 63 characters. */
export const LONGEST_ROUTE_NAME = 52;

/** A name for a route that annotations can use: from its host and path, and told apart from those that are taken. */
export function routeName(host: string, path: string, kind: string, taken: ReadonlySet<string>): string {
  const words = [kind === 'forward' ? 'route' : kind, host === '*' ? '' : host, path].join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-+$/, '');
  // Room for a number behind it.
  const base = words.slice(0, LONGEST_ROUTE_NAME - 6).replace(/-+$/, '');
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(name)) {
      return name;
    }
  }
}
