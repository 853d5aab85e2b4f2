import type { PlannedStack } from './planned';
import { printStack } from '../print/stack';

/** Why a load balancer is another one, although what stands behind it is the same. */
export type MoveReason = 'class' | 'group' | 'name' | 'namespace';

export interface Move {
  readonly before: PlannedStack;
  readonly after: PlannedStack;
  readonly reason: MoveReason;
}

/**
 * Finds what goes away under one name and comes back under another: groups whose members are in another one, Services and single Ingresses in
 * another namespace, and those that differ in nothing but their name.
 */
export function movesOf(gone: readonly PlannedStack[], come: readonly PlannedStack[]): readonly Move[] {
  const byMember = new Map(come.flatMap(after => after.members.map(member => [member, after] as const)));
  const byName = new Map(come.map(after => [nameOf(after), after] as const));
  const byLooks = new Map(come.map(after => [looksOf(after), after] as const));
  const taken = new Set<PlannedStack>();
  return gone.flatMap((before): readonly Move[] => {
    // Several groups may become one.
    const joined = before.members.map(member => byMember.get(member)).find(after => after !== undefined);
    if (joined !== undefined) {
      taken.add(joined);
      return [{ before, after: joined, reason: 'group' }];
    }
    const sameName = byName.get(nameOf(before));
    const after = sameName !== undefined && !taken.has(sameName) ? sameName : byLooks.get(looksOf(before));
    if (after === undefined || taken.has(after)) {
      return [];
    }
    taken.add(after);
    return [{ before, after, reason: after === sameName ? 'namespace' : 'name' }];
  });
}

/** Kind and name without the namespace; a named group is in none. */
function nameOf({ kind, id }: PlannedStack): string {
  return id.includes('/') ? `${kind} /${id.split('/')[1]}` : `${kind} ${id}`;
}

const PLACEHOLDER = '\u0000';

/** What a stack looks like without its own name. */
function looksOf({ kind, id, stack }: PlannedStack): string {
  const [namespace, name = ''] = id.split('/');
  const text = JSON.stringify(printStack(stack)).replaceAll(/k8s-[A-Za-z0-9-]*-\*/g, PLACEHOLDER).replaceAll(id, PLACEHOLDER);
  return name === '' ? `${kind} ${text}` : `${kind} ${namespace} ${text.replaceAll(`"${name}"`, PLACEHOLDER)}`;
}
