import type { ManifestObject } from '../manifest-object';

/** How many a message names. */
const MOST = 5;

/** A group whose controller stops. */
export interface StoppedGroup {
  readonly id: string;
  readonly isExplicit: boolean;
  readonly members: readonly ManifestObject[];
}

/** Who stops, all together; nothing where the one that is to blame is alone. */
export function victims({ id, isExplicit, members }: StoppedGroup, culprit: ManifestObject, isSure: boolean): string {
  const others = members.length > 1 || members[0] !== culprit;
  return isExplicit && others ? `; the whole group '${id}' ${isSure ? 'stops' : 'may stop'}: ${titles(members, members.length)}` : '';
}

/** Who stops beside the one that is to blame. */
export function otherVictims({ id, isExplicit, members }: StoppedGroup, culprit: ManifestObject, isSure: boolean): string {
  // One more than are named, for the one that is left out.
  const others = members.slice(0, MOST + 1).filter(member => member !== culprit);
  if (!isExplicit || others.length === 0) {
    return '';
  }
  const count = members.length - Number(members.includes(culprit));
  return `; with it ${isSure ? 'stops' : 'may stop'} what else is in the group '${id}': ${titles(others, count)}`;
}

function titles(members: readonly ManifestObject[], count: number): string {
  return `${members.slice(0, MOST).map(({ title }) => title).join(', ')}${count > MOST ? ` and ${count - MOST} more` : ''}`;
}
