import * as fc from 'fast-check';
import { RoutePath } from '../../src';
import { Rules } from '../../src/ingress/emission/rules';

/** The order in which the controller makes rules of the paths of an Ingress. */
function controllersOrder(rules: Rules): string[] {
  const rank = { Exact: 0, Prefix: 1, ImplementationSpecific: 2 };
  return rules.entries.flatMap(({ host = '*', http: { paths } }) => paths
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => rank[a.entry.pathType as keyof typeof rank] - rank[b.entry.pathType as keyof typeof rank]
      || (a.entry.pathType === 'Prefix' ? Buffer.byteLength(b.entry.path) - Buffer.byteLength(a.entry.path) : 0) || a.index - b.index)
    .map(({ entry }) => `${host} ${(entry.backend as { n: number }).n}`));
}

const segment = fc.stringMatching(/^[a-zé]{1,5}$/);
const path = fc.oneof(
  segment.map(text => RoutePath.exact(`/${text}`)),
  fc.array(segment, { maxLength: 3 }).map(parts => RoutePath.prefix(`/${parts.join('/')}`)),
  segment.map(text => RoutePath.pattern(`/${text}*`)),
  segment.map(text => RoutePath.regex(`^/${text}`)),
);

test('rules come in the order in which they were added, whatever the controller sorts', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('*', 'a.example.com', 'b.example.com'), path), { maxLength: 12 }), routes => {
    const rules = new Rules();
    routes.forEach(([host, route], n) => rules.add(host, route, { n }));
    expect(controllersOrder(rules)).toEqual(routes.map(([host], n) => `${host} ${n}`));
    expect(rules.hasRegexes).toBe(routes.some(([, { kind }]) => kind === 'regex'));
  }));
});

test('patterns beside regular expressions are some themselves, wherever they stand', () => {
  const rules = new Rules();
  rules.add('*', RoutePath.pattern('/img/*.p?g'), {});
  rules.add('*', RoutePath.exact('/a'), {});
  expect(rules.entries[0].http.paths[0].path).toBe('/img/*.p?g');
  rules.add('*', RoutePath.regex('^/v[0-9]'), {});
  rules.add('*', RoutePath.pattern('/x(1)*'), {});
  expect(rules.entries.flatMap(({ http }) => http.paths.map(entry => entry.path))).toEqual(['/^/img/.*\\.p.g$', '/a', '/^/v[0-9]', '/^/x\\(1\\).*$']);
});

test('neighbours of one host share a rule where that keeps their order', () => {
  const rules = new Rules();
  rules.add('a', RoutePath.exact('/x'), {});
  rules.add('a', RoutePath.prefix('/long/er'), {});
  rules.add('a', RoutePath.prefix('/'), {});
  rules.add('a', RoutePath.prefix('/v1'), {});
  rules.add('b', RoutePath.any(), {});
  rules.add('a', RoutePath.any(), {});
  expect(rules.entries.map(({ host, http }) => `${host} ${http.paths.map(entry => entry.path).join(' ')}`)).toEqual(['a /x /long/er /', 'a /v1', 'b /', 'a /']);
});
