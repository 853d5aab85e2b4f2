import { EncodeError } from '../../../src/annotations/codec/decoded';
import { decodeJson, encodeJson } from '../../../src/annotations/codec/json';
import { specOf } from '../../../src/annotations/lookup';
import type { JsonShape } from '../../../src/annotations/spec';

const FIELDS: JsonShape = {
  type: 'object',
  fields: {
    text: { type: 'string' },
    flag: { type: 'boolean' },
    weight: { type: 'int32' },
    wide: { type: 'int64' },
    port: { type: 'int-or-string' },
    values: { type: 'array', of: { type: 'string' } },
    extra: { type: 'map', of: { type: 'string' } },
    free: { type: 'any' },
    inner: { type: 'object', fields: { weight: { type: 'int32' } } },
  },
};
const PORTS = shapeOf('alb.ingress.kubernetes.io/listen-ports');

function shapeOf(key: string): JsonShape {
  const { grammar } = specOf(key);
  return grammar.form === 'json' ? grammar.shape : { type: 'any' };
}

/** The value without null prototypes, or `undefined` if it is refused. */
function read(raw: string, shape: JsonShape = FIELDS): unknown {
  const result = decodeJson(raw, shape);
  return result.ok ? JSON.parse(JSON.stringify({ value: result.value })) : undefined;
}

describe('decodeJson: fields', () => {
  it.each<[string, object]>([
    ['{}', {}], [' \t\r\n{ } ', {}],
    ['{"text":"a"}', { text: 'a' }], ['{"TEXT":"a"}', { text: 'a' }], ['{"Text":"a","fLaG":true}', { text: 'a', flag: true }],
    ['{"text":"a","other":1}', { text: 'a' }], ['{"other":{"text":[1,{"a":null}]}}', {}], ['{"te xt":"a"}', {}],
    ['{"text":null}', {}], ['{"weight":null,"values":null,"extra":null,"inner":null,"flag":null,"port":null}', {}],
    ['{"text":"a","text":"b"}', { text: 'b' }], ['{"text":"a","TEXT":"b"}', { text: 'b' }], ['{"TEXT":"a","text":"b"}', { text: 'b' }],
    ['{"weight":1,"weight":2,"weight":3}', { weight: 3 }],
    ['{"text":""}', { text: '' }], ['{"text":"\\u00e9\\n\\"\\/"}', { text: 'é\n"/' }], ['{"text":" a "}', { text: ' a ' }],
    ['{"inner":{"WEIGHT":5}}', { inner: { weight: 5 } }], ['{"inner":{}}', { inner: {} }],
    ['{"values":[]}', { values: [] }], ['{"values":["b","a","b"]}', { values: ['b', 'a', 'b'] }],
    // The keys of a map are data: neither renamed nor dropped.
    ['{"extra":{"Prompt":"login","prompt":"x"}}', { extra: { Prompt: 'login', prompt: 'x' } }], ['{"extra":{"a":null}}', { extra: { a: '' } }],
    ['{"free":[1,"a",{"b":null}]}', { free: [1, 'a', { b: null }] }], ['{"free":1.5e3}', { free: 1500 }],
    ['{"port":"http"}', { port: 'http' }], ['{"port":"80"}', { port: '80' }], ['{"port":80}', { port: 80 }],
  ])('reads %s', (raw, value) => {
    expect(read(raw)).toEqual({ value });
  });

  it('reads null as nothing at all', () => {
    expect(decodeJson('null', FIELDS)).toEqual({ ok: true, value: undefined });
    expect(decodeJson(' null ', PORTS)).toEqual({ ok: true, value: undefined });
  });

  it('keeps keys that JavaScript has a use for', () => {
    const result = decodeJson('{"__proto__":"x","constructor":"y"}', { type: 'map', of: { type: 'string' } });
    expect(result.ok && Object.entries(result.value as object)).toEqual([['__proto__', 'x'], ['constructor', 'y']]);
    expect(read('{"__proto__":{"text":"x"},"constructor":1}')).toEqual({ value: {} });
  });
});

describe('decodeJson: whole numbers', () => {
  it.each<[string, number]>([
    ['0', 0], ['80', 80], ['-1', -1], ['2147483646', 2147483646], ['2147483647', 2147483647], ['-2147483648', -2147483648],
  ])('reads %s as int32', (text, weight) => {
    expect(read(`{"weight":${text}}`)).toEqual({ value: { weight } });
    expect(read(`{"port":${text}}`)).toEqual({ value: { port: weight } });
  });

  it.each(['"80"', '"5"', '""', '80.0', '80.5', '8e1', '8E1', '80e0', '800e-1', '2147483648', '-2147483649', '1e400', 'true', 'false', '[]', '[80]', '{}', '{"a":1}'])('refuses %s as int32', text => {
    expect(decodeJson(`{"weight":${text}}`, FIELDS)).toMatchObject({ ok: false, problem: expect.stringMatching(/^has at weight .+ where a whole number is read$/) });
  });

  it.each(['80.0', '8e1', '2147483648', 'true', '[]', '{}'])('refuses %s as a port', text => {
    expect(decodeJson(`{"port":${text}}`, FIELDS).ok).toBe(false);
  });

  it.each<[string, boolean]>([['2147483648', true], ['9223372036854775807', true], ['9223372036854775808', false], ['1.0', false], ['1e3', false]])('int64 %s: %j', (text, ok) => {
    expect(decodeJson(`{"wide":${text}}`, FIELDS).ok).toBe(ok);
  });

  it.each(['+80', '080', '.5', '80.', '0x50', '-', 'NaN', 'Infinity', '1_000'])('%s is no JSON', text => {
    expect(decodeJson(`{"weight":${text}}`, FIELDS)).toMatchObject({ ok: false, problem: expect.stringMatching(/^is no JSON/), allowed: 'JSON' });
  });
});

