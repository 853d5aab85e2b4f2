import { EncodeError } from '../../../src/annotations/codec/decoded';
import { decodeMap, encodeMap } from '../../../src/annotations/codec/map';

type Pairs = { [key: string]: string };

/** Entries, because the maps have no prototype. */
function read(raw: string, dialect?: 'escapes' | 'plain'): Pairs | undefined {
  const result = decodeMap(raw, dialect);
  return result.ok ? Object.fromEntries(Object.entries(result.value)) : undefined;
}

describe('decodeMap since 2.14.1', () => {
  it.each<[string, Pairs]>([
    // Pairs, blanks and empty values.
    ['', {}], ['a=b', { a: 'b' }], ['a=b,c=d', { a: 'b', c: 'd' }], ['a=', { a: '' }], ['a=,b=', { a: '', b: '' }],
    [' a = b , c = d ', { a: 'b', c: 'd' }], ['\u0085a\u00a0=\tb\n', { a: 'b' }], ['\ufeffa=b\ufeff', { '\ufeffa': 'b\ufeff' }], ['a b=c d', { 'a b': 'c d' }],
    // Only the first = of a pair splits, a later equal key wins.
    ['a=b=c', { a: 'b=c' }], ['a==', { a: '=' }], ['a=1,a=2', { a: '2' }], ['a=1,b=2, a =3', { a: '3', b: '2' }], ['a=1,a=', { a: '' }],
    // A comma with nothing behind it belongs to the value.
    ['a=true,', { a: 'true,' }], ['a=b, ', { a: 'b,' }], ['a=b,\u0085', { a: 'b,' }], ['a=,', { a: ',' }], ['a=b,c=d,', { a: 'b', c: 'd,' }],
    // A backslash takes the next character as it is.
    ['a=b\\,c', { a: 'b,c' }], ['a=b\\,c=d', { a: 'b,c=d' }], ['a=b\\,', { a: 'b,' }], ['a\\,b=c', { 'a,b': 'c' }], ['a=b\\\\', { a: 'b\\' }], ['a=b\\\\,c=d', { a: 'b\\', c: 'd' }],
    ['a=b\\', { a: 'b\\' }], ['a=\\n\\t', { a: 'nt' }], ['a=b\\,c\\,d,e=f', { a: 'b,c,d', e: 'f' }], ['\\a=\\b', { a: 'b' }],
    // Escapes are gone before the split and the trimming.
    ['a\\=b', { a: 'b' }], ['a\\=b=c', { a: 'b=c' }], ['a=b\\ ', { a: 'b' }], ['\\ a=b', { a: 'b' }],
    // An escaped = in the rest of the raw text still ends the pair before it.
    ['a=b,c\\=d', { a: 'b', c: 'd' }],
    // Ordinary keys, whatever JavaScript thinks of them.
    ['__proto__=x', { ['__proto__']: 'x' }], ['constructor=x,toString=y', { constructor: 'x', toString: 'y' }],
  ])('reads %j as %j', (raw, pairs) => {
    expect(read(raw)).toEqual(pairs);
  });

  it.each([
    ' ', '\t', '\u0085', ',', ' , ', ',,', 'a', 'a,b', 'a=b,c', 'a=b, c', 'c,a=b', 'a=b,,c=d', ',a=b', 'a=b, ,c=d', '=', '=b', ' =b', 'a=b,=d', 'a=b,c,', '\\', '\\,', 'a\\', 'a=b,\\', 'a:b', '{"a":"b"}',
    'a=b,c,d=e', 'a=b,,', 'a=b , , ',
  ])('refuses %j', raw => {
    const result = decodeMap(raw);
    expect(result).toEqual({ ok: false, problem: expect.stringMatching(/^has the part '.*' without ('='|a key)$/s), allowed: expect.any(String) });
  });

  it('takes a rest without = as one last pair, and names it', () => {
    expect(decodeMap('a=b,c,d')).toMatchObject({ problem: "has the part 'c,d' without '='" });
    expect(decodeMap('a=b,=d')).toMatchObject({ problem: "has the part '=d' without a key" });
  });
});

