import { ALB_PREFIX } from '../../annotations/alb-keys';
import { asRecord } from '../../input/json';
import { DIAGNOSES, Diagnosis, prevents } from '../../plan/diagnosis';
import type { CheckInfo, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import type { ToldFindings } from './told-findings';
import { CHECK_OF_DIAGNOSIS } from '../plan/diagnosis-checks';

/** A problem, and the check that found it, by itself or by its id. */
export interface GroupFinding {
  readonly check: CheckInfo | string;
  readonly problem: Problem;
}

/** What is around a diagnosis of the plan. */
export interface Around {
  readonly object: ManifestObject;
  /** Where others stand that the diagnosis speaks of. */
  readonly places: string;
  /** Objects in which a check tells the same. */
  readonly among: readonly ManifestObject[];
  /** Of a diagnosis that prevents something. */
  readonly severity: Severity;
  /** Whether somebody who is not at hand may settle it. */
  readonly isDoubtful: boolean;
  /** Who else stops: for a finding of its own, and for one that checks have told. */
  readonly victims: string;
  readonly otherVictims: string;
}

export const ALONE = { places: '', isDoubtful: false, victims: '', otherVictims: '' } as const;

/** Tells a diagnosis, unless a check has told it; then what the check does not know is added there. */
export function findingOf(diagnosis: Diagnosis, around: Around, told: ToldFindings): readonly GroupFinding[] {
  const { object, among, otherVictims } = around;
  const check = CHECK_OF_DIAGNOSIS[diagnosis.id];
  const problem = problemOf(diagnosis, around);
  const known = toldIn(check, diagnosis, problem.field, [object, ...among.filter(other => other !== object)], told);
  if (known !== undefined) {
    if (prevents(diagnosis) && otherVictims !== '') {
      told.amend(known, { message: told.at(known).message + otherVictims });
    }
    return [];
  }
  const weaker = told.weaker(check, problem);
  if (weaker === undefined) {
    return [{ check, problem }];
  }
  const { message, limit = problem.limit } = told.at(weaker);
  if (problem.severity === Severity.ERROR) {
    const hint = /: (did you mean [^?]*\?)$/.exec(message);
    told.amend(weaker, { severity: Severity.ERROR, message: problem.message + (hint === null ? '' : `; ${hint[1]}`), limit });
  } else if (prevents(diagnosis) && otherVictims !== '') {
    told.amend(weaker, { message: message + otherVictims });
  }
  return [];
}

function toldIn(
  check: string, { id }: Diagnosis, place: string | undefined, among: readonly ManifestObject[], told: ToldFindings,
): number | undefined {
  const [object] = among;
  for (const other of among) {
    const known = told.error(check, other, other === object ? place : undefined);
    if (known !== undefined) {
      return known;
    }
  }
  return id === 'endless-redirect' && place !== undefined ? toldOfAction(object, place, told) : undefined;
}

/** A redirect that leads to itself on every listener is told where it is written: for all rules, or for the one that is named. */
function toldOfAction(object: ManifestObject, place: string, told: ToldFindings): number | undefined {
  const action = actionOf(object, place);
  const known = action === undefined ? undefined : told.error('action-form', object, object.annotationField(action));
  const message = known === undefined ? '' : told.at(known).message;
  return !message.includes('spec.rules[') || message.includes(`${place.slice(object.prefix.length)} `) ? known : undefined;
}

/** The annotation that says what becomes of a path. */
function actionOf({ spec, prefix }: ManifestObject, place: string): string | undefined {
  const [, rule, path] = /^spec\.rules\[(\d+)\]\.http\.paths\[(\d+)\]$/.exec(place.slice(prefix.length)) ?? [];
  const { paths } = asRecord(asRecord(itemOf(spec.rules, rule))?.http) ?? {};
  const { name } = asRecord(asRecord(asRecord(itemOf(paths, path))?.backend)?.service) ?? {};
  return typeof name === 'string' ? `${ALB_PREFIX}actions.${name}` : undefined;
}

function itemOf(list: unknown, index: string | undefined): unknown {
  return Array.isArray(list) ? (list as readonly unknown[])[Number(index)] : undefined;
}

function problemOf(diagnosis: Diagnosis, { object, places, severity, isDoubtful, victims }: Around): Problem {
  const { got, limit, message, annotation, field } = diagnosis;
  const isDropped = DIAGNOSES[diagnosis.id].effect === 'dropped';
  const place = annotation !== undefined ? object.annotationField(annotation) : field && `${object.prefix}${field}`;
  return {
    object,
    ...place === undefined ? {} : { field: place },
    ...got === undefined ? {} : { got },
    ...limit === undefined ? {} : { limit },
    message: isDropped ? message + places : `${message}${places}: the controller ${isDoubtful ? 'may refuse' : 'refuses'} it${victims}`,
    severity: isDropped ? Severity.WARNING : severity,
  };
}
