import { distance } from 'fastest-levenshtein';

/** The candidate that a name was most likely meant to be, if one is near. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const bound = Math.min(3, Math.ceil(name.length / 3));
  let best: { readonly candidate: string; readonly steps: number } | undefined;
  for (const candidate of candidates) {
    const steps = distance(plain(candidate), plain(name));
    if (steps <= bound && (best === undefined || steps < best.steps)) {
      best = { candidate, steps };
    }
  }
  return best?.candidate;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}
