import { selects } from '../../../src/plan/groups/namespace-selector';

const LABELS: { readonly [key: string]: string } = { team: 'shop', tier: 'web' };
const labelOf = (key: string) => key === 'untold' ? undefined : LABELS[key] ?? null;
const expression = (operator: unknown, key: unknown = 'team', values?: unknown) => ({ matchExpressions: [{ key, operator, values }] });
const TOKEN = '${Token[TOKEN.1]}';

test.each<[unknown, boolean | undefined]>([
  [undefined, true],
  [null, true],
  [{}, true],
  [{ matchLabels: { team: 'shop' } }, true],
  [{ matchLabels: { team: 'pay' } }, false],
  [{ matchLabels: { team: 'shop', tier: 'db' } }, false],
  [{ matchLabels: { other: '' } }, false],
  [{ matchLabels: { untold: 'a' } }, undefined],
  [{ matchLabels: { untold: 'a', team: 'pay' } }, false],
  [{ matchLabels: { team: TOKEN } }, undefined],
  [expression('In', 'team', ['pay', 'shop']), true],
  [expression('In', 'other', ['pay']), false],
  [expression('NotIn', 'team', ['pay']), true],
  [expression('NotIn', 'team', ['shop']), false],
  [expression('NotIn', 'other', ['shop']), true],
  [expression('Exists'), true],
  [expression('Exists', 'other'), false],
  [expression('DoesNotExist'), false],
  [expression('DoesNotExist', 'other'), true],
  [expression(TOKEN, 'team', ['a']), undefined],
  [expression('In', TOKEN, []), undefined],
  [{ matchExpressions: [{ key: 'team', operator: 'Exists' }, { key: 'tier', operator: 'In', values: ['db'] }] }, false],
])('%j selects: %s', (selector, selected) => {
  expect(selects(selector, labelOf)).toBe(selected);
});

test.each<[unknown, RegExp]>([
  [expression('in', 'team', ['a']), /no operator 'in'/],
  [expression(undefined), /no operator ''/],
  [expression('In'), /In needs values/],
  [expression('NotIn', 'team', []), /NotIn needs values/],
  [expression('Exists', 'team', ['a']), /takes no values/],
  [expression('DoesNotExist', 'team', ['a']), /takes no values/],
  [expression('Exists', 'a b'), /'a b' is no key/],
  [{ matchExpressions: [null] }, /no operator/],
  [{ matchLabels: { team: 'a b' } }, /a value is none/],
])('%j is no selector', (selector, wrong) => {
  expect(selects(selector, labelOf)).toEqual({ wrong: expect.stringMatching(wrong) });
});
