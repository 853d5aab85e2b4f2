import type { ManifestObject } from './manifest-object';
import type { Snapshot } from './snapshot';

/** Another object that claims the same. */
export interface OtherObject {
  /** Its title, and where it stands. */
  readonly title: string;
  /** Whether both are surely applied to one cluster: charts may be meant for different ones. */
  readonly sameUnit: boolean;
}

/** The object of the same cluster that claimed something before this one did, unless it is this one written twice. */
export function otherThatClaims(claim: string, object: ManifestObject, snapshot: Snapshot): OtherObject | undefined {
  const { origin } = object;
  const other = snapshot.firstToClaim(`${claim} ${origin.realm}`, object);
  if (other === object) {
    return undefined;
  }
  const { kind, name, namespace } = object;
  return (other.kind === kind && other.name === name && other.namespace === namespace && name !== undefined) ? undefined : {
    title: `${other.title} at ${other.origin.path}`,
    sameUnit: other.origin.unit !== undefined && other.origin.unit === origin.unit,
  };
}
