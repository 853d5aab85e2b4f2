import fc from 'fast-check';
import { quantity } from '../../../src/plan/workloads/quantity';

test.each<[unknown, number | undefined]>([
  ['1', 1], ['100m', 0.1], ['1.5', 1.5], ['.5', 0.5], ['5.', 5], ['+2', 2], ['-2', -2], ['250u', 250e-6], ['7n', 7e-9],
  ['1k', 1000], ['2M', 2e6], ['3G', 3e9], ['1T', 1e12], ['1P', 1e15], ['1E', 1e18],
  ['1Ki', 1024], ['1Mi', 2 ** 20], ['4Gi', 4 * 2 ** 30], ['1Ti', 2 ** 40], ['1Pi', 2 ** 50], ['1Ei', 2 ** 60],
  ['1e3', 1000], ['12E2', 1200], ['1e-3', 0.001], [2, 2], [0.5, 0.5],
  ['', undefined], ['1K', undefined], ['1 Gi', undefined], ['Gi', undefined], ['1e', undefined], ['1e3Mi', undefined], ['0x10', undefined],
  ['0e999', undefined], ['1e999', undefined], ['9'.repeat(400), undefined], ['${Token[TOKEN.1]}', undefined], [NaN, undefined], [Infinity, undefined],
  [undefined, undefined], [null, undefined], [true, undefined], [{}, undefined], [['1'], undefined],
])('%j', (value, expected) => {
  const found = quantity(value);
  if (expected === undefined) {
    expect(found).toBeUndefined();
  } else {
    expect(found).toBeCloseTo(expected, 12);
  }
});

test('is a finite number or nothing', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+-]?\d*\.?\d*([numkMGTPEi]{0,2}|e[+-]?\d{1,4})$/), fc.double()), value => {
    const found = quantity(value);
    expect(found === undefined || Number.isFinite(found)).toBe(true);
  }));
});
