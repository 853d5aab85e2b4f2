import type { Member } from './group-in-plan';
import { shown } from '../../input/arguments';
import type { Diagnoses, DiagnosisDetail } from '../diagnosis';

/** What one member says. */
export interface Claim<T = unknown> {
  readonly member: Member;
  readonly value: T;
}

/** Where members say a thing. */
export interface Place {
  readonly annotation: string;
  /** Field of IngressClassParams that wins over the annotation. */
  readonly classField?: string;
  /** Key of a map, where a thing is an entry of it. */
  readonly key?: string;
}

const NOBODY: readonly Claim[] = [];

/** What members of a group say of one thing, in their order: the first counts, and all others have to say the same. */
export class Claims<T> {
  public first: Claim<T> | undefined;
  private firstKey: unknown;
  private differing: Map<unknown, Claim<T>[]> | undefined;

  /** @param key what two values that are the same have in common */
  public add(member: Member, value: T, key: unknown = value): void {
    if (this.first === undefined) {
      this.first = { member, value };
      this.firstKey = key;
    } else if (key !== this.firstKey) {
      const alike = (this.differing ??= new Map<unknown, Claim<T>[]>()).get(key);
      if (alike === undefined) {
        this.differing.set(key, [{ member, value }]);
      } else {
        alike.push({ member, value });
      }
    }
  }

  public get isContradictory(): boolean {
    return this.differing !== undefined;
  }

  /** Diagnoses each value that is not the first one, once. */
  public tell(diagnoses: Diagnoses, place: Place, textOf: (value: T) => unknown = value => value): void {
    if (this.differing === undefined) {
      return;
    }
    const told = ({ member, value }: Claim<T>) => ({ member, value: textOf(value) });
    for (const [claim, ...alike] of this.differing.values()) {
      tellConflict(diagnoses, place, told(this.first!), told(claim), alike);
    }
  }
}

/** Diagnoses a member that contradicts the first one that says something. */
export function tellConflict(diagnoses: Diagnoses, place: Place, first: Claim, second: Claim, alike: readonly Claim[] = NOBODY): void {
  const isPlain = !isByClass(first.member, place) && !isByClass(second.member, place);
  const more = alike.length === 0 ? '' : ` and ${alike.length} more`;
  const answer = isPlain ? `${shown(second.value)} on Ingress ${second.member.key}` : sentence(second, place);
  diagnoses.about('Ingress', second.member.key).add('conflicting-members', {
    ...placeOf(second.member, place),
    got: second.value,
    limit: shown(first.value),
    others: [first, ...alike].map(({ member }) => `Ingress ${member.key}`),
    message: `${sentence(first, place)}, and ${answer}${more}${unless(diagnoses, [first.member, second.member])}`,
  });
}

/** Where a member says something: in the annotation, or by its class. */
export function placeOf(member: Member, place: Place): Pick<DiagnosisDetail, 'annotation' | 'field'> {
  return !isByClass(member, place) ? { annotation: place.annotation }
    : typeof member.ingress.spec.ingressClassName === 'string' ? { field: 'spec.ingressClassName' } : {};
}

/** What may settle a conflict that is in doubt. */
export function unless(diagnoses: Diagnoses, members: readonly Member[]): string {
  const untold = members.find(({ params }) => !params.areKnown);
  return diagnoses.isSure ? ''
    : untold === undefined ? ', unless what is not at hand settles it' : `, unless the parameters of ${classOf(untold)} say otherwise`;
}

function sentence({ member, value }: Claim, place: Place): string {
  return isByClass(member, place) ? `the parameters of ${classOf(member)} say ${place.classField} ${shown(value)} for Ingress ${member.key}`
    : `${place.annotation} says ${shown(value)} on Ingress ${member.key}`;
}

function isByClass({ params }: Member, { classField, key }: Place): boolean {
  return classField !== undefined && params.says(classField, key);
}

function classOf({ ingress: { spec: { ingressClassName: name } } }: Member): string {
  return typeof name === 'string' ? `class '${name.slice(0, 80)}'` : 'the default class';
}
