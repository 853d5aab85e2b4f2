import * as fc from 'fast-check';
import { anyText, encodableOf, valueOf } from './arbitrary';
import { CATALOGUE } from '../../../src/annotations/catalogue';
import { AnnotationValue, EncodeError, Reader, beyondGrammar, decode, encode } from '../../../src/annotations/codec';
import type { AnnotationSpec } from '../../../src/annotations/spec';
import { isToken } from '../../../src/input/tokens';

const READERS: [string, Reader][] = [['today', {}], ['before 2.14.1', { maps: 'plain' }], ['before 2.9.0', { maps: 'plain', integerBits: 64 }]];
const SPECS = CATALOGUE.map((spec): [string, AnnotationSpec] => [`${spec.surface} ${spec.key}`, spec]);

/** For each annotation and reader; there are enough of both. */
const RUNS = 25;

/** Comparable: no null prototypes, no difference between 0 and -0, nothing under keys without a value. */
function plain(value: AnnotationValue): unknown {
  return JSON.parse(JSON.stringify({ value }));
}

describe.each(SPECS)('%s', (_, spec) => {
  it('reads back every value that can be written', () => {
    fc.assert(fc.property(encodableOf(spec.grammar), value => {
      const read = decode(spec, encode(spec, value));
      expect(read.ok && plain(read.value)).toEqual(plain(value));
    }), { numRuns: RUNS });
  });

  it.each(READERS)('writes no value that is read as another, %s', (__, reader) => {
    fc.assert(fc.property(valueOf(spec.grammar), value => {
      // A number that the AWS CDK fills in later passes, and is read when it is filled in.
      fc.pre(!isToken(value));
      let text: string;
      try {
        text = encode(spec, value, reader);
      } catch (error) {
        expect(error).toBeInstanceOf(EncodeError);
        return;
      }
      const read = decode(spec, text, reader);
      expect(read.ok && plain(read.value)).toEqual(plain(value));
    }), { numRuns: RUNS });
  });

  it.each(READERS)('reads any text without a crash, %s', (__, reader) => {
    fc.assert(fc.property(fc.oneof(anyText, fc.json(), fc.json({ depthSize: 'large' }).map(text => text.slice(0, -1))), raw => {
      const read = decode(spec, raw, reader);
      const fit = read.ok ? beyondGrammar(spec.grammar, read.value) : read;
      expect(fit.ok || (fit.problem !== '' && fit.allowed !== '')).toBe(true);
    }), { numRuns: RUNS });
  });
});

describe('values of another type', () => {
  const foreign: AnnotationValue[] = ['a', true, 7, ['a'], { a: 'b' }, [], {}, [7] as unknown as string[], { a: 7 }, null as unknown as string, undefined as unknown as string];

  it.each(SPECS)('%s: never written as something else', (_, spec) => {
    for (const value of foreign) {
      let text: string;
      try {
        text = encode(spec, value);
      } catch (error) {
        expect(error).toBeInstanceOf(EncodeError);
        continue;
      }
      const read = decode(spec, text);
      expect(read.ok && plain(read.value)).toEqual(plain(value));
    }
  });
});

/** As much as Kubernetes lets the annotations of one object hold. */
const SIZE = 256 * 1024;

describe('hostile values of the largest size', () => {
  const forms = ([['list', 'subnets'], ['map', 'attributes'], ['json', 'actions'], ['integer', 'healthcheck-interval'], ['boolean', 'internal']] as const)
    .map(([form, name]) => CATALOGUE.find(spec => spec.grammar.form === form && spec.key.includes(name))!);
  const units = [',', ' ', '\u0085', '=', '\\', 'a=b,', ', ', ',=', '\\,', 'a', ' ,a', '=,', '9', '[', '{"a":', '"', '[],', '{}', '\\"'];

  it.each(units)('%j repeated is read to its end', unit => {
    const body = unit.repeat(SIZE / unit.length);
    for (const raw of [body, `a=b${body}c`, `a=b${body}c=d`, `"${body}"`, `[${body}]`]) {
      for (const spec of forms) {
        for (const [, reader] of spec.grammar.form === 'map' ? READERS.slice(0, 2) : READERS.slice(0, 1)) {
          expect(decode(spec, raw, reader)).toHaveProperty('ok');
        }
      }
    }
  });
});
