import { EncodeError } from '../../../src/annotations/codec/decoded';
import { decodeBoolean, encodeBoolean } from '../../../src/annotations/codec/scalar';

describe('decodeBoolean', () => {
  it.each([
    ['1', true], ['t', true], ['T', true], ['TRUE', true], ['true', true], ['True', true],
    ['0', false], ['f', false], ['F', false], ['FALSE', false], ['false', false], ['False', false],
  ])('takes %j for %j', (raw, value) => {
    expect(decodeBoolean(raw)).toEqual({ ok: true, value });
  });

  it.each([
    '', ' ', ' true', 'true ', 'true\n', '\ttrue', 'tRUE', 'TrUe', 'fALSE', 'yes', 'no', 'Yes', 'on', 'off', 'y', 'n', '2', '-1', '+1', '01', '00', 'true,',
    '"true"', 'null', 'undefined', '0.0.0.0/0', '\u0085true', '\ufefftrue', 'ТRUE',
  ])('refuses %j', raw => {
    expect(decodeBoolean(raw)).toEqual({ ok: false, problem: expect.any(String), allowed: "'true' or 'false'" });
  });
});

describe('encodeBoolean', () => {
  it.each([true, false])('writes %j so that it is read back', value => {
    expect(encodeBoolean(value)).toBe(String(value));
    expect(decodeBoolean(encodeBoolean(value))).toEqual({ ok: true, value });
  });
});

describe('EncodeError', () => {
  it('tells its problem as its message', () => {
    const error = new EncodeError('is nothing');
    expect(error).toBeInstanceOf(Error);
    expect([error.message, error.problem]).toEqual(['is nothing', 'is nothing']);
  });
});
