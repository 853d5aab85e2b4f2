import { CHECK_OF_DIAGNOSIS } from './diagnosis-checks';
import { DIAGNOSES, Diagnosis } from '../../plan/diagnosis';
import { knowledgeOf } from '../../plan/knowledge/from-profile';
import { ACTIONS } from '../../plan/nlb/listener-key';
import { planTaken } from '../../plan/plan-service';
import type { Finding } from '../finding';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import type { ServiceProblem, TakenService } from '../service-check';

/** What the plan finds of a Service, and no check has told. */
export interface UntoldProblem {
  /** Id of the check that tells it. */
  readonly check: string;
  readonly problem: ServiceProblem;
}

/**
 * Diagnoses of the plan that no check has told yet. Where nothing is known to be missing, the checks have told all of them.
 *
 * @param told what the checks found of the Service
 */
export function untoldProblems({ object, nlb, owner, cluster, snapshot }: TakenService, told: readonly Finding[]): UntoldProblem[] {
  const knowledge = knowledgeOf(cluster);
  if (!knowledge.knowsWhatIsMissing && knowledge.settings.allowsIpTargets && !hasActions(object)) {
    return [];
  }
  const { realm } = object.origin;
  const neighbours = {
    // Where no namespace is said, it is said when the objects are applied, and the same for all.
    service: (namespace: string, name: string) =>
      snapshot.inNamespace('Service', name, namespace === 'default' ? object.namespace : namespace, realm)[0]?.manifest,
  };
  const { diagnoses } = planTaken({ namespace: object.namespace ?? 'default', name: object.name ?? '', owner, service: nlb }, knowledge, neighbours);
  return diagnoses.flatMap(diagnosis => {
    const check = CHECK_OF_DIAGNOSIS[diagnosis.id];
    const isTold = told.some(({ id, severity }) => id === check && (severity === Severity.ERROR || isDropped(diagnosis)));
    return isTold ? [] : [{ check, problem: problemOf(diagnosis) }];
  });
}

/** Services in actions are looked up, and may be in the app. */
function hasActions({ annotations }: ManifestObject): boolean {
  return Object.keys(annotations).some(key => key.startsWith(ACTIONS));
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
