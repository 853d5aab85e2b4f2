import fc from 'fast-check';
import { matchesPattern } from '../../src/input/pattern';

test.each<[string, string, boolean]>([
  ['', '', true], ['', 'a', false], ['*', '', true], ['a*', 'a', true], ['a*', 'b', false], ['*a', 'ba', true], ['*a', 'ab', false],
  ['a?c', 'abc', true], ['a?', 'a', false], ['*.ex.com', 'www.ex.com', true], ['*.ex.com', 'ex.com', false], ['/a*b*c', '/axbxbxc', true],
  ['/a*b*c', '/axbxbx', false], ['**', 'a', true], ['a.c', 'abc', false],
])('%s of %s', (pattern, text, expected) => {
  expect(matchesPattern(pattern, text)).toBe(expected);
});

test('the same as a regular expression', () => {
  const letters = (all: string) => fc.array(fc.constantFrom(...all), { maxLength: 8 }).map(list => list.join(''));
  fc.assert(fc.property(letters('ab*?'), letters('ab'), (pattern, text) => {
    const regex = new RegExp(`^${pattern.replace(/\*+/g, '.*').replace(/\?/g, '.')}$`);
    expect(matchesPattern(pattern, text)).toBe(regex.test(text));
  }), { numRuns: 2000, seed: 11 });
});
