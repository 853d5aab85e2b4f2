import type { Backend } from './backends';
import type { GroupInPlan, Member } from './group-in-plan';
import { ACTIONS } from './rule-keys';
import type { Action, TargetTuple } from './rule-settings';
import { TARGET_GROUP_NAME_SINCE } from '../../facts/rule-limits';
import type { FixedResponseAction, RedirectAction } from '../model/actions';
import type { ForwardAction } from '../model/resources';
import { FILLED_IN_LATER, Maybe, REFUSED, Unknown, isKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases refuse target groups that are named. */
const NAMED_TARGET_GROUPS = since(TARGET_GROUP_NAME_SINCE);

const TARGET_GROUPS = new Unknown('target groups of the account');

/** One target of a forward: a port of a Service, or a target group that is there already. */
export type WrittenTarget =
  | { readonly service: string; readonly port: string | number; readonly weight?: number }
  | { readonly arn: Maybe<string>; readonly weight?: number };

export interface WrittenForward {
  readonly type: 'forward';
  readonly targets: readonly WrittenTarget[];
  readonly stickiness?: ForwardAction['stickiness'];
  /** Annotation that says it, if one does. */
  readonly annotation?: string;
}

export type WrittenAction = WrittenForward | RedirectAction | FixedResponseAction;

/** An answer that stands in the place of what is missing. */
export function unavailable(messageBody: string): FixedResponseAction {
  return { type: 'fixed-response', response: { contentType: 'text/plain', messageBody, statusCode: '503' } };
}

/** What happens to requests for a backend, as it is written. */
export function writtenAction(backend: Backend, member: Member, plan: GroupInPlan): Maybe<WrittenAction> {
  const { name, port, kind, field, asksForAction } = backend;
  if (kind === 'resource') {
    member.diagnoses.add(field === 'spec.defaultBackend' ? 'default-backend-resource' : 'backend-resource', {
      field, limit: 'a Service', message: 'the backend is no Service',
    });
    return REFUSED;
  }
  if (kind === 'unknown' || port === undefined) {
    return FILLED_IN_LATER;
  }
  if (!asksForAction) {
    return { type: 'forward', targets: [{ service: name, port }] };
  }
  const annotation = ACTIONS + name;
  const action = member.told.json<Action>(annotation);
  if (action !== undefined) {
    return isKnown(action) ? readAction(action, annotation, member, plan) : action;
  }
  if (plan.knowledge.settings.toleratesMissingActions) {
    return unavailable('Backend action does not exist');
  }
  member.diagnoses.add('action-not-found', { field, got: name, limit: annotation, message: `the backend asks for the annotation ${annotation.slice(0, 120)}, which is not there` });
  return REFUSED;
}

function readAction(action: Action, annotation: string, { diagnoses }: Member, plan: GroupInPlan): Maybe<WrittenAction> {
  const { type = '', fixedResponseConfig: response, redirectConfig: redirect } = action;
  switch (type) {
    case 'forward': {
      const forward = readForward(action, annotation, plan);
      if (typeof forward === 'string') {
        diagnoses.add('action-target-unclear', { annotation, got: action, message: forward });
        return REFUSED;
      }
      for (const target of forward.targets) {
        if ('arn' in target && target.arn === REFUSED) {
          diagnoses.add('target-group-not-found', { annotation, message: 'there is no target group of that name' });
        }
      }
      return forward;
    }
    case 'redirect': case 'fixed-response': {
      const config = type === 'redirect' ? redirect : response;
      if (config === undefined || (config.statusCode ?? '') === '') {
        diagnoses.add('action-config-missing', { annotation, got: action, message: `an action of type ${type} has no ${config === undefined ? `${type === 'redirect' ? 'redirectConfig' : 'fixedResponseConfig'}` : 'statusCode'}` });
        return REFUSED;
      }
      return type === 'redirect' ? { type, redirect: redirect! } : { type, response: response! };
    }
    default:
      diagnoses.add('action-type-value', { annotation, got: type, limit: 'forward, redirect, fixed-response', message: `the type is '${type.slice(0, 80)}'` });
      return REFUSED;
  }
}

/** A forward, or what is wrong with it. */
function readForward({ targetGroupARN, targetGroupName, forwardConfig }: Action, annotation: string, plan: GroupInPlan): WrittenForward | string {
  const name = NAMED_TARGET_GROUPS.holds(plan.knowledge.controller) ? targetGroupName : undefined;
  if (forwardConfig === undefined) {
    return targetGroupARN === undefined && name === undefined ? 'a forward names no target'
      : { type: 'forward', targets: [{ arn: arnOf(targetGroupARN, name, plan) }], annotation };
  }
  if (targetGroupARN !== undefined || name !== undefined) {
    return 'a forward names a target group beside forwardConfig';
  }
  const tuples = (forwardConfig.targetGroups ?? []).map(tuple => tuple ?? {});
  for (const [index, tuple] of tuples.entries()) {
    const wrong = wrongOf(tuple, tuples.length > 1, plan);
    if (wrong !== undefined) {
      return `targetGroups[${index}] ${wrong}`;
    }
  }
  return { type: 'forward', targets: tuples.map(tuple => targetOf(tuple, plan)), stickiness: forwardConfig.targetGroupStickinessConfig, annotation };
}

function wrongOf(tuple: TargetTuple, needsWeight: boolean, plan: GroupInPlan): string | undefined {
  const { targetGroupARN, targetGroupName, serviceName, servicePort, weight } = tuple;
  const isGroup = targetGroupARN !== undefined || (targetGroupName !== undefined && NAMED_TARGET_GROUPS.holds(plan.knowledge.controller));
  return isGroup === (serviceName !== undefined) ? `names ${isGroup ? 'both a target group and a Service' : 'no target'}`
    : serviceName !== undefined && servicePort === undefined ? 'has a serviceName without servicePort'
      : needsWeight && weight === undefined ? 'has no weight among several targets' : undefined;
}

function targetOf({ targetGroupARN, targetGroupName, serviceName, servicePort, weight }: TargetTuple, plan: GroupInPlan): WrittenTarget {
  return serviceName === undefined ? { arn: arnOf(targetGroupARN, targetGroupName, plan), weight }
    : { service: serviceName, port: typeof servicePort === 'string' && /^[0-9]+$/.test(servicePort) ? Number(servicePort) : servicePort!, weight };
}

function arnOf(arn: string | undefined, name: string | undefined, { knowledge }: GroupInPlan): Maybe<string> {
  if (arn !== undefined) {
    return arn;
  }
  const found = knowledge.targetGroups?.arnOf(name!);
  return found === null ? REFUSED : found ?? TARGET_GROUPS;
}
