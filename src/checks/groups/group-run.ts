import type { GroupFinding } from './diagnosis-findings';
import { groupFindings } from './group-findings';
import type { ToldFindings } from './told-findings';
import type { ReadIngresses } from '../../plan/plan-ingresses';
import type { TakenIngress } from '../ingress-check';
import type { Snapshot } from '../snapshot';

/** The checks over groups, for every cluster that has an Ingress which one of our controllers may take. */
export function inspectGroups(snapshot: Snapshot, ingresses: readonly TakenIngress[], told: ToldFindings): readonly GroupFinding[] {
  // What the plan need not judge and read once more.
  const read: ReadIngresses = new Map(ingresses.filter(({ object }) => object.isSound).map(({ object, ingress }) => [object.manifest, ingress]));
  const realms = new Set(ingresses.map(({ object }) => object.origin.realm));
  return [...realms].flatMap(realm => groupFindings(snapshot.objects.filter(({ origin }) => origin.realm === realm), read, told));
}
