import { ALB } from '../../annotations/alb-keys';
import { defaultTargetType } from '../../cluster/controller-defaults';
import type { ServiceRef } from '../../plan/alb/service-refs';
import { AnnotationReader } from '../../plan/annotation-reader';
import type { ServicePort } from '../../plan/kubernetes/service-ports';
import { valueOr } from '../../plan/setting';
import { paramsOf, rulesAreBuilt } from '../ingress/surroundings';
import type { IngressProblem, TakenIngress } from '../ingress-check';
import type { ManifestObject } from '../manifest-object';

const TARGET_TYPE = ALB['target-type'];

/*
 * The Services behind an Ingress, as far as they are emitted beside it. A Service that is not there may exist all the same.
 */

/** The Service of a name that stands beside an Ingress, if there is one and no other. */
export function serviceBehind({ object, snapshot, workedOut }: TakenIngress, name: string): ManifestObject | undefined {
  const known = workedOut.services ??= new Map();
  let service = known.get(name);
  if (service === undefined && !known.has(name)) {
    const services = snapshot.inNamespace('Service', name, object.namespace, object.origin.realm).filter(isService);
    known.set(name, service = services.length === 1 ? services[0] : undefined);
  }
  return service;
}

function isService(object: ManifestObject): boolean {
  return object.isService;
}

/** The settings that a Service brings to its target groups. */
export function settingsOf(service: ManifestObject, { ingress: { controller } }: TakenIngress): AnnotationReader {
  return new AnnotationReader(service.annotations, controller);
}

/** The ports that a reference means: one, or none. `undefined` where nobody can tell. */
export function portMeant({ port }: ServiceRef, service: ManifestObject): ServicePort | 'none' | undefined {
  const ports = service.servicePorts;
  if (port === undefined || ports.some(candidate => candidate.name === undefined || candidate.port === undefined)) {
    return undefined;
  }
  return ports.find(candidate => typeof port === 'string' ? candidate.name === port : candidate.port === port) ?? 'none';
}

/** What the targets of a Service are. What the class says wins unseen where it is not known. */
export function targetTypeOf(taken: TakenIngress, service: ManifestObject): 'ip' | 'instance' | undefined {
  if (service.hasAnnotation(TARGET_TYPE)) {
    return targetTypeBy(taken, settingsOf(service, taken));
  }
  const { workedOut } = taken;
  workedOut.targetType ??= { byItself: targetTypeBy(taken, taken.ingress.reader) };
  return workedOut.targetType.byItself;
}

function targetTypeBy(taken: TakenIngress, own: AnnotationReader): 'ip' | 'instance' | undefined {
  const byClass = paramsOf(taken).text('targetType');
  const { reader, controller } = taken.ingress;
  const [said] = [byClass, own.text(TARGET_TYPE), reader.text(TARGET_TYPE)].filter(({ is }, index) => is !== 'absent' && !(index === 0 && is === 'unknown'));
  const type = said === undefined ? controller && defaultTargetType(controller) : valueOr(said, undefined);
  return type === 'ip' || type === 'instance' ? type : undefined;
}

/** Whether the target groups of an Ingress are surely built, in the way that its annotations say. */
export function isSurelyBuilt(taken: TakenIngress): boolean {
  return paramsOf(taken).areKnown && rulesAreBuilt(taken) === true;
}

/** Where a reference stands. */
export function placeOf({ field, annotation }: ServiceRef, part = ''): Pick<IngressProblem, 'field' | 'annotation'> {
  return annotation === undefined ? { field: `${field}${part}` } : { annotation };
}
