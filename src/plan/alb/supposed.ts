import { Claims, Place } from './claims';
import type { Member } from './group-in-plan';
import { isToken } from '../../input/tokens';
import type { Diagnoses } from '../diagnosis';
import { CLASS_ANNOTATION } from '../groups/ingress-classes';
import { Maybe, isKnown } from '../model/unknown';

/**
 * What annotations say where nobody can tell what the class says. Members of one class are compared with each other alone: its parameters settle
 * a thing for all of them, or for none.
 */
export class Supposed<T> {
  private byClass: Map<string, Claims<T>> | undefined;

  /** @param part tells several things apart that one annotation says */
  public add(member: Member, value: Maybe<T> | undefined, keyOf?: (value: T) => unknown, part = ''): void {
    const { ingress: { spec: { ingressClassName: name = '' }, annotations } } = member;
    if (value === undefined || !isKnown(value) || typeof name !== 'string' || isToken(name) || annotations[CLASS_ANNOTATION] !== undefined) {
      return;
    }
    const key = `${name}\0${part}`;
    const known = (this.byClass ??= new Map<string, Claims<T>>()).get(key);
    const claims = known ?? new Claims<T>();
    if (known === undefined) {
      this.byClass.set(key, claims);
    }
    claims.add(member, value, keyOf?.(value));
  }

  public tell(conflicts: Diagnoses, place: Place, textOf?: (value: T) => unknown): void {
    this.byClass?.forEach(claims => claims.tell(conflicts.inDoubt, place, textOf));
  }
}
