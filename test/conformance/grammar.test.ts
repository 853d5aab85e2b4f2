import { CORPORA, RecordedCase, clusterOf, readCorpus, snapshotOf } from './corpus';
import { REASONS, readings } from './surely-read';
import { decode } from '../../src/annotations/codec';
import { INVALID_ANNOTATION_VALUE } from '../../src/checks/annotations/invalid-annotation-value';
import { runChecks } from '../../src/checks/run';
import { dialectOf } from '../../src/cluster/dialect';

interface Counts { boolean: number; integer: number; map: number; json: number }
type Form = keyof Counts;

/** Recordings by how their controller reads. */
const TODAY = ['service-scenarios', 'service-fuzz', 'ingress-scenarios', 'ingress-fuzz'];
const WIDE = ['versions-2.8.3'];
const PLAIN = ['versions-2.9.2', 'versions-2.10.1', 'versions-2.11.0', 'versions-2.12.0', 'versions-2.13.1', 'versions-2.13.4', 'versions-2.14.0'];
const OLDER = CORPORA.filter(corpus => ![...TODAY, ...WIDE, ...PLAIN].includes(corpus));

/** What the controller could not parse, by its error. */
const PARSE_ERRORS: [RegExp, Form, string?][] = [
  [/failed to parse bool annotation, (\S+): /, 'boolean'],
  [/failed to parse int(?:32|64) annotation, (\S+): /, 'integer'],
  [/failed to parse stringMap annotation, (\S+): /, 'map'],
  [/failed to parse json annotation, (\S+): /, 'json'],
  [/failed to parse listen-ports configuration: /, 'json', 'alb.ingress.kubernetes.io/listen-ports'],
  [/failed to parse mutualAuthentication configuration from ingress annotation/, 'json', 'alb.ingress.kubernetes.io/mutual-authentication'],
];

function unparsed({ results = [] }: RecordedCase): { form: Form; key: string }[] {
  return results.flatMap(({ error = '' }) => PARSE_ERRORS.flatMap(([pattern, form, key]) => {
    const match = pattern.exec(error);
    return match === null ? [] : [{ form, key: key ?? match[1] }];
  }));
}

function expectAtLeast(counts: Counts, least: Counts): void {
  for (const form of Object.keys(least) as Form[]) {
    expect(`${form}: ${Math.min(counts[form], least[form])}`).toBe(`${form}: ${least[form]}`);
  }
}

it('every file of recordings is replayed', () => {
  expect(CORPORA).toHaveLength(22);
  expect([...TODAY, ...WIDE, ...PLAIN, ...OLDER].sort()).toEqual([...CORPORA]);
});

describe('what the controller could not parse is found', () => {
  it.each<[string, readonly string[], Counts]>([
    ['3.5.0', TODAY, { boolean: 118, integer: 136, map: 127, json: 98 }],
    ['2.14.1 to 3.4.3', OLDER, { boolean: 0, integer: 0, map: 6, json: 0 }],
    ['2.9.2 to 2.14.0, without escapes', PLAIN, { boolean: 0, integer: 2, map: 14, json: 0 }],
    ['2.8.3, wide numbers', WIDE, { boolean: 0, integer: 9, map: 1, json: 0 }],
  ])('%s', (_, corpora, least) => {
    const missed: string[] = [];
    const counts: Counts = { boolean: 0, integer: 0, map: 0, json: 0 };
    for (const recorded of corpora.flatMap(corpus => [...readCorpus(corpus)].filter(({ results }) => results?.some(({ error }) => error?.includes('failed to parse'))))) {
      const found = runChecks(snapshotOf(recorded, clusterOf(recorded)), () => [INVALID_ANNOTATION_VALUE]).map(({ finding }) => finding);
      for (const { form, key } of unparsed(recorded)) {
        counts[form]++;
        if (!found.some(({ id, field }) => id === INVALID_ANNOTATION_VALUE.id && field?.endsWith(`.annotations['${key}']`))) {
          missed.push(`${recorded.id}: ${key}`);
        }
      }
    }
    expectAtLeast(counts, least);
    expect(missed).toEqual([]);
  });
});

describe('what the controller accepted is decoded', () => {
  const conditional = new Set<string>();

  it.each<[string, readonly string[], Counts]>([
    ['3.5.0', TODAY, { boolean: 1182, integer: 1783, map: 1531, json: 3282 }],
    ['2.14.1 to 3.4.3', OLDER, { boolean: 831, integer: 734, map: 722, json: 840 }],
    ['2.9.2 to 2.14.0, without escapes', PLAIN, { boolean: 439, integer: 601, map: 632, json: 793 }],
    ['2.8.3, wide numbers', WIDE, { boolean: 12, integer: 44, map: 50, json: 76 }],
  ])('%s', (_, corpora, least) => {
    const refused: string[] = [];
    const counts: Counts = { boolean: 0, integer: 0, map: 0, json: 0 };
    for (const corpus of corpora) {
      for (const recorded of readCorpus(corpus)) {
        const dialect = dialectOf(clusterOf(recorded).controller);
        for (const { key, raw, spec, unread } of readings(recorded)) {
          const read = decode(spec, raw, dialect);
          if (unread === undefined) {
            counts[spec.grammar.form as Form]++;
          }
          if (!read.ok && unread === undefined) {
            refused.push(`${recorded.id}: ${key}: ${JSON.stringify(raw)} ${read.problem}`);
          } else if (!read.ok && unread !== undefined) {
            conditional.add(unread);
          }
        }
      }
    }
    expectAtLeast(counts, least);
    expect(refused).toEqual([]);
  });

  it('without an exception too many', () => {
    expect([...conditional].sort()).toEqual([...REASONS].sort());
  });
});
