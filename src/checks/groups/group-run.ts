import type { GroupFinding } from './diagnosis-findings';
import { groupFindings } from './group-findings';
import type { Readings } from './group-objects';
import type { ToldFindings } from './told-findings';
import type { TakenIngress } from '../ingress-check';
import type { Snapshot } from '../snapshot';

/** The checks over groups, for every cluster that has an Ingress which one of our controllers may take. */
export function inspectGroups(snapshot: Snapshot, ingresses: readonly TakenIngress[], told: ToldFindings): readonly GroupFinding[] {
  const readings: Readings = new Map(ingresses.map(({ object, ingress }) => [object, ingress]));
  const realms = new Set(ingresses.map(({ object }) => object.origin.realm));
  return [...realms].flatMap(realm => groupFindings(snapshot.objects.filter(({ origin }) => origin.realm === realm), readings, told));
}
