import fc from 'fast-check';
import { TakenRequests, matchOf } from '../../src/checks/groups/taken-requests';
import type { ListenerRule, RuleCondition } from '../../src/plan/model/rules';
import { Unknown } from '../../src/plan/model/unknown';

interface Rule {
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  readonly method?: string;
}

function listenerRule({ hosts, paths, method }: Rule): ListenerRule {
  const conditions: RuleCondition[] = [
    ...method === undefined ? [] : [{ field: 'http-request-method', values: [method] } as const],
    ...hosts.length === 0 ? [] : [{ field: 'host-header', values: hosts } as const],
    ...paths.length === 0 ? [] : [{ field: 'path-pattern', values: paths } as const],
  ];
  return { conditions } as Partial<ListenerRule> as ListenerRule;
}

/** Which of some rules no request is said to reach. */
function shadowed(rules: readonly ListenerRule[]): boolean[] {
  const taken = new TakenRequests();
  return rules.map(rule => {
    const match = matchOf(rule);
    const takers = match && taken.takersOf(match);
    if (match !== undefined && takers === undefined) {
      taken.add(match, rule);
    }
    return takers !== undefined;
  });
}

function fits(pattern: string, text: string): boolean {
  return new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\*/g, '.*').replace(/\?/g, '.')}$`).test(text);
}

const RULE: fc.Arbitrary<Rule> = fc.record({
  hosts: fc.uniqueArray(fc.constantFrom('a.x', 'b.x', 'c.a.x', '*.x', '*.a.x', '*', '?.x'), { maxLength: 3 }),
  paths: fc.uniqueArray(fc.constantFrom('/*', '/p', '/p/*', '/p*', '/p/q', '/?', '/*q', '/p/q/*'), { maxLength: 3 }),
  method: fc.option(fc.constantFrom('GET', 'PUT'), { nil: undefined }),
}, { requiredKeys: ['hosts', 'paths'] });

const HOSTS = ['a.x', 'b.x', 'c.a.x', 'd.a.x', 'z.x', 'zz.x', 'y'];
const PATHS = ['/', '/p', '/p/', '/p/q', '/p/q/', '/p/q/r', '/pz', '/z', '/zq', '/p/z'];

test('a rule that is said to be reached by no request is reached by none', () => {
  fc.assert(fc.property(fc.array(RULE, { minLength: 2, maxLength: 8 }), rules => {
    const first = new Set(HOSTS.flatMap(host => PATHS.flatMap(path => ['GET', 'PUT', 'POST'].map(method => rules.findIndex(rule =>
      (rule.hosts.length === 0 || rule.hosts.some(pattern => fits(pattern, host)))
      && (rule.paths.length === 0 || rule.paths.some(pattern => fits(pattern, path)))
      && (rule.method === undefined || rule.method === method))))));
    expect(shadowed(rules.map(listenerRule)).filter((isShadowed, index) => isShadowed && first.has(index))).toEqual([]);
  }));
});

test('a rule is not reached behind itself, behind itself with fewer conditions, and behind what takes everything', () => {
  fc.assert(fc.property(RULE, fc.array(RULE, { maxLength: 4 }), fc.constantFrom<(rule: Rule) => Rule>(
    rule => rule, rule => ({ ...rule, hosts: [] }), rule => ({ ...rule, paths: [] }), rule => ({ ...rule, method: undefined }), () => ({ hosts: ['*'], paths: ['/*'] }),
  ), (rule, between, wider) => {
    expect(shadowed([wider(rule), ...between, rule].map(listenerRule)).at(-1)).toBe(true);
  }));
});

test('hosts are the same in whatever case, paths are not', () => {
  const rules = [{ hosts: ['A.x'], paths: ['/p'] }, { hosts: ['a.X'], paths: ['/p'] }, { hosts: ['a.x'], paths: ['/P'] }];
  expect(shadowed(rules.map(listenerRule))).toEqual([false, true, false]);
});

test('regular expressions are the same by their text', () => {
  const rules = [['^a\\s'], ['^a\\S'], ['^a\\s'], ['^b', '^a\\S'], ['^a\\S', '^a\\s']].map(regexValues => (
    { conditions: [{ field: 'host-header', regexValues }, { field: 'path-pattern', regexValues: ['^/p'] }] } as Partial<ListenerRule> as ListenerRule));
  expect(shadowed(rules)).toEqual([false, false, true, false, true]);
});

test('a host that ends as a regular expression does is no part of it', () => {
  const ofHost = (condition: object) => ({ conditions: [{ field: 'host-header', ...condition }] } as Partial<ListenerRule> as ListenerRule);
  expect(shadowed([ofHost({ values: ['*.x'] }), ofHost({ regexValues: ['a.x'] })])).toEqual([false, false]);
});

test.each([[9, 11, true], [10, 10, true], [101, 1, false], [1, 101, false]])('%d hosts with %d paths: told %p', (hosts, paths, isTold) => {
  const rule = listenerRule({ hosts: Array.from({ length: hosts }, (_, i) => `h${i}.x`), paths: Array.from({ length: paths }, (_, i) => `/p${i}`) });
  expect(shadowed([rule, rule])).toEqual([false, isTold]);
});

test('what is not known shadows nothing', () => {
  const rule = { conditions: new Unknown('conditions') } as Partial<ListenerRule> as ListenerRule;
  expect(shadowed([rule, rule])).toEqual([false, false]);
});
