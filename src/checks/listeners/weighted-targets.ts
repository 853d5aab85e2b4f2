import { Quota } from '../../cluster/quota';
import { shown } from '../../input/arguments';
import { ACTIONS, meansListener } from '../../plan/nlb/listener-key';
import { Severity } from '../finding';
import { TakenService, serviceCheck } from '../service-check';

/** One more target group beside that of the Service. */
interface Target {
  readonly targetGroupARN?: string;
  readonly serviceName?: string;
  readonly servicePort?: string | number;
  readonly weight?: number;
}

interface Action {
  readonly type?: string;
  readonly forwardConfig?: { readonly baseServiceWeight?: number; readonly targetGroups?: readonly (Target | undefined)[] };
}

interface Wrong {
  readonly message: string;
  readonly got?: string;
  readonly limit?: string;
  readonly fix: string;
}

export const WEIGHTED_TARGETS = serviceCheck({
  id: 'weighted-targets',
  title: 'weighted targets that the controller or AWS refuses',
  severity: Severity.ERROR,
  why: 'The JSON that spreads the traffic of a listener over several Services has rules that show only when the controller reads it. '
    + 'Whatever is wrong stops all work on the Service; without forwardConfig the controller itself crashes, again and again.',
  fix: 'Write an action of type forward, with a Service and port, or a target group, and a weight for each target.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/',
  since: '0.1.0',
}, function* (service) {
  const { object, nlb } = service;
  const keys = object.readEntries.filter(({ spec: { key } }) => key.startsWith(ACTIONS)).map(({ entry }) => entry.key);
  for (const key of keys.filter(candidate => nlb.listeners.listeners.some(listener => meansListener(candidate, listener) === true))) {
    const action = nlb.reader.json<Action>(key);
    for (const { message, ...wrong } of action.is === 'set' ? wrongs(action.value ?? {}, service) : []) {
      yield { ...wrong, annotation: key, message: `annotation ${key} ${message}` };
    }
  }
}, [ACTIONS]);

function* wrongs({ type = '', forwardConfig }: Action, { nlb, cluster }: TakenService): Iterable<Wrong> {
  if (type !== 'forward') {
    yield { got: type, limit: 'forward', message: `has the type ${shown(type)}, and there is only 'forward': the controller refuses it`, fix: "Set its type to 'forward'." };
  } else if (forwardConfig === undefined) {
    yield { message: 'has no forwardConfig, and the controller crashes over it', fix: 'Add forwardConfig with targetGroups, or remove the annotation.' };
  }
  if (forwardConfig === undefined) {
    return;
  }
  const { baseServiceWeight, targetGroups = [] } = forwardConfig;
  for (const [index, target = {}] of targetGroups.entries()) {
    yield* wrongTarget(target, index, targetGroups.length);
  }
  if (baseServiceWeight !== undefined && !isWeight(baseServiceWeight)) {
    yield { got: String(baseServiceWeight), limit: '0 to 999', message: `gives the Service itself the weight ${baseServiceWeight}: AWS refuses it`, fix: 'Use a weight from 0 to 999.' };
  }
  const [count, limit] = [targetGroups.length + 1, cluster.limitOf(Quota.TARGET_GROUPS_PER_ACTION)];
  if (count > limit) {
    yield {
      got: String(count),
      limit: String(limit),
      message: `spreads traffic over ${count} target groups, that of the Service itself included, and a listener has at most ${limit}: AWS refuses it`,
      fix: `Leave ${limit - 1} beside the Service itself.`,
    };
  }
  if (targetGroups.length > 0 && nlb.controller?.flags.featureGates?.WeightedTargetGroups === false) {
    yield {
      message: 'needs the feature gate WeightedTargetGroups, which is off: the controller stops when it deploys the listener',
      fix: 'Switch the gate WeightedTargetGroups on, or remove the annotation.',
    };
  }
}

function* wrongTarget({ targetGroupARN, serviceName, servicePort, weight }: Target, index: number, count: number): Iterable<Wrong> {
  const place = `targetGroups[${index}]`;
  if ((targetGroupARN === undefined) === (serviceName === undefined)) {
    yield {
      message: `has ${serviceName === undefined ? 'neither serviceName nor targetGroupARN' : 'both serviceName and targetGroupARN'} in ${place}: the controller refuses it`,
      fix: 'Give each target either serviceName with servicePort, or targetGroupARN.',
    };
  } else if (serviceName !== undefined && servicePort === undefined) {
    yield { message: `has no servicePort beside serviceName in ${place}: the controller refuses it`, fix: 'Add servicePort, the number or name of a port of that Service.' };
  } else if (serviceName !== undefined && typeof servicePort === 'string' && /^[0-9]+$/.test(servicePort)) {
    yield {
      got: shown(servicePort),
      limit: servicePort,
      message: `has servicePort "${servicePort}" as text in ${place}, which is taken for the name of a port: the controller refuses it`,
      fix: `Write the number ${servicePort} without quotes.`,
    };
  }
  if (weight === undefined && count > 1) {
    yield { limit: '0 to 999', message: `has no weight in ${place}, and each of several targets needs one: the controller refuses it`, fix: 'Give each target a weight from 0 to 999.' };
  } else if (weight !== undefined && !isWeight(weight)) {
    yield { got: String(weight), limit: '0 to 999', message: `has the weight ${weight} in ${place}: the controller refuses it`, fix: 'Use a weight from 0 to 999.' };
  }
}

function isWeight(weight: number): boolean {
  return weight >= 0 && weight <= 999;
}
