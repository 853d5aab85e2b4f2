import { beyondGrammar, decode, encode } from '../../../src/annotations/codec';
import { EncodeError } from '../../../src/annotations/codec/decoded';
import { specOf } from '../../../src/annotations/lookup';
import type { Grammar, TextGrammar } from '../../../src/annotations/spec';

const SCHEME = specOf('service.beta.kubernetes.io/aws-load-balancer-scheme');

describe('text', () => {
  it.each(['', ' ', 'internal', 'internal ', ' internal', 'Internal', 'a,b', 'a=b', '\\', '"x"', '\u0085', '\ufeff', '\n', '🙂'])('reads and writes %j as it is', raw => {
    expect(decode(SCHEME, raw)).toEqual({ ok: true, value: raw });
    expect(encode(SCHEME, raw)).toBe(raw);
  });

  it.each([[true], [7], [['internal']], [{ a: 'b' }]])('refuses to write %j', value => {
    expect(() => encode(SCHEME, value)).toThrow(EncodeError);
  });
});

describe('beyondGrammar of text', () => {
  const values: TextGrammar = { form: 'text', values: ['internal', 'internet-facing'], otherwise: 'refused' };
  const anyCase: TextGrammar = { form: 'text', values: ['TCP', 'HTTP'], anyCase: true, otherwise: 'refused' };
  const pattern: TextGrammar = { form: 'text', pattern: 'a|b', otherwise: 'refused' };
  const worded: TextGrammar = { form: 'text', pattern: '^[0-9]+$', patternWords: 'digits', otherwise: 'refused' };
  const short: TextGrammar = { form: 'text', maxBytes: 4, otherwise: 'refused' };

  it.each<[TextGrammar, string]>([
    [{ form: 'text' }, 'anything at all'], [values, 'internal'], [values, 'internet-facing'],
    [anyCase, 'TCP'], [anyCase, 'tcp'], [anyCase, 'hTTp'], [pattern, 'a'], [pattern, 'b'], [worded, '007'],
    [short, ''], [short, 'abcd'], [short, 'éé'], [short, '🙂'],
  ])('%j takes %j', (grammar, value) => {
    expect(beyondGrammar(grammar, value)).toEqual({ ok: true, value });
  });

  it.each<[TextGrammar, string, string]>([
    [values, 'internal ', "'internal', 'internet-facing'"], [values, '', "'internal', 'internet-facing'"], [values, 'Internal', "'internal', 'internet-facing'"],
    [anyCase, 'TCP ', "'TCP', 'HTTP'"], [pattern, 'ab', 'text that matches a|b'], [pattern, 'xa', 'text that matches a|b'], [pattern, '', 'text that matches a|b'],
    [worded, '7\n', 'digits'], [short, 'abcde', 'at most 4'], [short, 'ééé', 'at most 4'], [short, '🙂a', 'at most 4'],
  ])('%j does not take %j', (grammar, value, allowed) => {
    expect(beyondGrammar(grammar, value)).toEqual({ ok: false, problem: expect.any(String), allowed });
  });
});

describe('beyondGrammar of other forms', () => {
  const number: Grammar = { form: 'integer', bits: 32, min: 5, max: 300, outOfRange: 'aws-refuses', unit: 'seconds' };
  const arns: Grammar = { form: 'list', items: 'ARNs', itemPattern: '^arn:', otherwise: 'aws-refuses' };
  const capacity: Grammar = { form: 'map', pairs: 'units', keys: ['CapacityUnits'], values: 'int32' };

  it.each<[Grammar, number | boolean | string[] | { [key: string]: string }]>([
    [number, 5], [number, 300], [{ form: 'integer', bits: 32 }, -1], [{ form: 'boolean', otherwise: 'refused' }, false],
    [arns, []], [arns, ['arn:x']], [arns, ['${Token[TOKEN.1]}', 'arn:x']], [{ form: 'list', items: 'texts' }, ['x']],
    [capacity, {}], [capacity, { CapacityUnits: '-5' }], [{ form: 'map', pairs: 'tags' }, { a: '' }],
  ])('%j takes %j', (grammar, value) => {
    expect(beyondGrammar(grammar, value)).toEqual({ ok: true, value });
  });

  it.each<[Grammar, number | string[] | { [key: string]: string }, string]>([
    [number, 4, '5 to 300 seconds'], [number, 301, '5 to 300 seconds'], [{ form: 'integer', bits: 32, max: 9 }, 10, '-Infinity to 9'],
    [arns, ['arn:x', 'x'], 'ARNs'], [capacity, { capacityunits: '5' }, "'CapacityUnits'"], [capacity, { CapacityUnits: '5.0' }, 'digits only'],
    [capacity, { CapacityUnits: '2147483648' }, '-2147483648 to 2147483647'],
  ])('%j does not take %j', (grammar, value, allowed) => {
    expect(beyondGrammar(grammar, value)).toEqual({ ok: false, problem: expect.any(String), allowed });
  });
});
