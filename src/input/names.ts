type Levenshtein = typeof import('fastest-levenshtein');

let loaded: Levenshtein | undefined;

/**
 * The known name that a mistyped one is nearest to, unless even that one is far off: more steps away than `within`.
 *
 * @param form what of a name counts
 */
export function nearName(
  name: string, known: Iterable<string>, within = Math.max(2, name.length / 3), form = (one: string) => one.toLowerCase(),
): string | undefined {
  // Loaded when somebody mistyped.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { distance } = loaded ??= require('fastest-levenshtein') as Levenshtein;
  let [best, fewest]: [string | undefined, number] = [undefined, within];
  for (const candidate of known) {
    const steps = distance(form(name), form(candidate));
    if (best === undefined ? steps <= fewest : steps < fewest) {
      [best, fewest] = [candidate, steps];
    }
  }
  return best;
}

/** The end of a message about a name that is not known: the one that was probably meant, if there is one. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const near = nearName(name, known);
  return near === undefined ? '' : `; did you mean ${near}?`;
}
