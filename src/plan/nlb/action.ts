import type { Backend } from './backend';
import { ACTIONS } from './listener-key';
import type { Listener } from './listeners';
import type { NlbService } from './nlb-service';
import type { ServiceInPlan } from './service-in-plan';
import type { TargetGroups } from './target-groups';
import { asRecord } from '../../input/json';
import type { Diagnoses } from '../diagnosis';
import type { ForwardAction, TargetGroup, WeightedTarget } from '../model/resources';
import { Maybe, REFUSED, Unknown, isKnown } from '../model/unknown';

/** One more target beside the Service, as it is written. */
interface WrittenTarget {
  readonly targetGroupARN?: string;
  readonly serviceName?: string;
  readonly servicePort?: string | number;
  readonly decrypt?: boolean;
  readonly weight?: number;
}

interface WrittenForward {
  readonly baseServiceWeight?: number;
  /** Null among them is an empty one. */
  readonly targetGroups?: readonly (WrittenTarget | undefined)[];
  readonly targetGroupStickinessConfig?: { readonly enabled?: boolean };
}

interface WrittenAction {
  readonly type?: string;
  readonly forwardConfig?: WrittenForward;
}

const HEAVIEST = 999;
const NOTHING: WrittenTarget = {};
const NO_TARGETS: readonly WrittenTarget[] = [];
const NOT_AT_HAND = new Unknown('Service that is not at hand');
const UNTOLD_PROTOCOL = new Unknown('protocol of the listener');

/** How a listener spreads traffic, as far as an annotation says it. Absent: all goes to the Service. */
export function writtenForward({ service, told, diagnoses }: ServiceInPlan, listener: Listener): Maybe<WrittenForward> | undefined {
  if (!service.hasActions) {
    return undefined;
  }
  if (listener.protocol === undefined) {
    return UNTOLD_PROTOCOL;
  }
  const key = `${ACTIONS}${listener.protocol}-${listener.port}`;
  const action = told.json<WrittenAction>(key);
  if (action === undefined || !isKnown(action)) {
    return action;
  }
  const { type = '', forwardConfig } = action;
  if (type !== 'forward') {
    diagnoses.add('action-type-not-forward', {
      annotation: key,
      got: type,
      limit: "'forward'",
      message: `the type is '${type.slice(0, 80)}', and there is only 'forward'`,
    });
    return REFUSED;
  }
  if (forwardConfig === undefined) {
    diagnoses.add('action-without-forward', { annotation: key, message: 'there is no forwardConfig' });
    return REFUSED;
  }
  const targets = forwardConfig.targetGroups ?? NO_TARGETS;
  targets.forEach((target, index) => judge(target ?? NOTHING, `targetGroups[${index}]`, targets.length > 1, key, diagnoses));
  return forwardConfig;
}

function judge(target: WrittenTarget, place: string, needsWeight: boolean, annotation: string, diagnoses: Diagnoses): void {
  const { targetGroupARN: arn, serviceName: name, servicePort: port, weight } = target;
  if ((arn === undefined) === (name === undefined)) {
    diagnoses.add('action-target-form', {
      annotation,
      got: target,
      limit: 'targetGroupARN or serviceName',
      message: `${place} has ${arn === undefined ? 'neither' : 'both'} targetGroupARN and serviceName`,
    });
  } else if (name !== undefined && port === undefined) {
    diagnoses.add('action-target-form', {
      annotation,
      got: target,
      limit: 'a servicePort',
      message: `${place} has a serviceName without servicePort`,
    });
  }
  if (weight === undefined ? needsWeight : weight < 0 || weight > HEAVIEST) {
    diagnoses.add('action-weight-range', {
      annotation,
      got: weight,
      limit: `0 to ${HEAVIEST}`,
      message: `${place} has ${weight === undefined ? 'no weight among several targets' : `the weight ${weight}`}`,
    });
  }
}

/** The action of a listener: its own target group first, then the others in order. */
export function forwardAction(
  plan: ServiceInPlan, listener: Listener, { targetGroups = NO_TARGETS, ...forward }: WrittenForward, base: TargetGroup, groups: TargetGroups,
): ForwardAction {
  const targets: WeightedTarget[] = [{ targetGroup: base, weight: forward.baseServiceWeight }];
  for (const target of targetGroups) {
    const { targetGroupARN, weight } = target ?? NOTHING;
    targets.push({ targetGroup: targetGroupARN ?? ofService(plan, listener, target ?? NOTHING, groups), weight });
  }
  return { type: 'forward', targets, stickiness: forward.targetGroupStickinessConfig };
}

function ofService(
  plan: ServiceInPlan, { protocol, port: number }: Listener, target: WrittenTarget, groups: TargetGroups,
): TargetGroup | Maybe<string> {
  const { serviceName: name, servicePort: wanted, decrypt } = target;
  if (name === undefined || wanted === undefined) {
    return REFUSED;
  }
  const annotation = `${ACTIONS}${protocol}-${number}`;
  const backend = groups.behind(name, () => backendService(plan, name, annotation));
  if (!isKnown(backend)) {
    return backend;
  }
  const port = typeof wanted === 'string' ? backend.table.named(wanted) : backend.table.numbered(wanted);
  if (port?.port === undefined) {
    if (!backend.table.areTold) {
      return NOT_AT_HAND;
    }
    plan.diagnoses.add('action-port-not-found', {
      annotation,
      got: wanted,
      message: `Service ${name.slice(0, 80)} has no port ${typeof wanted === 'string' ? `'${wanted.slice(0, 80)}'` : wanted}`,
    });
    return REFUSED;
  }
  return groups.of({ name, service: backend, port: port as Backend['port'] }, protocol === 'TLS' && decrypt === true ? 'TCP' : protocol!);
}

/** The Service behind a target, read with the annotations of the one that has the load balancer. */
function backendService(plan: ServiceInPlan, name: string, annotation: string): Maybe<NlbService> {
  const { namespace, service, neighbours, knowledge, diagnoses } = plan;
  const manifest = asRecord(neighbours.service(namespace, name));
  if (manifest !== undefined) {
    return service.of(asRecord(manifest.spec) ?? {});
  }
  if (!knowledge.completeness.covers('Service', namespace)) {
    return NOT_AT_HAND;
  }
  diagnoses.add('action-service-not-found', { annotation, got: name, message: `there is no Service ${name.slice(0, 80)} in namespace ${namespace}` });
  return REFUSED;
}
