import { ALB } from '../../annotations/alb-keys';
import { asRecord } from '../../input/json';
import { ClassParams, ParamsFlavour } from '../../plan/alb/class-params';
import { AlbListener, listenPorts } from '../../plan/alb/listen-ports';
import { Setting, valueOr } from '../../plan/setting';
import type { TakenIngress } from '../ingress-check';
import { ManifestObject } from '../manifest-object';
import type { Snapshot } from '../snapshot';

/*
 * What stands around one Ingress: its class with parameters, its group, and what these make of its listeners.
 */

export const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

const FLAVOURS: readonly unknown[] = ['elbv2.k8s.aws', 'eks.amazonaws.com'] satisfies ParamsFlavour[];
const read = new WeakMap<ManifestObject, ClassParams>();

/** Annotations of an object that begin so, and that the catalogue knows. */
export function knownKeys({ readEntries }: ManifestObject, start: string): readonly string[] {
  return readEntries.filter(({ entry }) => entry.place === 'annotation' && entry.key.startsWith(start)).map(({ entry }) => entry.key);
}

/** The parameters of the class of an Ingress. One that is taken by the old annotation gets none. */
export function paramsOf(taken: TakenIngress): ClassParams {
  return taken.workedOut.params ??= findParams(taken);
}

function findParams({ object, snapshot }: TakenIngress): ClassParams {
  if (object.annotation(CLASS_ANNOTATION) === 'alb') {
    return ClassParams.NONE;
  }
  const { ingressClassName } = object.spec;
  const classes = typeof ingressClassName !== 'string' || ingressClassName === '' ? [] : snapshot.named('IngressClass', ingressClassName, object.origin.realm);
  if (classes.length !== 1) {
    return ClassParams.UNKNOWN;
  }
  let params = read.get(classes[0]);
  if (params === undefined) {
    read.set(classes[0], params = paramsOfClass(classes[0], snapshot));
  }
  return params;
}

function paramsOfClass({ spec, origin }: ManifestObject, snapshot: Snapshot): ClassParams {
  if (spec.parameters === undefined || spec.parameters === null) {
    return ClassParams.NONE;
  }
  const { apiGroup, kind, name } = asRecord(spec.parameters) ?? {};
  const [object, ...others] = FLAVOURS.includes(apiGroup) && kind === 'IngressClassParams'
    ? snapshot.named('IngressClassParams', name, origin.realm).filter(({ apiVersion }) => apiVersion?.startsWith(`${String(apiGroup)}/`))
    : [];
  return object === undefined || others.length > 0 ? ClassParams.UNKNOWN : new ClassParams(object.spec, apiGroup as ParamsFlavour);
}

/** Whether the load balancer belongs to the Ingress alone; `undefined` if nobody can tell. */
export function isAlone(taken: TakenIngress): boolean | undefined {
  if (taken.ingress.reader.has(ALB['group.name'])) {
    return false;
  }
  const group = paramsOf(taken).groupName;
  return group.is === 'unknown' ? undefined : group.is === 'absent';
}

/** Certificates that are given to an Ingress by its class or itself; unknown ones are some. */
export function givenCertificates(taken: TakenIngress): Setting<readonly string[]> {
  const byClass = paramsOf(taken).certificates;
  return byClass.is === 'absent' ? taken.ingress.reader.list(ALB['certificate-arn']) : byClass;
}

/** Whether the controller requests a certificate for the hosts of an Ingress; `undefined` if nobody can tell. */
export function requestsCertificate({ ingress: { reader, controller } }: TakenIngress): boolean | undefined {
  const asked = valueOr(reader.flag(ALB['create-acm-cert']), false);
  return asked === false ? false : asked && controller?.flags.featureGates?.EnableCertificateManagement === true;
}

/** What an Ingress listens on, as far as that can be told. */
export function listenersOf(taken: TakenIngress): Setting<readonly AlbListener[]> {
  return taken.workedOut.listeners ??= listenPorts(taken.ingress.reader, isCertified(taken));
}

function isCertified(taken: TakenIngress): boolean | undefined {
  if (taken.ingress.reader.has(ALB['listen-ports'])) {
    return undefined;
  }
  const given = givenCertificates(taken);
  const byAnnotation = paramsOf(taken).certificates.is === 'absent' && taken.ingress.reader.has(ALB['certificate-arn']);
  const some = given.is === 'set' ? given.value.length > 0 : given.is === 'absent' ? false : byAnnotation ? true : undefined;
  // How a release with the gate counts a certificate that it has yet to request is not recorded.
  return some === false && requestsCertificate(taken) !== false ? undefined : some;
}

/** Whether HTTP listeners redirect: told by the class, the Ingress itself or, in a shared group, maybe by another member. */
export function redirects(taken: TakenIngress): boolean | undefined {
  const byClass = paramsOf(taken).text('sslRedirectPort');
  if (byClass.is !== 'absent') {
    return byClass.is === 'set' ? /^[+-]?[0-9]+$/.test(byClass.value) : undefined;
  }
  return taken.ingress.reader.has(ALB['ssl-redirect']) ? true : isAlone(taken) === true ? false : undefined;
}

/** Whether the rules of an Ingress get onto a listener. Where HTTP redirects to HTTPS, nobody looks at those of an Ingress without HTTPS. */
export function rulesAreBuilt(taken: TakenIngress): boolean | undefined {
  const listeners = listenersOf(taken);
  if (listeners.is === 'unknown') {
    return undefined;
  }
  if (listeners.is !== 'set' || listeners.value.some(({ protocol }) => protocol === 'HTTPS')) {
    return true;
  }
  return listeners.value.length === 0 ? false : isAlone(taken) === true || redirects(taken) === false ? true : undefined;
}
