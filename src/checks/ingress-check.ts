import type { Applicable, CheckInfo, Problem } from './check';
import type { ManifestObject } from './manifest-object';
import { ownerOf, readerOf } from './reading';
import type { Shape } from './shape';
import type { Snapshot } from './snapshot';
import { ALB_PREFIX } from '../annotations/alb-keys';
import type { ClusterProfile } from '../cluster/cluster-profile';
import { AlbIngress } from '../plan/alb/alb-ingress';
import type { ClassParams } from '../plan/alb/class-params';
import type { AlbListener } from '../plan/alb/listen-ports';
import type { Owner } from '../plan/ownership';
import type { Setting } from '../plan/setting';

/** An Ingress that one of our controllers takes, or may take. */
export interface TakenIngress {
  readonly object: ManifestObject;
  readonly ingress: AlbIngress;
  readonly owner: Owner;
  readonly cluster: ClusterProfile;
  readonly snapshot: Snapshot;
  /** Whether one of our controllers surely takes it, or whoever wrote it means one of them. */
  readonly isMeantForUs: boolean;
  /** What checks worked out of what stands around it, for those that come after. */
  readonly workedOut: WorkedOut;
}

/** What is worked out once for an Ingress. */
export interface WorkedOut {
  params?: ClassParams;
  listeners?: Setting<readonly AlbListener[]>;
  /** By name, `undefined` where there is none, or more than one. */
  services?: Map<string, ManifestObject | undefined>;
  /** What targets are where their Service does not say it; `undefined` where nobody can tell. */
  targetType?: { readonly byItself: 'ip' | 'instance' | undefined };
}

/** What is wrong with an Ingress: at one of its annotations, at another field, or as a whole. */
export interface IngressProblem extends Omit<Problem, 'object'> {
  /** Key of the annotation it is about, in place of `field`. */
  readonly annotation?: string;
}

/** A check over single Ingresses. */
export interface IngressCheck extends CheckInfo, Applicable {
  inspectIngress(ingress: TakenIngress): Iterable<IngressProblem>;
}

/**
 * @param reads keys without any of which the check has nothing to say of an Ingress (one that ends in a dot stands for all that begin
 * so), or a question to the shape
 */
export function ingressCheck(
  info: CheckInfo, inspectIngress: IngressCheck['inspectIngress'], reads: readonly string[] | ((shape: Shape) => boolean) = () => true,
): IngressCheck {
  const speaksOf = typeof reads === 'function' ? reads : (shape: Shape) => shape.hasAny(reads);
  return { ...info, inspectIngress, applies: shape => shape.isIngress && speaksOf(shape) };
}

/** The Ingress that an object is to our controllers, if it is one. Asked once for all checks. */
export function takenIngress(object: ManifestObject, snapshot: Snapshot): TakenIngress | undefined {
  const owner = object.isIngress ? ownerOf(object, snapshot) : 'other';
  if (owner === 'other') {
    return undefined;
  }
  const { annotations } = object;
  return {
    object,
    ingress: new AlbIngress(annotations, object.spec, readerOf(object, snapshot)),
    owner,
    cluster: object.origin.cluster,
    snapshot,
    isMeantForUs: owner !== 'unknown' || annotations['kubernetes.io/ingress.class'] === 'alb'
      || Object.keys(annotations).some(key => key.startsWith(ALB_PREFIX)),
    workedOut: {},
  };
}

/** A problem of an Ingress as one of its object. */
export function problemOfIngress({ object }: TakenIngress, { annotation, field, ...rest }: IngressProblem): Problem {
  const place = annotation !== undefined ? object.annotationField(annotation) : field && `${object.prefix}${field}`;
  return { ...rest, object, ...place === undefined ? {} : { field: place } };
}
