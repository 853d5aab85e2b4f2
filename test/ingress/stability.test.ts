import { Chart, Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { HTTPS, appWith, passing } from './support';
import { Backend, HttpIngressGroup, RouteCondition, RoutePath } from '../../src';

interface Team {
  readonly name: string;
  readonly order?: number;
  readonly routes: readonly (readonly [host: string, path: string, plain: boolean])[];
}

/** Everything an app emits, Ingress by Ingress, as it is written. */
function ingresses(teams: readonly Team[]): Map<string, string> {
  const app = appWith();
  const web = new HttpIngressGroup(new Chart(app, 'platform'), 'web', { listeners: [HTTPS] });
  for (const { name, order, routes } of teams) {
    const chart = new Chart(app, `chart-${name}`, { namespace: name });
    const member = web.routes(chart, name, order === undefined ? {} : { order });
    for (const [host, path, plain] of routes) {
      member.add(host, RoutePath.prefix(path), Backend.service('api', 80), plain ? {} : { conditions: [RouteCondition.method(['GET'])] });
    }
  }
  return new Map(passing(app).charts.flatMap(chart => chart.toJson()).map(manifest => [`${manifest.metadata.namespace ?? ''}/${manifest.metadata.name}`, Yaml.stringify(manifest)]));
}

const route = fc.tuple(fc.constantFrom('a.example.com', 'b.example.com'), fc.constantFrom('/', '/v1', '/v2', '/v1/users'), fc.boolean());
const teams = fc.uniqueArray(fc.record({
  name: fc.stringMatching(/^[a-z]{1,4}$/).filter(name => name !== 'web'), order: fc.option(fc.integer({ min: -999, max: 1000 }), { nil: undefined }), routes: fc.array(route, { minLength: 1, maxLength: 5 }),
}), { selector: ({ name }) => name, minLength: 1, maxLength: 5 });

test("what happens to the routes of one team leaves every other team's Ingress as it is, byte for byte", () => {
  fc.assert(fc.property(teams, fc.nat(), fc.array(route, { maxLength: 5 }), fc.boolean(), (all, pick, routes, reversed) => {
    const changed = all[pick % all.length].name;
    const before = ingresses(all);
    const next = all.map(team => team.name === changed ? { ...team, routes } : team);
    const after = ingresses(reversed ? next.reverse() : next);
    for (const [name, text] of before) {
      if (name !== `${changed}/${changed}`) {
        expect(after.get(name)).toBe(text);
      }
    }
    expect(after.has(`${changed}/${changed}`)).toBe(routes.length > 0);
  }), { numRuns: 60 });
});

test('the same program gives the same bytes', () => {
  fc.assert(fc.property(teams, all => {
    expect([...ingresses(all)]).toEqual([...ingresses(all)]);
  }), { numRuns: 30 });
});
