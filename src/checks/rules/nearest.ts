import { nearName } from '../../input/names';

/** The candidate that a name was most likely meant to be, if one is near: hyphens and underscores do not count. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  return nearName(name, candidates, Math.min(3, Math.ceil(name.length / 3)), plain);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}
