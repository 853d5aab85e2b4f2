import { distance } from 'fastest-levenshtein';
import { placeOf } from './services';
import { shown } from '../../input/arguments';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';
import type { Snapshot } from '../snapshot';

/** More Services in one namespace are not looked through for near names. */
const MOST_NAMES = 300;

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
    const known = asked.has(ref.name) || snapshot.named('Service', ref.name, object.origin.realm).length > 0;
    const near = known ? undefined : nearName(taken, ref.name);
    asked.add(ref.name);
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

/** One letter off, or two in a long name. Names that differ in digits, or in a last part of one letter, stand for different things. */
function nearName({ object, snapshot }: TakenIngress, name: string): string | undefined {
  const bound = name.length >= 8 ? 2 : name.length >= 4 ? 1 : 0;
  const names = namesOf(snapshot).get(`${object.origin.realm}\0${object.namespace}`) ?? [];
  return bound === 0 || names.length > MOST_NAMES ? undefined
    : names.find(candidate =>
      Math.abs(candidate.length - name.length) <= bound && stem(candidate) !== stem(name) && distance(candidate, name) <= bound);
}

function stem(name: string): string {
  return name.replace(/[0-9]/g, '').replace(/-[a-z]$/, '');
}

const known = new WeakMap<Snapshot, ReadonlyMap<string, readonly string[]>>();

/** Names of all Services, by realm and namespace. */
function namesOf(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  let names = known.get(snapshot);
  if (names === undefined) {
    const byPlace = new Map<string, string[]>();
    for (const { isService, name, namespace, origin } of snapshot.objects) {
      if (isService && name !== undefined) {
        const place = `${origin.realm}\0${namespace}`;
        const others = byPlace.get(place);
        if (others === undefined) {
          byPlace.set(place, [name]);
        } else {
          others.push(name);
        }
      }
    }
    known.set(snapshot, names = byPlace);
  }
  return names;
}
