import type { ChosenSubnets } from './chosen-subnets';
import type { Diagnoses, DiagnosisId } from '../diagnosis';
import { Maybe, Unknown, isKnown } from '../model/unknown';

const ORDER_OF_SUBNETS = new Unknown('order of the subnets');

/** Whether there are as many of something as subnets; says so if not. Nobody can tell as long as the subnets are not known. */
export function areAsMany(
  given: readonly string[], chosen: Maybe<ChosenSubnets>, annotation: string, id: DiagnosisId, what: string, diagnoses: Diagnoses,
): boolean {
  if (!isKnown(chosen) || given.length === chosen.subnets.length) {
    return true;
  }
  const { length } = chosen.subnets;
  diagnoses.add(id, { annotation, got: given.join(','), limit: String(length), message: `there are ${given.length} ${what} for ${length} subnets` });
  return false;
}

/** Gives the first to the first subnet, and so on; `undefined` where there are more or fewer than subnets. */
export function byPosition(
  given: readonly string[], chosen: Maybe<ChosenSubnets>, annotation: string, id: DiagnosisId, what: string, diagnoses: Diagnoses,
): Maybe<readonly Maybe<string>[]> | undefined {
  if (!areAsMany(given, chosen, annotation, id, what, diagnoses)) {
    return undefined;
  }
  return !isKnown(chosen) || chosen.isInOrder ? given : given.map(() => ORDER_OF_SUBNETS);
}
