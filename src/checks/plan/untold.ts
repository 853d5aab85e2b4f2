import type { UntoldProblem } from './plan-problems';
import { ACTIONS } from '../../plan/nlb/listener-key';
import { NOTHING } from '../check';
import type { Finding } from '../finding';
import type { TakenService } from '../service-check';

/** Diagnoses of the plan that no check has told, where there may be such. */
export function untold(service: TakenService, told: readonly Finding[]): readonly UntoldProblem[] {
  return knowsMore(service) ? planProblems()(service, told) : NOTHING;
}

/**
 * Whether the plan may know of something that checks do not know: of what is not there, or of Services behind an action. Everywhere else the checks
 * have told all of it; `test/conformance/told.test.ts` holds that.
 */
function knowsMore({ object, cluster: { inventory, cni, controller } }: TakenService): boolean {
  return inventory !== undefined || cni?.isIpv6 === true || controller.flags.featureGates?.EnableIPTargetType === false
    || hasActions(object.annotations);
}

function hasActions(annotations: object): boolean {
  for (const key in annotations) {
    if (key.startsWith(ACTIONS)) {
      return true;
    }
  }
  return false;
}

// Loaded where the plan is asked: it is large, and most programs list nothing of their account.
function planProblems(): typeof import('./plan-problems').untoldProblems {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('./plan-problems') as typeof import('./plan-problems')).untoldProblems;
}
