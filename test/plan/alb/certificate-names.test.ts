import { namesFor } from '../../../src/plan/alb/certificate-names';

test.each<[string, string, boolean]>([
  ['a.ex.com', 'a.ex.com', true], ['A.ex.com', 'a.EX.com', true], ['*.ex.com', 'a.ex.com', true], ['*.ex.com', 'a.b.ex.com', false],
  ['*.ex.com', 'ex.com', false], ['*.ex.com', '*.ex.com', true], ['a.ex.com', '*.ex.com', false], ['*', 'localhost', false], ['*.com', '.com', false],
])('%s for %s', (name, host, expected) => {
  expect(namesFor(host).includes(name.toLowerCase())).toBe(expected);
});
