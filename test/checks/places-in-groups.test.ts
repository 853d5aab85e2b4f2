import { join } from 'path';
import { casesBelow, findingsOf } from './cases';

const CASES = casesBelow(join(__dirname, 'groups'));

/** Where the findings of a check stand in a case. */
function places(check: string, name: string): (string | undefined)[] {
  return findingsOf(CASES.find(it => it.check === check && it.fires && it.name === name)!).filter(({ id }) => id === check).map(({ field }) => field);
}

const of = (annotation: string) => `metadata.annotations['alb.ingress.kubernetes.io/${annotation}']`;

test.each([
  ['uncovered-host', 'other-domain', ['spec.rules[0].host']],
  ['uncovered-host', 'below-tls', ['spec.tls[0].hosts[1]']],
  ['uncovered-host', 'below-tls-and-in-a-rule', ['spec.rules[0].host']],
  ['uncovered-host', 'by-conditions', [of('conditions.web')]],
  ['shadowed-rule', 'duplicate', ['spec.rules[0].http.paths[0]']],
  ['shadowed-rule', 'inside-a-list', ['items[1].spec.rules[1].http.paths[0]']],
  ['group-name-slip', 'one-letter-off', [of('group.name')]],
  ['group-name-slip', 'named-by-the-class', [undefined]],
  ['world-open-internal-group', 'written-out', [of('inbound-cidrs')]],
  ['world-open-internal-group', 'by-the-class', [undefined]],
  ['world-open-internal-group', 'nobody-says-who', [undefined]],
] as const)('%s stands where it is written: %s', (check, name, expected) => {
  expect(places(check, name)).toEqual(expected);
});
