import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { NamesInUse, isSlip } from '../../src/input/slips';

test.each([
  ['checkout', 'chekout'], ['checkout', 'checkoutt'], ['checkout', 'checkuot'], ['checkout', 'cheskout'], ['shared-web', 'sharedweb'], ['cart', 'carts'],
  ['shared-web1', 'shared-wep1'], ['prod1', 'prods1'],
])('%s and %s are meant for each other', (one, other) => {
  expect([isSlip(one, other), isSlip(other, one)]).toEqual([true, true]);
});

test.each([
  ['team-a', 'team-b'], ['prod1', 'prod2'], ['prod', 'prod1'], ['web-eu-west-1', 'web-eu-west-2'], ['shop-v1', 'shop-v2'], ['shop-v1', 'shop-v12'], ['tenant-x', 'tenant-y'],
  ['web-a-api', 'web-b-api'], ['web-de', 'web-dk'], ['web-us-east', 'web-us-west'], ['web-ap-southeast-1', 'web-ap-southwest-1'],
  ['api', 'app'], ['api', 'apis'], ['checkout', 'checkout'], ['internal', 'external'], ['checkout', 'chekcuot'],
])('%s and %s are two things', (one, other) => {
  expect([isSlip(one, other), isSlip(other, one)]).toEqual([false, false]);
});

const NAME = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '-'), minLength: 3, maxLength: 7 });

test('one step is a letter more, less or other, or two swapped', () => {
  const swaps = (name: string) => [...name].map((_, index) => name.slice(0, index) + [...name.slice(index, index + 2)].reverse().join('') + name.slice(index + 2));
  // Parts of more than two letters stand for themselves.
  fc.assert(fc.property(fc.stringMatching(/^[xyz]{3,6}$/), fc.stringMatching(/^[xyz]{3,6}$/), (one, other) => {
    const [a, b] = [`abc${one}`, `abc${other}`];
    expect(isSlip(a, b)).toBe(a !== b && (distance(a, b) === 1 || swaps(a).includes(b)));
  }));
});

test('what is found among names is the first slip of all', () => {
  fc.assert(fc.property(fc.array(NAME, { maxLength: 12 }), NAME, (names, name) => {
    expect(new NamesInUse(names).meantBy(name)).toBe(names.find(one => isSlip(name, one)));
  }));
});
