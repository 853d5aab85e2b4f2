import type { GroupFinding } from './diagnosis-findings';
import type { ToldFindings } from './told-findings';
import type { ManifestObject } from '../manifest-object';
import type { Snapshot } from '../snapshot';

/** The checks over groups, for every cluster that has an Ingress which one of our controllers may take. */
export function inspectGroups(snapshot: Snapshot, ingresses: readonly ManifestObject[], told: ToldFindings): readonly GroupFinding[] {
  const realms = new Set(ingresses.map(({ origin }) => origin.realm));
  return [...realms].flatMap(realm => groupFindings()(snapshot.objects.filter(({ origin }) => origin.realm === realm), told));
}

// Loaded with the first Ingress: the plan of groups is large.
function groupFindings(): typeof import('./group-findings').groupFindings {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('./group-findings') as typeof import('./group-findings')).groupFindings;
}
