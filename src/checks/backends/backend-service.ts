import { placeOf, serviceBehind } from './services';
import { shown } from '../../input/arguments';
import { addTo } from '../../input/multimap';
import { NamesInUse } from '../../input/slips';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { IngressProblem, ingressCheck } from '../ingress-check';
import type { ManifestObject } from '../manifest-object';
import type { Snapshot } from '../snapshot';

export const BACKEND_SERVICE = ingressCheck({
  id: 'backend-service',
  title: 'backend whose Service is not there, and another of nearly that name is',
  severity: Severity.WARNING,
  why: 'A backend whose Service does not exist is answered with 503, and one among several weighted ones stops all work on the group. The Service '
    + 'may be made elsewhere, but a name that is one letter off the name of one in this app most likely means that one.',
  fix: 'Write the name of the Service.',
  see: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#the-ingress-resource',
  since: '0.1.0',
}, taken => {
  let problems: IngressProblem[] | undefined;
  const asked = new Set<string>();
  const { object, snapshot } = taken;
  for (const ref of taken.ingress.serviceRefs) {
    if (serviceBehind(taken, ref.name) !== undefined || asked.has(ref.name)) {
      continue;
    }
    asked.add(ref.name);
    const isElsewhere = snapshot.named('Service', ref.name, object.origin.realm).length > 0;
    const near = isElsewhere ? undefined : namesOf(snapshot).get(spaceOf(object))?.meantBy(ref.name);
    if (near !== undefined && taken.isMeantForUs) {
      (problems ??= []).push({
        ...placeOf(ref, '.service.name'),
        got: ref.name,
        limit: near,
        message: `${object.title} sends requests to Service ${shown(ref.name)}, which is not made here: did you mean ${shown(near)}?`,
        fix: `Write '${near}', unless the other one is made elsewhere.`,
      });
    }
  }
  return problems ?? NOTHING;
});

const known = new WeakMap<Snapshot, ReadonlyMap<string, NamesInUse>>();

/** Names of all Services, by realm and namespace. */
function namesOf(snapshot: Snapshot): ReadonlyMap<string, NamesInUse> {
  let names = known.get(snapshot);
  if (names === undefined) {
    const byPlace = new Map<string, string[]>();
    for (const object of snapshot.objects) {
      if (object.isService && object.name !== undefined) {
        addTo(byPlace, spaceOf(object), object.name);
      }
    }
    known.set(snapshot, names = new Map(Array.from(byPlace, ([space, all]) => [space, new NamesInUse(all)])));
  }
  return names;
}

function spaceOf({ origin, namespace }: ManifestObject): string {
  return `${origin.realm}\0${namespace}`;
}
