import type { Check, CheckInfo, Problem } from './check';
import { Severity } from './finding';
import type { ManifestObject } from './manifest-object';
import { ownerOf, readerOf, surelyOurs } from './reading';
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
}

const NONE: readonly never[] = [];

/** A check over the Services that become Network Load Balancers. An error is a warning as long as another controller may take the Service. */
export function serviceCheck(info: CheckInfo, inspect: (service: TakenService) => Iterable<ServiceProblem>): Check {
  return {
    ...info,
    inspect(object, snapshot) {
      if (!object.isService) {
        return NONE;
      }
      const owner = ownerOf(object, snapshot);
      return owner === 'other' ? NONE : problems(info, object, snapshot, owner, inspect);
    },
  };
}

function* problems(
  info: CheckInfo, object: ManifestObject, snapshot: Snapshot, owner: Owner, inspect: (service: TakenService) => Iterable<ServiceProblem>,
): Iterable<Problem> {
  object.nlb ??= new NlbService(asAnnotations(object.metadata.annotations), object.spec, readerOf(object, snapshot));
  const service = { object, nlb: object.nlb, owner, cluster: object.origin.cluster, snapshot };
  for (const { annotation, field, severity = info.severity, ...problem } of inspect(service)) {
    const place = annotation === undefined ? field : `metadata.annotations['${annotation}']`;
    yield {
      ...problem,
      object,
      ...place === undefined ? {} : { field: `${object.prefix}${place}` },
      severity: severity === Severity.ERROR && !surelyOurs(object, owner) ? Severity.WARNING : severity,
    };
  }
}

function asAnnotations(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? value as { readonly [key: string]: unknown } : {};
}
