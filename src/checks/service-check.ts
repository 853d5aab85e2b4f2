import type { Applicable, CheckInfo, Problem } from './check';
import { Severity } from './finding';
import type { ManifestObject } from './manifest-object';
import { ownerOf, readerOf, surelyOurs } from './reading';
import type { Shape } from './shape';
import type { Snapshot } from './snapshot';
import type { ClusterProfile } from '../cluster/cluster-profile';
import { NlbService } from '../plan/nlb/nlb-service';
import type { Owner } from '../plan/ownership';

/** A Service that one of our controllers takes, or may take. */
export interface TakenService {
  readonly object: ManifestObject;
  readonly nlb: NlbService;
  readonly owner: Owner;
  readonly cluster: ClusterProfile;
  readonly snapshot: Snapshot;
}

/** What is wrong with a Service: at one of its annotations, at another field, or as a whole. */
export interface ServiceProblem extends Omit<Problem, 'object'> {
  /** Key of the annotation it is about, in place of `field`. */
  readonly annotation?: string;
  /** Whether Kubernetes itself refuses it, whichever controller takes the Service. @default false */
  readonly byKubernetes?: boolean;
}

/**
 * A check over the Services that become Network Load Balancers. An error is a warning as long as another controller may take the
 * Service, unless Kubernetes refuses it.
 */
export interface ServiceCheck extends CheckInfo, Applicable {
  inspectService(service: TakenService): Iterable<ServiceProblem>;
}

/**
 * @param reads keys without any of which the check has nothing to say of a Service (one that ends in a dot stands for all that begin so),
 * or a question to the shape
 */
export function serviceCheck(
  info: CheckInfo, inspectService: ServiceCheck['inspectService'], reads: readonly string[] | ((shape: Shape) => boolean) = () => true,
): ServiceCheck {
  const speaksOf = typeof reads === 'function' ? reads : (shape: Shape) => shape.hasAny(reads);
  return { ...info, inspectService, applies: shape => shape.isService && speaksOf(shape) };
}

/** The Service that an object is to our controllers, if it is one. Asked once for all checks. */
export function takenService(object: ManifestObject, snapshot: Snapshot): TakenService | undefined {
  const owner = object.isService ? ownerOf(object, snapshot) : 'other';
  return owner === 'other' ? undefined : {
    object,
    nlb: new NlbService(object.annotations, object.spec, readerOf(object, snapshot)),
    owner,
    cluster: object.origin.cluster,
    snapshot,
  };
}

/** A problem of a Service as one of its object. */
export function problemOf({ object, owner }: TakenService, info: CheckInfo, problem: ServiceProblem): Problem {
  const { annotation, field, severity = info.severity, byKubernetes = false, ...rest } = problem;
  const place = annotation !== undefined ? object.annotationField(annotation) : field && `${object.prefix}${field}`;
  return {
    ...rest,
    object,
    ...place === undefined ? {} : { field: place },
    severity: severity === Severity.ERROR && !byKubernetes && !surelyOurs(object, owner) ? Severity.WARNING : severity,
  };
}
