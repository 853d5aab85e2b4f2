import { ManifestObject } from './manifest-object';
import type { Snapshot } from './snapshot';
import { Controller } from '../cluster/controller';
import { Owner, controllerFor, serviceOwner } from '../plan/ownership';

const NLB = 'service.beta.kubernetes.io/aws-load-balancer-';

/** Who builds load balancers from an object. */
export function ownerOf(object: ManifestObject, snapshot: Snapshot): Owner {
  if (object.isService) {
    return serviceOwner({
      serviceType: object.spec.type,
      loadBalancerClass: object.spec.loadBalancerClass,
      typeAnnotation: object.annotation(`${NLB}type`),
      targetTypeAnnotation: object.annotation(`${NLB}nlb-target-type`),
    }, object.origin.cluster);
  }
  if (object.isIngress) {
    return ingressOwner(object, snapshot);
  }
  return 'unknown';
}

/** The controller that reads an object's annotations, if it is one of ours and known. */
export function readerOf(object: ManifestObject, snapshot: Snapshot): Controller | undefined {
  return controllerFor(ownerOf(object, snapshot), object.origin.cluster);
}

function ingressOwner(object: ManifestObject, snapshot: Snapshot): Owner {
  const legacy = object.annotation('kubernetes.io/ingress.class');
  if (legacy !== undefined) {
    return legacy === 'alb' ? 'unknown' : 'other';
  }
  const className = object.spec.ingressClassName;
  const controllers = snapshot.objects
    .filter(({ kind, name }) => kind === 'IngressClass' && name === className)
    .map(({ spec }) => spec.controller);
  if (controllers.length === 0) {
    return 'unknown';
  }
  return controllers.includes('ingress.k8s.aws/alb') ? 'self-managed'
    : controllers.includes('eks.amazonaws.com/alb') ? 'auto-mode'
      : 'other';
}
