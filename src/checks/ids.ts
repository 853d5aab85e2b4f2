import { distance } from 'fastest-levenshtein';
import { CHECK_INFOS } from './registry';

export function isCheckId(id: string): boolean {
  return CHECK_INFOS.some(info => info.id === id);
}

/** Ids of checks like a mistyped one, as the end of a message. */
export function checkIdHint(id: string): string {
  const [best] = CHECK_INFOS.map(info => info.id).sort((a, b) => distance(a, id) - distance(b, id));
  return distance(best, id) <= best.length / 3 ? `did you mean '${best}'?` : 'the ids stand in docs/checks';
}