describe('decodeMap before 2.14.1', () => {
  it.each<[string, Pairs]>([
    ['', {}], [' ', {}], [',', {}], [' , ,', {}], ['a=b', { a: 'b' }], ['a=b,c=d', { a: 'b', c: 'd' }], ['a=b,', { a: 'b' }], [',a=b', { a: 'b' }], ['a=b,,c=d', { a: 'b', c: 'd' }], ['a=b, ,c=d', { a: 'b', c: 'd' }],
    ['a=', { a: '' }], ['a=b=c', { a: 'b=c' }], ['a=1,a=2', { a: '2' }],
    // Blanks around a pair go, those around its = stay.
    [' a=b , c=d ', { a: 'b', c: 'd' }], ['a = b', { 'a ': ' b' }], [' a = b , c = d ', { 'a ': ' b', 'c ': ' d' }],
    // A backslash is a character like any other.
    ['a=b\\', { a: 'b\\' }], ['a=\\n', { a: '\\n' }], ['a\\=b', { 'a\\': 'b' }],
    ['__proto__=x', { ['__proto__']: 'x' }],
  ])('reads %j as %j', (raw, pairs) => {
    expect(read(raw, 'plain')).toEqual(pairs);
  });

  it.each(['a', 'a=b,c', 'a=b\\,c', '=b', 'a=b,=d', ' =b', '\\', 'a,b=c'])('refuses %j', raw => {
    expect(decodeMap(raw, 'plain')).toEqual({ ok: false, problem: expect.stringMatching(/^has the part '.*' without ('='|a key)$/), allowed: expect.any(String) });
  });
});

describe('encodeMap', () => {
  it.each<[Pairs, string]>([
    [{}, ''], [{ a: 'b' }, 'a=b'], [{ c: 'd', a: 'b' }, 'a=b,c=d'], [{ a: '' }, 'a='], [{ a: 'b=c' }, 'a=b=c'],
    [{ a: 'b,c' }, 'a=b\\,c'], [{ a: ',' }, 'a=\\,'], [{ a: 'b\\' }, 'a=b\\\\'], [{ 'a,b': 'c' }, 'a\\,b=c'], [{ 'a\\b': 'c' }, 'a\\\\b=c'], [{ '\ufeff': '\ufeff' }, '\ufeff=\ufeff'],
  ])('writes %j as %j', (pairs, text) => {
    expect(encodeMap(pairs)).toBe(text);
    expect(read(text)).toEqual(pairs);
  });

  it.each<[Pairs]>([
    [{ '': 'b' }], [{ 'a=': 'b' }], [{ ' a': 'b' }], [{ 'a\u0085': 'b' }], [{ a: ' b' }], [{ a: 'b ' }], [{ a: '\n' }],
  ])('refuses %j in either dialect', pairs => {
    expect(() => encodeMap(pairs)).toThrow(EncodeError);
    expect(() => encodeMap(pairs, 'plain')).toThrow(EncodeError);
  });

  it.each<[Pairs, string]>([[{ a: 'b\\' }, 'a=b\\'], [{ 'a\\': 'b' }, 'a\\=b'], [{ b: '1', a: '2' }, 'a=2,b=1']])('writes %j as %j before 2.14.1', (pairs, text) => {
    expect(encodeMap(pairs, 'plain')).toBe(text);
    expect(read(text, 'plain')).toEqual(pairs);
  });

  it.each<[Pairs]>([[{ a: 'b,c' }], [{ a: ',' }], [{ 'a,b': 'c' }]])('refuses %j before 2.14.1', pairs => {
    expect(() => encodeMap(pairs, 'plain')).toThrow(EncodeError);
  });
});
