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
  const seen = new Set<string>();
  for (const { kind, name, port, field, asksForAction } of backends) {
    const key = `${name}\0${String(port)}`;
    if (kind !== 'service' || seen.has(key)) {
      continue;
    }
    seen.add(key);
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
