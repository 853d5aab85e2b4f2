import { NOTHING, Problem } from './check';
import { TakenIngress, problemOfIngress } from './ingress-check';
import type { ManifestObject } from './manifest-object';
import type { AnyCheck } from './registry/shelves';
import { TakenService, problemOf } from './service-check';
import type { Shape } from './shape';
import type { Snapshot } from './snapshot';

/** What our controllers make of an object, asked once for all checks. */
export interface Taken {
  readonly service: TakenService | undefined;
  readonly ingress: TakenIngress | undefined;
}

/** A check of any kind, all to be asked alike. */
export interface AppliedCheck {
  readonly check: AnyCheck;
  problemsOf(object: ManifestObject, snapshot: Snapshot, shape: Shape, taken: Taken): Iterable<Problem>;
}

export function appliedCheck(check: AnyCheck): AppliedCheck {
  if ('inspect' in check) {
    return { check, problemsOf: (object, snapshot, shape) => check.inspect(object, snapshot, shape) };
  }
  if ('inspectService' in check) {
    return {
      check,
      problemsOf: (_object, _snapshot, _shape, { service }) =>
        service === undefined ? NOTHING : each(check.inspectService(service), problem => problemOf(service, check, problem)),
    };
  }
  return {
    check,
    problemsOf: (_object, _snapshot, _shape, { ingress }) =>
      ingress === undefined ? NOTHING : each(check.inspectIngress(ingress), problem => problemOfIngress(ingress, problem)),
  };
}

function each<T>(found: Iterable<T>, problem: (one: T) => Problem): Iterable<Problem> {
  return found === NOTHING ? NOTHING : Array.from(found, problem);
}
