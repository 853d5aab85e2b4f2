import type { GroupFinding } from './diagnosis-findings';
import { groupFindings } from './group-findings';
import type { ToldFindings } from './told-findings';
import type { ManifestObject } from '../manifest-object';
import type { Snapshot } from '../snapshot';

/** The checks over groups, for every cluster that has an Ingress which one of our controllers may take. */
export function inspectGroups(snapshot: Snapshot, ingresses: readonly ManifestObject[], told: ToldFindings): readonly GroupFinding[] {
  const realms = new Set(ingresses.map(({ origin }) => origin.realm));
  return [...realms].flatMap(realm => groupFindings(snapshot.objects.filter(({ origin }) => origin.realm === realm), told));
}
