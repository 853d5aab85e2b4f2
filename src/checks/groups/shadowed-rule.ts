import type { GroupCheck, GroupView } from './group-view';
import type { ListenerRule, RuleCondition } from '../../plan/model/rules';
import { isKnown } from '../../plan/model/unknown';
import type { Problem } from '../check';
import { Severity } from '../finding';

export const SHADOWED_RULE: GroupCheck = {
  id: 'shadowed-rule',
  title: 'rule that no request reaches',
  severity: Severity.WARNING,
  why: 'A load balancer takes the first rule that matches. The rules of a group stand in the order of its members, and within an Ingress in the order of its paths, exact ones first. '
    + 'What an earlier rule takes never gets to a later one, be it of another team.',
  fix: 'Remove one of the two rules, or put the more particular one first: by its place, or by group.order.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html',
  since: '0.1.0',
  inspectGroup: group => problems(group),
};

/** What a rule compares, as far as that can be told. */
interface Match {
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  /** Everything else, as a key; empty if there is nothing else. */
  readonly others: string;
}

/** Paths that are taken, by the hosts and the other conditions of the rules that take them. */
interface Taken {
  readonly exact: Map<string, ListenerRule>;
  /** Beginnings, of patterns that end in their only wildcard. */
  readonly beginnings: Map<string, ListenerRule>;
}

function* problems(group: GroupView): Iterable<Problem> {
  const byListener = new Map<unknown, Map<string, Taken>>();
  const told = new Set<string>();
  for (const rule of group.stack.ofGroup?.rules ?? []) {
    const match = matchOf(rule);
    if (match === undefined) {
      continue;
    }
    let scopes = byListener.get(rule.listener);
    if (scopes === undefined) {
      byListener.set(rule.listener, scopes = new Map());
    }
    const earlier = earlierRule(match, scopes);
    const { ingress, field } = rule.source;
    // On two listeners the same is so twice.
    if (earlier !== undefined && !told.has(`${ingress} ${field}`)) {
      told.add(`${ingress} ${field}`);
      const there = earlier.source.ingress === ingress ? earlier.source.field : `${earlier.source.field} of Ingress ${earlier.source.ingress}`;
      yield {
        object: group.objectOf(ingress),
        field,
        message: `no request reaches ${field} of Ingress ${ingress} (${texts(match)}): ${there} comes before it on port ${rule.listener.port} and takes all of them`,
      };
    }
    add(match, rule, scopes);
  }
}

/** The rule that takes all requests of a later one; `undefined` if there is none that does so alone. */
function earlierRule({ hosts, paths, others }: Match, scopes: ReadonlyMap<string, Taken>): ListenerRule | undefined {
  const keys = [...new Set([key(hosts, others), key(hosts, ''), key([], others), key([], '')])];
  for (const taken of keys.map(scope => scopes.get(scope)).filter(found => found !== undefined)) {
    const takers = paths.map(path => taker(path, taken));
    if (takers.length > 0 && takers.every(rule => rule !== undefined)) {
      return takers[0];
    }
  }
  return undefined;
}

function taker(path: string, { exact, beginnings }: Taken): ListenerRule | undefined {
  const same = exact.get(path);
  if (same !== undefined) {
    return same;
  }
  // A path that begins as a pattern does is taken by it, wildcards included.
  const wildcard = path.search(/[*?]/);
  const end = wildcard < 0 ? path.length : wildcard;
  for (let length = 0; length <= end; length++) {
    const found = beginnings.get(path.slice(0, length));
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function add({ hosts, paths, others }: Match, rule: ListenerRule, scopes: Map<string, Taken>): void {
  const scope = key(hosts, others);
  let taken = scopes.get(scope);
  if (taken === undefined) {
    scopes.set(scope, taken = { exact: new Map(), beginnings: new Map() });
  }
  for (const path of paths) {
    const map = /^[^*?]*\*$/.test(path) ? taken.beginnings : taken.exact;
    const text = map === taken.beginnings ? path.slice(0, -1) : path;
    if (!map.has(text)) {
      map.set(text, rule);
    }
  }
}

function matchOf({ conditions }: ListenerRule): Match | undefined {
  if (!isKnown(conditions) || conditions.some(condition => 'regexValues' in condition && condition.regexValues !== undefined)) {
    return undefined;
  }
  const valuesOf = (field: RuleCondition['field']) => conditions.flatMap(condition => condition.field === field && 'values' in condition ? condition.values ?? [] : []);
  const rest = conditions.filter(({ field }) => field !== 'host-header' && field !== 'path-pattern');
  const paths = valuesOf('path-pattern');
  return {
    hosts: [...valuesOf('host-header')].map(host => host.toLowerCase()).sort(),
    paths: paths.length === 0 ? ['*'] : paths,
    others: rest.length === 0 ? '' : JSON.stringify(rest),
  };
}

function key(hosts: readonly string[], others: string): string {
  return `${hosts.join(' ')}\0${others}`;
}

function texts({ hosts, paths }: Match): string {
  return [...hosts, ...paths].join(' ');
}
