import { CORPORA, RecordedCase, readCorpus } from './corpus';
import { firstDifference } from './differences';
import { groupResult, planned, resultOf } from './judge';
import { created, knowledgeFor } from './surroundings';
import { planIngresses } from '../../src/plan/plan-ingresses';

/*
 * How many cases of Ingresses come out differently on older releases was counted over all of them; the plan has to come to the same numbers.
 */

const DIFFERENT: { readonly [release: string]: number } = {
  '3.4.3': 5,
  '3.4.0': 5,
  '3.3.0': 8,
  '3.2.2': 57,
  '3.1.0': 92,
  '3.0.0': 105,
  '2.17.1': 148,
  '2.16.0': 148,
  '2.15.0': 219,
  '2.14.1': 288,
  '2.14.0': 577,
  '2.13.4': 886,
  '2.13.1': 921,
  '2.12.0': 1249,
  '2.11.0': 1303,
  '2.10.1': 1379,
  '2.9.2': 1419,
  '2.8.3': 1481,
};

const CASES: readonly RecordedCase[] = CORPORA.filter(name => name.startsWith('ingress-')).flatMap(name => [...readCorpus(name)]);

/** Everything that is said of a case but texts; nothing where the input cannot even be read. */
function resultsOn(version: string, recorded: RecordedCase): unknown {
  const old = { ...recorded, version };
  const objects = created(old.objects);
  const knowledge = knowledgeFor(old);
  const { ingresses, classParams, groups } = planIngresses(objects, knowledge);
  if ([...ingresses, ...classParams].some(({ diagnoses }) => diagnoses.some(({ id }) => id === 'unreadable-object'))) {
    return undefined;
  }
  return {
    ingresses: ingresses.map(({ name, isManaged, isAdmitted, isAccepted }) => [name, isManaged, isAdmitted, isAccepted]),
    classParams: classParams.map(({ name, isAdmitted }) => [name, isAdmitted]),
    results: [...groups.map(groupResult), ...planned(objects, knowledge).map(({ plan }) => resultOf(plan))]
      .map(result => ({ ...result, error: undefined })),
  };
}

const TODAY = CASES.map(recorded => resultsOn('3.5.0', recorded));

/** Replaying everything on each release takes minutes; `EVERY_RELEASE=1` asks for that. What was recorded of each release is replayed in any case. */
const ALWAYS = ['2.8.3'];
const RELEASES = Object.entries(DIFFERENT).filter(([version]) => process.env.EVERY_RELEASE === '1' || ALWAYS.includes(version));

test.each(RELEASES)('on %s as many cases come out differently as were counted', (version, count) => {
  expect(CASES.filter((recorded, index) => firstDifference(resultsOn(version, recorded), TODAY[index]) !== undefined).length).toBe(count);
});
