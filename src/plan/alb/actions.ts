import { Authentication, authenticationOf, loginAction } from './authentication';
import { BackendService, BackendServices, MISSING, UNTOLD } from './backend-service';
import type { Backend } from './backends';
import type { GroupInPlan, Member } from './group-in-plan';
import { jwtOf } from './jwt';
import type { TargetGroups } from './target-groups';
import { WrittenAction, WrittenForward, unavailable, writtenAction } from './written-action';
import type { JwtAction } from '../model/actions';
import type { Action, TargetGroup, WeightedTarget } from '../model/resources';
import { Maybe, REFUSED, Unknown, isKnown } from '../model/unknown';

/** What happens to requests for a Service that nobody knows: they are forwarded, or answered with 503. */
export const SERVICE_NOT_AT_HAND = new Unknown('Service that is not at hand');

/** What a backend asks for, read once for all its rules. */
export interface ReadBackend {
  readonly backend: Backend;
  readonly action: Maybe<WrittenAction>;
  /** The Services of a forward, each in the place of its target. */
  readonly services: readonly (BackendService | undefined)[];
  readonly auth: Authentication | undefined;
  readonly jwt: Maybe<JwtAction> | undefined;
}

/** What is needed to make actions of backends. */
export interface ActionSurroundings {
  readonly plan: GroupInPlan;
  readonly services: BackendServices;
  readonly groups: TargetGroups;
}

/** Reads a backend in the order in which the controller does: action, Services, login, tokens. */
export function readBackend(backend: Backend, member: Member, { plan, services }: ActionSurroundings): ReadBackend {
  const written = writtenAction(backend, member, plan);
  const found: (BackendService | undefined)[] = [];
  const action = isKnown(written) && written.type === 'forward' ? withServices(written, backend, member, found, services, plan) : written;
  // Whose login counts hangs on where requests go.
  const auth = isKnown(action) ? authenticationOf(member, onlyService(action, found)) : undefined;
  return { backend, action, services: found, auth, jwt: jwtOf(member) };
}

function withServices(
  forward: WrittenForward, { field }: Backend, member: Member, found: (BackendService | undefined)[], services: BackendServices, plan: GroupInPlan,
): Maybe<WrittenAction> {
  let answer: Maybe<WrittenAction> = forward;
  for (const target of forward.targets) {
    if (!('service' in target)) {
      found.push(undefined);
      continue;
    }
    const service = services.behind(member, target.service);
    found.push(service === UNTOLD || service === MISSING ? undefined : service);
    if (service === UNTOLD) {
      answer = SERVICE_NOT_AT_HAND;
    } else if (service === MISSING) {
      const isAnswered = forward.targets.length === 1 && plan.knowledge.settings.toleratesMissingServices;
      const message = `there is no Service ${target.service.slice(0, 80)} in namespace ${member.namespace}`;
      const place = forward.annotation === undefined ? { field: `${field}.service.name` } : { annotation: forward.annotation };
      if (isAnswered) {
        member.diagnoses.add('backend-service-answered', { ...place, got: target.service, message: `${message}: the load balancer answers with 503 in its place` });
        return unavailable('Backend service does not exist');
      }
      member.diagnoses.add('backend-service-not-found', { ...place, got: target.service, message });
      answer = REFUSED;
    }
  }
  return answer;
}

/** The Service that all requests go to, if there is one. */
function onlyService(action: WrittenAction, found: ReadBackend['services']): BackendService | undefined {
  return action.type === 'forward' && action.targets.length === 1 ? found[0] : undefined;
}

/** The actions of a listener for a backend: login and check of tokens where traffic is encrypted, then the backend itself. */
export function actionsFor(
  { backend, action, services, auth, jwt }: ReadBackend, isSecure: boolean, member: Member, { plan, groups }: ActionSurroundings,
): Maybe<readonly Action[]> {
  const login = isSecure && auth !== undefined ? loginAction(auth, member, plan) : undefined;
  const check = isSecure ? jwt : undefined;
  if (login !== undefined && check !== undefined && login !== REFUSED && check !== REFUSED && isKnown(login) && isKnown(check)) {
    member.diagnoses.add('auth-with-jwt', { message: `${backend.field} has a login and a check of tokens` });
  }
  if (!isKnown(action)) {
    return action;
  }
  const last = action.type === 'forward' ? forwardTo(action, backend, services, member, groups) : action;
  if (login === undefined && check === undefined) {
    return [last];
  }
  for (const part of [login, check, last]) {
    if (part !== undefined && !isKnown<object>(part)) {
      return part;
    }
  }
  return [login, check, last].filter(part => part !== undefined) as readonly Action[];
}

function forwardTo(
  { targets, stickiness, annotation }: WrittenForward, { field }: Backend, services: ReadBackend['services'], member: Member, groups: TargetGroups,
): Action {
  const place = annotation === undefined ? { field } : { annotation };
  const weighted = targets.map((target, index): WeightedTarget => ({
    targetGroup: 'arn' in target ? target.arn : groups.of(member, services[index]!, target.port, place) as TargetGroup | Unknown,
    weight: target.weight,
  }));
  return { type: 'forward', targets: weighted.length === 0 ? undefined : weighted, stickiness };
}
