import { AppliedCheck, Taken, appliedCheck } from './applied-check';
import { CheckInfo, NOTHING, Problem } from './check';
import type { Place } from './cluster-place';
import { inspectClusters } from './cluster-run';
import { CHECK_FAILED, UNKNOWN_ACKNOWLEDGEMENT } from './engine';
import type { Entry } from './entry';
import type { Finding } from './finding';
import { inspectGroups } from './groups/group-run';
import { ToldFindings } from './groups/told-findings';
import { checkIdHint, checkInfo, isCheckId } from './ids';
import { TakenIngress, takenIngress } from './ingress-check';
import { ACKNOWLEDGE_PREFIX, ManifestObject, OWN_PREFIX } from './manifest-object';
import { untold } from './plan/untold';
import { checksFor } from './registry/shelves';
import { TakenService, problemOf, takenService } from './service-check';
import { Shape, Shapes } from './shape';
import { Snapshot } from './snapshot';

/** A finding together with the object it is about. */
export interface Result {
  readonly finding: Finding;
  /** `undefined` for a finding about a check. */
  readonly object?: Place;
}

/** Runs the checks over everything, unless told others the applicable ones for each shape; results stand in the order of the objects, then of the checks. */
export function runChecks(snapshot: Snapshot, applicable: typeof checksFor = checksFor): Result[] {
  const results: Result[] = [];
  const broken = new Map<unknown, Result>();
  for (const { check, problem } of inspectClusters(snapshot, (info, place, error) => results.push({ finding: failure(info, place, error) }))) {
    results.push(result(check, problem));
  }
  const shapes = new Shapes();
  const [ofTaken, ofOthers] = [new Map<Shape, readonly AppliedCheck[]>(), new Map<Shape, readonly AppliedCheck[]>()];
  const ingresses: TakenIngress[] = [];
  for (const object of snapshot.objects) {
    const before = results.length;
    const shape = shapes.of(object);
    const taken: Taken = {
      service: shape.isService ? takenService(object, snapshot) : undefined,
      ingress: shape.isIngress ? takenIngress(object, snapshot) : undefined,
    };
    const isTaken = taken.service !== undefined || taken.ingress !== undefined;
    const known = isTaken ? ofTaken : ofOthers;
    let applying = known.get(shape);
    if (applying === undefined) {
      known.set(shape, applying = applicable(shape, isTaken).map(appliedCheck));
    }
    applying.forEach(({ check, problemsOf }) => {
      if (broken.size > 0 && broken.has(check)) {
        return;
      }
      try {
        const found = problemsOf(object, snapshot, shape, taken);
        if (found !== NOTHING) {
          for (const problem of found) {
            results.push(result(check, problem));
          }
        }
      } catch (error) {
        broken.set(check, { finding: failure(check, object, error) });
      }
    });
    if (taken.ingress !== undefined) {
      ingresses.push(taken.ingress);
    }
    if (taken.service !== undefined) {
      results.push(...planResults(taken.service, results.slice(before), broken));
    }
    if (shape.speaksToUs) {
      results.push(...object.entries.filter(({ key }) => key.startsWith(OWN_PREFIX)).flatMap(entry => unknownAcknowledgement(object, entry)));
    }
    object.forget();
  }
  const all = withGroups(snapshot, ingresses, results, broken);
  return [...broken.values(), ...all];
}

/** What the plan finds beside the checks. */
function planResults(service: TakenService, told: readonly Result[], broken: Map<unknown, Result>): Result[] {
  if (broken.has(untold)) {
    return [];
  }
  try {
    return untold(service, told.map(({ finding }) => finding)).map(({ check, problem }) => {
      const info = checkInfo(check);
      return result(info, problemOf(service, info, problem));
    });
  } catch (error) {
    broken.set(untold, { finding: failure({ id: 'plan' }, service.object, error) });
    return [];
  }
}

/** What is wrong with Ingresses as groups, beside what has been told; that may get longer. */
function withGroups(
  snapshot: Snapshot, ingresses: readonly TakenIngress[], results: readonly Result[], broken: Map<unknown, Result>,
): readonly Result[] {
  if (ingresses.length === 0) {
    return results;
  }
  try {
    const told = new ToldFindings(results);
    const found = inspectGroups(snapshot, ingresses, told);
    return [...told.all, ...found.map(({ check, problem }) => result(typeof check === 'string' ? checkInfo(check) : check, problem))];
  } catch (error) {
    broken.set(inspectGroups, { finding: failure({ id: 'group' }, ingresses[0].object, error) });
    return results;
  }
}

function result(check: CheckInfo, problem: Problem): Result {
  const { object, field, message, got, limit, fix, severity } = problem;
  return {
    object,
    finding: {
      id: check.id,
      severity: severity ?? check.severity,
      path: object.origin.path,
      message,
      fix: fix ?? check.fix,
      docs: docsOf(check.id),
      ...field === undefined ? {} : { field },
      ...got === undefined ? {} : { got },
      ...limit === undefined ? {} : { limit },
      ...acknowledgement(object, check.id),
    },
  };
}

function acknowledgement(object: Place, id: string): { acknowledged?: string } {
  const reason = object.acknowledgement(id);
  return reason === undefined || reason.trim() === '' ? {} : { acknowledged: reason };
}

function unknownAcknowledgement(object: ManifestObject, { key, raw, field, place }: Entry): Result[] {
  const id = key.slice(ACKNOWLEDGE_PREFIX.length);
  const reason = typeof raw === 'string' && raw.trim() !== '';
  if (!key.startsWith(ACKNOWLEDGE_PREFIX)) {
    return [result(UNKNOWN_ACKNOWLEDGEMENT, { object, field, got: key, message: `${key} says nothing to this library; an acknowledgement is written ${ACKNOWLEDGE_PREFIX}<id>` })];
  }
  if (isCheckId(id) && place === 'annotation' && reason) {
    return [];
  }
  const message = !isCheckId(id) ? `there is no check '${id}': ${checkIdHint(id)}`
    : place !== 'annotation' ? `the acknowledgement of '${id}' stands among the labels, and is read among the annotations`
      : `the acknowledgement of '${id}' has no reason, and silences nothing`;
  return [result(UNKNOWN_ACKNOWLEDGEMENT, { object, field, got: key, message })];
}

function failure(check: Pick<CheckInfo, 'id'>, object: Place, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    id: CHECK_FAILED.id,
    severity: CHECK_FAILED.severity,
    path: '',
    message: `the check '${check.id}' broke down over ${object.title}${object.origin.path === '' ? '' : ` at ${object.origin.path}`}, and looked no further: ${reason}`,
    got: check.id,
    fix: CHECK_FAILED.fix,
    docs: docsOf(CHECK_FAILED.id),
  };
}

function docsOf(id: string): string {
  return `docs/checks/${id}.md`;
}
