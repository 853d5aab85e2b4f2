import { CORPORA, annotationsOf, clusterOf, nameOf, readCorpus } from './corpus';
import type { Json } from '../../src/input/json';
import { AlbIngress } from '../../src/plan/alb/alb-ingress';
import { ruleMatch } from '../../src/plan/alb/rule-match';

/*
 * What a rule compares requests with, held against the rules of the real controller. Whose rule it is the recording does not tell: any of the
 * members may have it.
 */
const RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';

interface Condition {
  readonly [config: string]: unknown;
}

function recordedMatch(conditions: readonly Condition[]): string {
  const parts: { [name: string]: string[] } = {};
  for (const { field, ...configs } of conditions) {
    const [config] = Object.values(configs) as { values?: unknown[]; regexValues?: string[] }[];
    const values = (config.values ?? []).map(value => typeof value === 'string' ? value : pair(value as { key?: string; value: string }));
    const name = field === 'host-header' ? 'host' : field === 'path-pattern' ? 'path' : 'other';
    (parts[name] ??= []).push(...values);
    (parts[name === 'other' ? name : `${name}Regex`] ??= []).push(...config.regexValues ?? []);
  }
  return shown(['host', 'hostRegex', 'path', 'pathRegex', 'other'].map(name => parts[name] ?? []));
}

function pair({ key, value }: { key?: string; value: string }): string {
  return key ? `${key}=${value}` : value;
}

function shown(lists: readonly (readonly string[])[]): string {
  return JSON.stringify(lists);
}

test('every rule of the controller is one of those foreseen', () => {
  const wrong: string[] = [];
  let compared = 0;
  for (const recorded of CORPORA.filter(name => name.startsWith('ingress-')).flatMap(name => [...readCorpus(name)])) {
    const { controller } = clusterOf(recorded);
    for (const { members = [], stack } of (recorded.results ?? []).filter(({ kind, accepted }) => kind === 'IngressGroup' && accepted)) {
      const foreseen = new Set(recorded.objects.filter(object => object.kind === 'Ingress' && members.includes(nameOf(object))).flatMap(object => {
        const ingress = new AlbIngress(annotationsOf(object), object.spec as Json, controller);
        return ingress.paths.map(path => ruleMatch(path, ingress)).map(match => match
          && shown([match.hosts, match.hostRegexes, match.paths, match.pathRegexes, match.others]));
      }));
      for (const [id, { spec }] of Object.entries(stack?.resources[RULE] ?? {})) {
        compared++;
        const match = recordedMatch(spec.conditions as Condition[]);
        if (!foreseen.has(match)) {
          wrong.push(`${recorded.id} ${id}: ${match} is none of ${[...foreseen].join(' ')}`);
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(3000);
  expect(wrong).toEqual([]);
});
