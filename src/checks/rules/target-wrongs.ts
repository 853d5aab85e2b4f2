import type { Wrong } from './wrong';
import type { Controller } from '../../cluster/controller';
import { TARGET_GROUP_NAME_SINCE, WEIGHT_MOST } from '../../facts/rule-limits';
import type { ForwardConfig, TargetTuple } from '../../plan/alb/rule-settings';

const RANGE = `0 to ${WEIGHT_MOST}`;

/** What is wrong with the targets of an action. */
export function* targetWrongs({ targetGroups = [] }: ForwardConfig, controller: Controller | undefined, limit: number): Iterable<Wrong> {
  for (const [index, target] of targetGroups.entries()) {
    yield* targetWrong(target ?? {}, `forwardConfig.targetGroups[${index}]`, controller);
    yield* weightWrong(target?.weight, `forwardConfig.targetGroups[${index}]`, targetGroups.length);
  }
  if (targetGroups.length === 0) {
    yield { message: 'names no target in forwardConfig.targetGroups: AWS refuses it', fix: 'Add serviceName with servicePort, or targetGroupARN.' };
  }
  if (targetGroups.length > limit) {
    yield {
      got: String(targetGroups.length),
      limit: String(limit),
      message: `spreads requests over ${targetGroups.length} target groups, and at most ${limit} are allowed: AWS refuses it`,
      fix: `Leave ${limit} of them.`,
    };
  }
}

function* targetWrong(target: TargetTuple, place: string, controller: Controller | undefined): Iterable<Wrong> {
  const { targetGroupARN, targetGroupName, serviceName, servicePort } = target;
  const group = targetGroupARN ?? targetGroupName;
  if (group === undefined && serviceName === undefined) {
    yield {
      message: `names no target in ${place}: the controller refuses it`,
      fix: 'Give each target either serviceName with servicePort, or targetGroupARN.',
    };
  } else if (group !== undefined && serviceName !== undefined) {
    yield {
      message: `names both a Service and a target group in ${place}: the controller refuses it`,
      fix: 'Give each target either serviceName with servicePort, or targetGroupARN.',
    };
  } else if (serviceName !== undefined && servicePort === undefined) {
    yield { message: `has no servicePort beside serviceName in ${place}: the controller refuses it`, fix: 'Add servicePort, the number or name of a port of that Service.' };
  } else if (targetGroupName !== undefined && targetGroupARN === undefined && controller?.olderThan(TARGET_GROUP_NAME_SINCE)) {
    yield {
      message: `names a target by targetGroupName in ${place}, which ${controller.title} does not know: the controller refuses it`,
      fix: `Use targetGroupARN, or upgrade the controller to ${TARGET_GROUP_NAME_SINCE}.`,
    };
  }
}

function* weightWrong(weight: number | undefined, place: string, count: number): Iterable<Wrong> {
  if (weight === undefined && count > 1) {
    yield { limit: RANGE, message: `has no weight in ${place}, and each of several targets needs one: the controller refuses it`, fix: `Give each target a weight from ${RANGE}.` };
  } else if (weight !== undefined && (weight < 0 || weight > WEIGHT_MOST)) {
    yield { got: String(weight), limit: RANGE, message: `has the weight ${weight} in ${place}: AWS refuses it`, fix: `Use a weight from ${RANGE}.` };
  }
}
