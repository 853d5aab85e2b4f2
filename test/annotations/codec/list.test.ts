import { EncodeError } from '../../../src/annotations/codec/decoded';
import { decodeList, encodeList } from '../../../src/annotations/codec/list';
import { trimSpace } from '../../../src/annotations/codec/space';

/** unicode.IsSpace of Go, whole. */
const GO_SPACES = '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
/** Blank to other eyes, but not to Go. */
const NO_GO_SPACES = ['\ufeff', '\u200b', '\u180e', '\u2060', '\u001c', '\u001f', '\u0000', '\u200c', '\u0084', '\u0086'];

describe('trimSpace', () => {
  it.each([...GO_SPACES].map(space => [`U+${space.charCodeAt(0).toString(16).padStart(4, '0')}`, space]))('takes %s off both ends', (_, space) => {
    expect(trimSpace(`${space}${space}a${space}b${space}`)).toBe(`a${space}b`);
    expect(trimSpace(space)).toBe('');
  });

  it.each(NO_GO_SPACES.map(char => [`U+${char.charCodeAt(0).toString(16).padStart(4, '0')}`, char]))('leaves %s', (_, char) => {
    expect(trimSpace(`${char}a${char}`)).toBe(`${char}a${char}`);
    expect(trimSpace(char)).toBe(char);
  });

  it('leaves the empty text and surrogate pairs', () => {
    expect(trimSpace('')).toBe('');
    expect(trimSpace(' 🙂 ')).toBe('🙂');
  });
});

describe('decodeList', () => {
  it.each([
    ['', []], [' ', []], [',', []], [' , ', []], [',,,', []], ['\u0085,\u00a0', []],
    ['a', ['a']], ['a,b', ['a', 'b']], [' a , b ', ['a', 'b']], ['a,,b', ['a', 'b']], [',a,', ['a']], ['a,', ['a']], [', a', ['a']],
    ['a b , c', ['a b', 'c']], ['a,a', ['a', 'a']], ['b,a', ['b', 'a']],
    ['\ta\n,\r\nb\v', ['a', 'b']], ['\u0085a\u0085', ['a']], ['\ufeffa', ['\ufeffa']], ['\ufeff', ['\ufeff']],
    ['a\\,b', ['a\\', 'b']], ['"a,b"', ['"a', 'b"']], ['[a]', ['[a]']], ['a;b', ['a;b']], ['*', ['*']],
  ])('reads %j as %j', (raw, items) => {
    expect(decodeList(raw)).toEqual(items);
  });
});

describe('encodeList', () => {
  it.each([
    [[], ''], [['a'], 'a'], [['a', 'b'], 'a,b'], [['b', 'a', 'b'], 'b,a,b'], [['a b'], 'a b'], [['\ufeffa'], '\ufeffa'], [['a\\'], 'a\\'],
  ])('writes %j as %j', (items, text) => {
    expect(encodeList(items)).toBe(text);
    expect(decodeList(text)).toEqual(items);
  });

  it.each([[['']], [['a', '']], [['a,b']], [[',']], [[' a']], [['a ']], [['a\u0085']], [['\u00a0']], [['a\n']]])('refuses %j', items => {
    expect(() => encodeList(items)).toThrow(EncodeError);
  });
});
