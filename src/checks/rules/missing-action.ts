import { nearest } from './nearest';
import { isToken } from '../../input/tokens';
import type { AlbIngress } from '../../plan/alb/alb-ingress';
import type { Backend } from '../../plan/alb/backends';
import { ACTIONS } from '../../plan/alb/rule-keys';

/** A backend that asks for an action that is not there. */
export interface MissingAction {
  readonly backend: Backend;
  /** Action that nobody asks for, and whose name is near. */
  readonly meant: string | undefined;
}

/** Backends without the action they ask for. */
export function missingActions({ annotations, backends }: AlbIngress): readonly MissingAction[] {
  const missing = backends.filter(({ asksForAction, name }) => asksForAction && annotations[ACTIONS + name] === undefined);
  if (missing.length === 0) {
    return [];
  }
  const keys = Object.keys(annotations);
  if (keys.some(isToken)) {
    // Any of these may become the key that is missing.
    return [];
  }
  const asked = new Set(backends.filter(({ asksForAction }) => asksForAction).map(({ name }) => name));
  const free = keys.filter(key => key.startsWith(ACTIONS)).map(key => key.slice(ACTIONS.length)).filter(name => !asked.has(name));
  return missing.map(backend => ({ backend, meant: nearest(backend.name, free) }));
}
