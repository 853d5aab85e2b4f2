import { CORPORA, RecordedCase, readCorpus } from './corpus';
import { firstDifference } from './differences';
import { planned } from './judge';
import { created, knowledgeFor } from './surroundings';
import { printCertificates, printStack } from '../../src/plan/print/stack';

/*
 * Files of older releases hold a part of the cases only. How many Services of the corpus come out differently there was counted over all of
 * them; the plan has to come to the same numbers.
 */

const DIFFERENT: { readonly [release: string]: number } = {
  '3.4.3': 5,
  '3.4.0': 30,
  '3.3.0': 35,
  '3.2.2': 35,
  '3.1.0': 35,
  '3.0.0': 35,
  '2.17.1': 128,
  '2.16.0': 128,
  '2.15.0': 334,
  '2.14.1': 453,
  '2.14.0': 514,
  '2.13.4': 717,
  '2.13.1': 750,
  '2.12.0': 857,
  '2.11.0': 874,
  '2.10.1': 953,
  '2.9.2': 1038,
  '2.8.3': 1123,
};
/** Releases between those, which come out as one of them. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['2.8.0', '2.8.3'], ['2.9.0', '2.9.2'], ['2.10.2', '2.10.1'], ['2.11.1', '2.11.0'], ['2.13.0', '2.13.1'], ['2.13.2', '2.13.3'], ['2.17.0', '2.17.1'],
  ['3.2.0', '3.2.2'], ['3.3.1', '3.3.0'], ['3.4.1', '3.4.3'], ['3.5.1', '3.5.0'], ['4.0.0', '3.5.0'],
];

const CASES: readonly RecordedCase[] = CORPORA.filter(name => name.startsWith('service-')).flatMap(name => [...readCorpus(name)]);

function resultsOn(version: string, recorded: RecordedCase): string {
  const old = { ...recorded, version };
  return JSON.stringify(planned(created(old.objects), knowledgeFor(old)).map(({ plan: { isManaged, isAccepted, stack } }) =>
    [isManaged, isAccepted, isAccepted === true && stack !== undefined ? [printStack(stack), printCertificates(stack)] : undefined]));
}

/** Tags come in another order with other gates, which makes no difference. */
function differ(one: string, other: string): boolean {
  return one !== other && firstDifference(JSON.parse(one), JSON.parse(other)) !== undefined;
}

const TODAY = CASES.map(recorded => resultsOn('3.5.0', recorded));

/** Replaying everything on each release takes a while; `EVERY_RELEASE=1` asks for that. What was recorded of each release is replayed in any case. */
const ALWAYS = ['3.2.2', '2.13.4', '2.8.3'];
const RELEASES = Object.entries(DIFFERENT).filter(([version]) => process.env.EVERY_RELEASE === '1' || ALWAYS.includes(version));

test.each(RELEASES)('on %s as many Services come out differently as were counted', (version, count) => {
  expect(CASES.filter((recorded, index) => differ(resultsOn(version, recorded), TODAY[index])).length).toBe(count);
});

test.each(ALIKE)('%s is like %s', (version, other) => {
  const some = CASES.filter((_, index) => index % 6 === 0);
  expect(some.filter(recorded => differ(resultsOn(version, recorded), resultsOn(other, recorded))).map(({ id }) => id)).toEqual([]);
});
