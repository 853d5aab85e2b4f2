import { ACCEPTED_DISAGREEMENTS } from './accepted-disagreements';
import { CORPORA, RecordedCase, readCorpus } from './corpus';
import { firstDifference } from './differences';
import { judge } from './judge';

/*
 * What the plan says of Services and of Ingress groups has to be what the real controller said of them, release by release.
 */

const met = new Set<string>();

function failures(cases: Iterable<RecordedCase>): { readonly judged: number; readonly failed: readonly string[] } {
  let judged = 0;
  const failed: string[] = [];
  for (const recorded of cases) {
    const disagreements = judge(recorded);
    judged += disagreements === undefined ? 0 : 1;
    for (const { id, what, ours, theirs } of disagreements ?? []) {
      met.add(id);
      if (ACCEPTED_DISAGREEMENTS[id] === undefined) {
        failed.push(`${id}: ${what}: ours ${JSON.stringify(ours)}, theirs ${JSON.stringify(theirs)}`);
      }
    }
  }
  return { judged, failed };
}

const LEAST: { readonly [name: string]: number } = { 'service-scenarios': 484, 'service-fuzz': 2500, 'ingress-scenarios': 658, 'ingress-fuzz': 2500 };

test.each(CORPORA.map(name => [name, LEAST[name] ?? 13]))('the cases of %s', (name, least) => {
  const { judged, failed } = failures(readCorpus(name));
  expect(failed).toEqual([]);
  expect(judged).toBeGreaterThanOrEqual(least);
});

test('every accepted disagreement is one', () => {
  expect(Object.keys(ACCEPTED_DISAGREEMENTS).filter(id => !met.has(id))).toEqual([]);
});

describe('a difference would be seen', () => {
  const [recorded] = [...readCorpus('service-scenarios')].filter(({ id }) => id === 'nlb-action-weights');
  const [result] = recorded.results!;
  const changed = (change: (copy: any) => void) => {
    const copy = JSON.parse(JSON.stringify(result));
    change(copy);
    return judge({ ...recorded, results: [copy] });
  };

  test.each<[string, (copy: any) => void, string]>([
    ['managed', copy => copy.managed = false, 'managed'],
    ['accepted', copy => copy.accepted = false, 'accepted'],
    ['the model', copy => copy.stack.resources['AWS::ElasticLoadBalancingV2::LoadBalancer'].LoadBalancer.spec.scheme = 'x', 'LoadBalancer › spec › scheme'],
    ['certificates', copy => copy.certificates = { 80: ['arn'] }, 'certificates'],
    ['another object', copy => copy.name = 'shop/other', 'listed'],
  ])('%s', (_, change, what) => {
    expect(changed(change)).toContainEqual(expect.objectContaining({ what: expect.stringContaining(what) }));
    expect(judge(recorded)).toEqual([]);
  });

  test('input that could not be read, and was', () => {
    expect(judge({ ...recorded, results: undefined, error: 'decode: no' })).toEqual([expect.objectContaining({ what: 'readable' })]);
  });
});

test.each([
  [{ a: [1, 2] }, { a: [1, 2] }, undefined],
  [{ a: [1, 2] }, { a: [1, 3] }, { path: 'a › 1', ours: 2, theirs: 3 }],
  [{ a: [1] }, { a: [1, 3] }, { path: 'a', ours: [1], theirs: [1, 3] }],
  [{ a: {} }, { a: null }, { path: 'a', ours: {}, theirs: null }],
  [{}, { b: 1 }, { path: 'b', ours: undefined, theirs: 1 }],
])('difference of %j and %j', (ours, theirs, difference) => {
  expect(firstDifference(ours, theirs)).toEqual(difference);
});