describe('decodeJson: wrong types', () => {
  it.each([
    '[]', '"a"', '1', 'true', '{"text":1}', '{"text":true}', '{"text":["a"]}', '{"text":{}}', '{"TEXT":1}', '{"flag":"true"}', '{"flag":1}', '{"values":"a"}', '{"values":{"0":"a"}}', '{"values":["a",1]}',
    '{"extra":[]}', '{"extra":"a=b"}', '{"extra":{"a":1}}', '{"inner":[]}', '{"inner":5}', '{"inner":{"weight":"5"}}',
  ])('refuses %s', raw => {
    expect(decodeJson(raw, FIELDS)).toMatchObject({ ok: false, problem: expect.stringMatching(/^(is|has at) .+ where .+ is read$/) });
  });

  it('says where', () => {
    expect(decodeJson('[{"HTTP":80},{"HTTPS":"443"}]', PORTS)).toMatchObject({ problem: 'has at [1].HTTPS "443" where a whole number is read' });
    expect(decodeJson('{"HTTP":80}', PORTS)).toMatchObject({ problem: 'is {"HTTP":80} where a list is read', allowed: 'a list' });
    expect(decodeJson(`{"flag":"${'x'.repeat(1000)}"}`, FIELDS)).toMatchObject({ problem: expect.stringMatching(/^.{0,120}$/) });
  });
});

describe('decodeJson: no JSON', () => {
  it.each([
    '', ' ', '{', '}', '{"text":"a"', '{"text":"a",}', '["a",]', '{text:"a"}', "{'text':'a'}", '{"text":"a"} {}', '{"text" "a"}', '{"text":"a" "flag":true}', '{"text":"\t"}', '{"text":"\\x"}', 'nul', 'None', 'True', 'undefined',
    '\ufeff{}', '\u00a0{}', '{}\u0085', '{} // a', '/* a */ {}', '{"a":1;}',
  ])('refuses %j', raw => {
    expect(decodeJson(raw, FIELDS)).toMatchObject({ ok: false, problem: expect.stringMatching(/^is no JSON/) });
  });
});

describe('decodeJson: deep nesting', () => {
  const shapes: JsonShape[] = [FIELDS, PORTS, { type: 'any' }, { type: 'string' }, { type: 'int32' }, { type: 'map', of: { type: 'any' } }];

  it.each([1_000, 3_000, 5_000, 7_000, 9_000, 10_001, 100_000, 1_000_000])('of %d levels does not crash', depth => {
    for (const raw of ['['.repeat(depth) + ']'.repeat(depth), '['.repeat(depth), '{"inner":'.repeat(depth) + '1' + '}'.repeat(depth), '[{"a":'.repeat(depth)]) {
      for (const shape of shapes) {
        const result = decodeJson(raw, shape);
        expect(result.ok || result.problem.length > 0).toBe(true);
      }
    }
  });

  it('is read within reason', () => {
    expect(read(`{"free":${'['.repeat(500)}${']'.repeat(500)}}`)).toBeDefined();
    expect(read(`{"unknown":${'['.repeat(500)}${']'.repeat(500)}}`)).toEqual({ value: {} });
  });
});

describe('encodeJson', () => {
  it.each<[unknown, string]>([
    [{}, '{}'], [{ text: 'a', weight: 0 }, '{"text":"a","weight":0}'], [{ weight: 5, text: 'a' }, '{"weight":5,"text":"a"}'],
    [{ text: undefined, flag: false }, '{"flag":false}'], [{ port: '80', values: ['a', ''] }, '{"port":"80","values":["a",""]}'], [{ extra: { A: 'b' } }, '{"extra":{"A":"b"}}'],
  ])('writes %j as %s', (value, text) => {
    expect(encodeJson(value, FIELDS)).toBe(text);
    expect(read(text)).toEqual({ value: JSON.parse(JSON.stringify(value)) });
  });

  it.each<[unknown]>([
    [undefined], [null], ['a'], [[]], [{ weight: 1.5 }], [{ weight: 2 ** 31 }], [{ weight: NaN }], [{ weight: '5' }], [{ text: null }], [{ unknown: 1 }], [{ TEXT: 'a' }], [{ values: ['a', null] }],
    [{ text: 'a', TEXT: 'b' }], [{ inner: { unknown: 1 } }],
  ])('refuses %p, which would not come back', value => {
    expect(() => encodeJson(value, FIELDS)).toThrow(EncodeError);
  });
});
