import { BackendService, serviceBehind } from '../backend-service';
import type { BackendTarget } from '../values/backend-target';

/** Where a backend is wanted. */
export interface BackendPlace {
  /** How messages name it. */
  readonly self: string;
  /** Namespace of the Ingress, if it is known. */
  readonly namespace?: string;
  /** Whether targets are nodes unless a backend says otherwise. */
  readonly instance: boolean;
}

/** A Service with its port, and the control port that its targets have. */
export interface ServiceBackend {
  readonly name: string;
  readonly port: number | string;
  readonly controlPort?: number;
}

/** A backend as an Ingress names it: a Service, or an action that has to be named by an annotation. */
export interface BoundBackend {
  readonly service?: ServiceBackend;
  readonly action?: object;
  /** What the name of the action begins with, where host and path do not say enough. */
  readonly kind: string;
  /** All Services that get requests. */
  readonly services: readonly ServiceBackend[];
}

/** Finds out what a backend is in its place; makes the Service of a workload. */
export function bindBackend(target: BackendTarget, place: BackendPlace): BoundBackend {
  switch (target.is) {
    case 'construct':
    case 'service': {
      const service = serviceOf(target, place);
      return { service, kind: 'forward', services: [service] };
    }
    case 'target-group':
      return { action: { type: 'forward', forwardConfig: { targetGroups: [target.reference] } }, kind: 'forward', services: [] };
    case 'weighted': {
      const shares = target.targets.map(share => ({ ...tupleOf(share.target, place), weight: share.weight }));
      const { stickinessSeconds } = target;
      const services = shares.flatMap(({ service }) => service ?? []);
      const targetGroups = shares.map(({ tuple, weight }) => ({ ...tuple, weight }));
      const sticky = stickinessSeconds === undefined ? {} : { targetGroupStickinessConfig: { enabled: true, durationSeconds: stickinessSeconds } };
      return { action: { type: 'forward', forwardConfig: { targetGroups, ...sticky } }, kind: 'weighted', services };
    }
    case 'action':
      return { action: target.action, kind: target.kind, services: [] };
  }
}

/** The action that forwards to one Service, for routes that need an action of their own. */
export function forwardTo({ name, port }: ServiceBackend): object {
  return { type: 'forward', forwardConfig: { targetGroups: [{ serviceName: name, servicePort: port }] } };
}

function tupleOf(target: BackendTarget, place: BackendPlace): { readonly tuple: object; readonly service?: ServiceBackend } {
  if (target.is === 'target-group') {
    return { tuple: target.reference };
  }
  const service = serviceOf(target as Extract<BackendTarget, { is: 'construct' | 'service' }>, place);
  return { tuple: { serviceName: service.name, servicePort: service.port }, service };
}

function serviceOf(target: Extract<BackendTarget, { is: 'construct' | 'service' }>, place: BackendPlace): ServiceBackend {
  if (target.is === 'service') {
    return target;
  }
  const { construct, options } = target;
  const { targetType, controlPort, port } = options;
  const service = serviceBehind(construct, options, (targetType?.value ?? (place.instance ? 'instance' : 'ip')) === 'instance');
  refuseOtherNamespace(service, place);
  return { name: service.name, port, ...controlPort === undefined ? {} : { controlPort } };
}

function refuseOtherNamespace({ name, namespace }: BackendService, place: BackendPlace): void {
  if (namespace !== undefined && place.namespace !== undefined && namespace !== place.namespace) {
    throw new Error(`${place.self}: Service '${name}' is in namespace '${namespace}', and an Ingress reaches Services of its own namespace alone, which is '${place.namespace}'; `
      + 'call routes in a chart of that namespace');
  }
}
