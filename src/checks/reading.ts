import { ManifestObject } from './manifest-object';
import type { Snapshot } from './snapshot';
import { READ_IN_TREE } from '../annotations/in-tree';
import { NLB } from '../annotations/nlb-keys';
import type { AnnotationSpec } from '../annotations/spec';
import type { Controller } from '../cluster/controller';
import { Owner, controllerFor, serviceOwner } from '../plan/ownership';

/** Every cloud's controller reads it. */
const READ_BY_ALL = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** Who builds load balancers from an object. Every check asks, so the answer is kept as long as the object. */
export function ownerOf(object: ManifestObject, snapshot: Snapshot): Owner {
  return object.owner ??= findOwner(object, snapshot);
}

/** Who reads an annotation of an object. A Service behind an ALB carries settings of its target group, whoever else owns it. */
export function readersOwner(object: ManifestObject, spec: AnnotationSpec, snapshot: Snapshot): Owner {
  return object.isService && spec.surface === 'alb-ingress-or-service' ? 'unknown' : ownerOf(object, snapshot);
}

/** Annotations of a Service that only the AWS Load Balancer Controller and EKS Auto Mode read: whoever writes them means these. */
export function ownKeys({ readEntries }: ManifestObject): readonly string[] {
  return readEntries
    .filter(({ spec: { key, surface }, entry }) => surface === 'nlb-service' && entry.place === 'annotation' && !READ_IN_TREE.has(key) && key !== READ_BY_ALL)
    .map(({ entry }) => entry.key);
}

/** Whether the AWS Load Balancer Controller or Auto Mode surely reads an object's annotations, or the object is meant for them. */
export function surelyOurs(object: ManifestObject, owner: Owner): boolean {
  return owner !== 'unknown' || !object.isService || ownKeys(object).length > 0;
}

/** The controller that reads an annotation of an object, if it is one of ours and known. */
export function readerOfAnnotation(object: ManifestObject, spec: AnnotationSpec, snapshot: Snapshot): Controller | undefined {
  return controllerFor(readersOwner(object, spec, snapshot), object.origin.cluster);
}

/** The controller that reads an object's annotations, if it is one of ours and known. */
export function readerOf(object: ManifestObject, snapshot: Snapshot): Controller | undefined {
  return controllerFor(ownerOf(object, snapshot), object.origin.cluster);
}

function findOwner(object: ManifestObject, snapshot: Snapshot): Owner {
  if (object.isService) {
    return serviceOwner({
      serviceType: object.spec.type,
      loadBalancerClass: object.spec.loadBalancerClass,
      typeAnnotation: object.annotationText(NLB.type),
      targetTypeAnnotation: object.annotationText(NLB['nlb-target-type']),
    }, object.origin.cluster);
  }
  if (object.isIngress) {
    return ingressOwner(object, snapshot);
  }
  return 'unknown';
}

function ingressOwner(object: ManifestObject, snapshot: Snapshot): Owner {
  const legacy = object.annotation('kubernetes.io/ingress.class');
  if (legacy !== undefined) {
    return legacy === 'alb' ? 'unknown' : 'other';
  }
  const controllers = snapshot.named('IngressClass', object.spec.ingressClassName, object.origin.realm).map(({ spec }) => spec.controller);
  if (controllers.length === 0) {
    return 'unknown';
  }
  return controllers.includes('ingress.k8s.aws/alb') ? 'self-managed'
    : controllers.includes('eks.amazonaws.com/alb') ? 'auto-mode'
      : 'other';
}
