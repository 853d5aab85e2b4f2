import type { Backend } from './backends';
import { ACTIONS } from './rule-keys';
import type { Action } from './rule-settings';
import type { Setting } from '../setting';

/** A Service and port that an Ingress sends requests to. */
export interface ServiceRef {
  readonly name: string;
  /** As written; digits in an action are a number. `undefined` where nobody can tell. */
  readonly port: string | number | undefined;
  /** Place of the backend, where it names the Service itself. */
  readonly field?: string;
  /** Annotation that names the Service, else. */
  readonly annotation?: string;
}

type ActionOf = (name: string) => Setting<Action | undefined>;

/** All Services that become target groups: those of backends, and those of actions that backends ask for. */
export function serviceRefs(backends: readonly Backend[], actionOf: ActionOf): readonly ServiceRef[] {
  const refs: ServiceRef[] = [];
  // Nearly always a Service is asked for one port alone.
  const firstPorts = new Map<string, Backend['port']>();
  const others = new Set<string>();
  for (const { kind, name, port, field, asksForAction } of backends) {
    if (kind !== 'service') {
      continue;
    }
    if (!firstPorts.has(name)) {
      firstPorts.set(name, port);
    } else if (firstPorts.get(name) === port || others.has(`${name}\0${String(port)}`)) {
      continue;
    } else {
      others.add(`${name}\0${String(port)}`);
    }
    if (asksForAction) {
      refs.push(...actionRefs(name, actionOf(name)));
    } else {
      refs.push({ name, port, field });
    }
  }
  return refs;
}

function actionRefs(action: string, read: ReturnType<ActionOf>): readonly ServiceRef[] {
  const tuples = read.is === 'set' && read.value?.type === 'forward' ? read.value.forwardConfig?.targetGroups ?? [] : [];
  return tuples.flatMap(tuple => tuple?.serviceName === undefined || tuple.serviceName === '' ? [] : [{
    name: tuple.serviceName,
    port: typeof tuple.servicePort === 'string' && /^[0-9]+$/.test(tuple.servicePort) ? Number(tuple.servicePort) : tuple.servicePort,
    annotation: ACTIONS + action,
  }]);
}
