import { EncodeError } from '../../../src/annotations/codec/decoded';
import { decodeInteger, encodeInteger } from '../../../src/annotations/codec/scalar';

describe('decodeInteger, 32 bits', () => {
  it.each([
    ['0', 0], ['-0', 0], ['+0', 0], ['00', 0], ['7', 7], ['+7', 7], ['-7', -7], ['007', 7], ['+007', 7], ['-007', -7], ['+30', 30], ['-5', -5],
    ['2147483646', 2147483646], ['2147483647', 2147483647], ['+2147483647', 2147483647], ['0002147483647', 2147483647],
    ['-2147483647', -2147483647], ['-2147483648', -2147483648],
  ])('takes %j for %j', (raw, value) => {
    expect(decodeInteger(raw, 32)).toEqual({ ok: true, value });
  });

  it.each(['2147483648', '+2147483648', '-2147483649', '4294967295', '9223372036854775807', '99999999999999999999999'])('is too narrow for %j', raw => {
    expect(decodeInteger(raw, 32)).toEqual({ ok: false, problem: 'is no 32-bit number', allowed: '-2147483648 to 2147483647' });
  });
});

describe('decodeInteger, 64 bits', () => {
  it.each([
    ['2147483648', 2147483648], ['-2147483649', -2147483649], ['+604801', 604801],
    ['9007199254740991', Number.MAX_SAFE_INTEGER], ['9223372036854775806', 2 ** 63], ['9223372036854775807', 2 ** 63], ['-9223372036854775808', -(2 ** 63)],
  ])('takes %j for %j', (raw, value) => {
    expect(decodeInteger(raw, 64)).toEqual({ ok: true, value });
  });

  it.each(['9223372036854775808', '+9223372036854775808', '-9223372036854775809', '18446744073709551615'])('is too narrow for %j', raw => {
    expect(decodeInteger(raw, 64)).toEqual({ ok: false, problem: 'is no 64-bit number', allowed: '-9223372036854775808 to 9223372036854775807' });
  });
});

describe('decodeInteger, any width', () => {
  const foreign = [
    '', ' ', '+', '-', '+-1', '--1', '++1', ' 1', '1 ', '1\n', '\t1', '1 0', '1_000', '1,000', '1.0', '1.', '.5', '1e1', '1E1', '0x10', '0b1', '0o7', '10s', '1h', '443/tcp',
    'ten', 'NaN', 'Infinity', '"10"', '٣', '１', '1\u0085', '\ufeff1', '−1',
  ];

  it.each(foreign)('refuses %j', raw => {
    expect(decodeInteger(raw, 32).ok).toBe(false);
    expect(decodeInteger(raw, 64).ok).toBe(false);
  });

  it.each([['10s', '10'], ['1h', '1'], ['+30 sec', '30'], ['-5ms', '-5']])('says what %j is without its unit', (raw, number) => {
    expect(decodeInteger(raw, 32)).toEqual({ ok: false, problem: 'has a unit', allowed: `digits only: '${number}'` });
  });

  it('reads digits without end', () => {
    expect(decodeInteger(`${'0'.repeat(100_000)}7`, 32)).toEqual({ ok: true, value: 7 });
    expect(decodeInteger('9'.repeat(100_000), 64).ok).toBe(false);
  });
});

describe('encodeInteger', () => {
  it.each([
    [0, '0'], [-0, '0'], [7, '7'], [-5, '-5'], [2147483647, '2147483647'], [-2147483648, '-2147483648'],
  ])('writes %j as %j', (value, text) => {
    expect(encodeInteger(value, 32)).toBe(text);
    expect(encodeInteger(value, 64)).toBe(text);
  });

  it('writes wide numbers where they are read', () => {
    expect(encodeInteger(2147483648, 64)).toBe('2147483648');
    expect(encodeInteger(Number.MAX_SAFE_INTEGER, 64)).toBe('9007199254740991');
  });

  it.each([2147483648, -2147483649, 1.5, NaN, Infinity, -Infinity, 1e21, Number.MAX_SAFE_INTEGER + 1])('refuses %p for 32 bits', value => {
    expect(() => encodeInteger(value, 32)).toThrow(EncodeError);
  });

  it.each([1.5, NaN, Infinity, 1e21, Number.MAX_SAFE_INTEGER + 1])('refuses %p for 64 bits', value => {
    expect(() => encodeInteger(value, 64)).toThrow(EncodeError);
  });
});
