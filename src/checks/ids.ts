import { distance } from 'fastest-levenshtein';
import type { CheckInfo } from './check';

export function isCheckId(id: string): boolean {
  return infos().some(info => info.id === id);
}

/** A check by its id, which exists. */
export function checkInfo(id: string): CheckInfo {
  return infos().find(info => info.id === id)!;
}

/** Ids of checks like a mistyped one, as the end of a message. */
export function checkIdHint(id: string): string {
  const [best] = infos().map(info => info.id).sort((a, b) => distance(a, id) - distance(b, id));
  return distance(best, id) <= best.length / 3 ? `did you mean '${best}'?` : 'the ids stand in docs/checks';
}

// Loaded when somebody names a check.
function infos(): readonly CheckInfo[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('./registry/all') as typeof import('./registry/all')).CHECK_INFOS;
}
