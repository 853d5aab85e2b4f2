import { nearest } from './nearest';
import { redirectWrongs } from './redirect-wrongs';
import { targetWrongs } from './target-wrongs';
import { Wrong, tooLong } from './wrong';
import { Quota } from '../../cluster/quota';
import { FIXED_BODY_MOST, FIXED_CONTENT_TYPES, TARGET_GROUP_NAME_SINCE, WEEK } from '../../facts/rule-limits';
import { shown } from '../../input/arguments';
import type { Action, ForwardConfig } from '../../plan/alb/rule-settings';
import { Severity } from '../finding';
import type { TakenIngress } from '../ingress-check';

const TYPES = ['forward', 'redirect', 'fixed-response'];

/** What is wrong with an action, whichever rule it belongs to. */
export function* actionWrongs(action: Action, taken: TakenIngress): Iterable<Wrong> {
  const { type = '', fixedResponseConfig, redirectConfig } = action;
  switch (type) {
    case 'forward':
      yield* forwardWrongs(action, taken);
      break;
    case 'fixed-response':
      yield* fixedResponseConfig === undefined ? [noConfig(type, 'fixedResponseConfig')] : fixedWrongs(fixedResponseConfig);
      break;
    case 'redirect':
      yield* redirectConfig === undefined ? [noConfig(type, 'redirectConfig')] : redirectWrongs(redirectConfig);
      break;
    default: {
      const meant = nearest(type, TYPES);
      yield {
        got: type,
        limit: TYPES.join(', '),
        message: `has ${type === '' ? 'no type' : `the type ${shown(type)}`}, and there is only ${TYPES.map(shown).join(', ')}: the controller refuses it`,
        fix: meant === undefined ? `Set type to one of ${TYPES.map(shown).join(', ')}.` : `Set type to '${meant}'.`,
      };
    }
  }
}

function noConfig(type: string, config: string): Wrong {
  return { limit: config, message: `has the type '${type}' and no ${config}: the controller refuses it`, fix: `Add ${config} with statusCode.` };
}

function* fixedWrongs({ statusCode = '', contentType = '', messageBody = '' }: Action['fixedResponseConfig'] & {}): Iterable<Wrong> {
  const fix = "Set statusCode to a code of the classes 2, 4 or 5 as text, for instance '404'.";
  if (statusCode === '') {
    yield { message: 'has no statusCode in fixedResponseConfig: the controller refuses it', fix };
  } else if (!/^[245][0-9][0-9]$/.test(statusCode)) {
    yield {
      got: statusCode,
      limit: '2xx, 4xx or 5xx',
      message: `answers with the status code ${shown(statusCode)}, and only 2xx, 4xx and 5xx are allowed: AWS refuses it`,
      fix,
    };
  }
  if (contentType !== '' && !FIXED_CONTENT_TYPES.includes(contentType)) {
    yield {
      got: contentType,
      limit: FIXED_CONTENT_TYPES.join(', '),
      message: `answers with the content type ${shown(contentType)}, which is none of ${FIXED_CONTENT_TYPES.join(', ')}: AWS refuses it`,
      fix: `Use one of ${FIXED_CONTENT_TYPES.join(', ')}; a charset is not allowed.`,
    };
  }
  yield* tooLong('fixedResponseConfig.messageBody', messageBody, FIXED_BODY_MOST);
}

function* forwardWrongs(action: Action, { ingress: { controller }, cluster }: TakenIngress): Iterable<Wrong> {
  const { targetGroupARN, targetGroupName, forwardConfig } = action;
  const short = targetGroupARN ?? targetGroupName;
  if (forwardConfig !== undefined && short !== undefined) {
    yield {
      message: `has both ${targetGroupARN === undefined ? 'targetGroupName' : 'targetGroupARN'} and forwardConfig, and only one of them is allowed: the controller refuses it`,
      fix: 'Name the target group in forwardConfig.targetGroups only.',
    };
    return;
  }
  if (forwardConfig !== undefined) {
    yield* targetWrongs(forwardConfig, controller, cluster.limitOf(Quota.TARGET_GROUPS_PER_ACTION));
    yield* stickinessWrongs(forwardConfig);
  } else if (short === undefined) {
    yield {
      message: "has the type 'forward' and names no target: the controller refuses it",
      fix: 'Add forwardConfig with targetGroups, or targetGroupARN.',
    };
  } else if (targetGroupARN === undefined && controller?.olderThan(TARGET_GROUP_NAME_SINCE)) {
    yield {
      message: `names its target by targetGroupName, which ${controller.title} does not know: the controller refuses it`,
      fix: `Use targetGroupARN, or upgrade the controller to ${TARGET_GROUP_NAME_SINCE}.`,
    };
  } else if (targetGroupARN !== undefined && targetGroupName !== undefined) {
    yield {
      severity: Severity.WARNING,
      got: targetGroupName,
      message: `names its target by targetGroupARN and by targetGroupName ${shown(targetGroupName)}, of which the name is not read`,
      fix: 'Leave one of them.',
    };
  }
}

function* stickinessWrongs({ targetGroupStickinessConfig: { enabled = false, durationSeconds } = {} }: ForwardConfig): Iterable<Wrong> {
  const fix = `Set durationSeconds to a number from 1 to ${WEEK}.`;
  if (durationSeconds !== undefined && (durationSeconds < 1 || durationSeconds > WEEK)) {
    yield {
      got: String(durationSeconds),
      limit: `1 to ${WEEK} seconds`,
      message: `keeps clients at one target group for ${durationSeconds} seconds: AWS refuses it`,
      fix,
    };
  } else if (enabled && durationSeconds === undefined) {
    yield { limit: `1 to ${WEEK} seconds`, message: 'enables stickiness of target groups without durationSeconds: AWS refuses it', fix };
  }
}
