import { Controller } from '../cluster/controller';
import { AUTO_MODE_NLB_CLASS, SELF_MANAGED_NLB_CLASS } from '../facts/load-balancer-classes';
import { isToken } from '../input/tokens';

const AUTO_MODE = Controller.autoMode();

/** Which controller takes an object. */
export type Owner =
  /** The AWS Load Balancer Controller. */
  | 'self-managed'
  | 'auto-mode'
  /** Another controller, or none at all. */
  | 'other'
  /** Not to be told from what is known. */
  | 'unknown';

/** What is known of a cluster here: its own controller. */
interface Cluster {
  readonly controller: Controller;
}

/** What ownership of a Service hangs on. */
export interface ServiceOwnershipInput {
  readonly serviceType: unknown;
  readonly loadBalancerClass: unknown;
  /** Annotation `aws-load-balancer-type`. */
  readonly typeAnnotation: string | undefined;
  /** Annotation `aws-load-balancer-nlb-target-type`. */
  readonly targetTypeAnnotation: string | undefined;
}

/** Who builds a load balancer for a Service, in the order in which the controllers decide. */
export function serviceOwner(service: ServiceOwnershipInput, cluster: Cluster): Owner {
  const { loadBalancerClass, serviceType } = service;
  if (isToken(loadBalancerClass) || isToken(serviceType)) {
    return 'unknown';
  }
  const { serviceMutatorWebhook, featureGates } = cluster.controller.flags;
  const balanced = serviceType === 'LoadBalancer';
  if (featureGates?.ServiceTypeLoadBalancerOnly === true && !balanced && loadBalancerClass !== AUTO_MODE_NLB_CLASS) {
    return 'other';
  }
  if (typeof loadBalancerClass === 'string' && loadBalancerClass !== '') {
    return loadBalancerClass === SELF_MANAGED_NLB_CLASS ? 'self-managed'
      : loadBalancerClass === AUTO_MODE_NLB_CLASS ? 'auto-mode'
        : 'other';
  }
  if (cluster.controller.isAutoMode) {
    // Auto Mode takes what has no class; a self-managed controller beside it may have come first.
    return balanced ? service.typeAnnotation === undefined ? 'auto-mode' : 'unknown' : 'other';
  }
  if (balanced && serviceMutatorWebhook === true) {
    return 'self-managed';
  }
  if (isToken(service.typeAnnotation) || isToken(service.targetTypeAnnotation)) {
    return 'unknown';
  }
  const byAnnotation = service.typeAnnotation === 'nlb-ip'
    || (service.typeAnnotation === 'external' && ['ip', 'instance'].includes(service.targetTypeAnnotation ?? ''));
  if (byAnnotation) {
    return 'self-managed';
  }
  // Left are type LoadBalancer without a class: the webhook, if it is installed, makes them ours when they are created.
  return balanced && serviceMutatorWebhook === undefined ? 'unknown' : 'other';
}

/** The controller whose behaviour counts for an object; `undefined` where none of ours takes it or its release is not known. */
export function controllerFor(owner: Owner, cluster: Cluster): Controller | undefined {
  switch (owner) {
    case 'self-managed': return cluster.controller.isAutoMode ? undefined : cluster.controller;
    case 'auto-mode': return AUTO_MODE;
    case 'unknown': return cluster.controller;
    case 'other': return undefined;
  }
}
