import { CHECK_OF_DIAGNOSIS } from './diagnosis-checks';
import { DIAGNOSES, Diagnosis } from '../../plan/diagnosis';
import { knowledgeOf } from '../../plan/knowledge/from-profile';
import { planTaken } from '../../plan/plan-service';
import type { Finding } from '../finding';
import { Severity } from '../finding';
import type { ServiceProblem, TakenService } from '../service-check';

/** What the plan finds of a Service, and no check has told. */
export interface UntoldProblem {
  /** Id of the check that tells it. */
  readonly check: string;
  readonly problem: ServiceProblem;
}

/**
 * Diagnoses of the plan that no check has told yet.
 *
 * @param told what the checks found of the Service
 */
export function untoldProblems({ object, nlb, owner, cluster, snapshot }: TakenService, told: readonly Finding[]): UntoldProblem[] {
  const { realm } = object.origin;
  const neighbours = {
    // Where no namespace is said, it is said when the objects are applied, and the same for all.
    service: (namespace: string, name: string) =>
      snapshot.inNamespace('Service', name, namespace === 'default' ? object.namespace : namespace, realm)[0]?.manifest,
  };
  const { diagnoses } = planTaken(
    { namespace: object.namespace ?? 'default', name: object.name ?? '', owner, service: nlb }, knowledgeOf(cluster), neighbours,
  );
  return diagnoses.flatMap(diagnosis => {
    const check = CHECK_OF_DIAGNOSIS[diagnosis.id];
    const isTold = told.some(({ id, severity }) => id === check && (severity === Severity.ERROR || isDropped(diagnosis)));
    return isTold ? [] : [{ check, problem: problemOf(diagnosis) }];
  });
}

function problemOf(diagnosis: Diagnosis): ServiceProblem {
  const { annotation, field, got, limit, message } = diagnosis;
  return {
    annotation,
    field,
    got,
    limit,
    message: isDropped(diagnosis) ? message : `${message}: the controller refuses it`,
    severity: isDropped(diagnosis) ? Severity.WARNING : Severity.ERROR,
  };
}

function isDropped({ id }: Diagnosis): boolean {
  return DIAGNOSES[id].effect === 'dropped';
}
