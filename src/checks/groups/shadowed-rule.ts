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
  /** The hosts as a key; empty if any will do. */
  readonly host: string;
  /** Everything else, as a key; empty if there is nothing else. */
  readonly others: string;
}

/** Paths that are taken, by the hosts and the other conditions of the rules that take them. */
interface Taken {
  readonly exact: Map<string, ListenerRule>;
  /** Beginnings, of patterns that end in their only wildcard. */
  readonly beginnings: Map<string, ListenerRule>;
}

/** By hosts, then by everything else. */
type Scopes = Map<string, Map<string, Taken>>;

const WILDCARD = /[*?]/;

function* problems(group: GroupView): Iterable<Problem> {
  const byListener = new Map<unknown, Scopes>();
  const told = new Set<string>();
  for (const rule of group.stack.ofGroup?.rules ?? []) {
    const match = matchOf(rule);
    if (match === undefined) {
      continue;
    }
    const scopes = entryOf(byListener, rule.listener, (): Scopes => new Map());
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
function earlierRule({ host, paths, others }: Match, scopes: Scopes): ListenerRule | undefined {
  for (const hosts of host === '' ? [''] : [host, '']) {
    for (const rest of others === '' ? [''] : [others, '']) {
      const taken = scopes.get(hosts)?.get(rest);
      const first = taken && taker(paths[0], taken);
      if (first !== undefined && paths.every(path => taker(path, taken!) !== undefined)) {
        return first;
      }
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
  const wildcard = path.search(WILDCARD);
  const end = wildcard < 0 ? path.length : wildcard;
  for (let length = 0; length <= end; length++) {
    const found = beginnings.get(path.slice(0, length));
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function add({ host, paths, others }: Match, rule: ListenerRule, scopes: Scopes): void {
  const ofHost = entryOf(scopes, host, () => new Map<string, Taken>());
  const { exact, beginnings } = entryOf(ofHost, others, () => ({ exact: new Map(), beginnings: new Map() }));
  for (const path of paths) {
    const isBeginning = path.search(WILDCARD) === path.length - 1 && path.endsWith('*');
    const [map, text] = isBeginning ? [beginnings, path.slice(0, -1)] : [exact, path];
    if (!map.has(text)) {
      map.set(text, rule);
    }
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, made: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    map.set(key, value = made());
  }
  return value;
}

function matchOf({ conditions }: ListenerRule): Match | undefined {
  if (!isKnown(conditions)) {
    return undefined;
  }
  const hosts: string[] = [];
  const paths: string[] = [];
  const rest: RuleCondition[] = [];
  for (const condition of conditions) {
    if ('regexValues' in condition && condition.regexValues !== undefined) {
      return undefined;
    }
    if (condition.field === 'host-header') {
      hosts.push(...condition.values ?? []);
    } else if (condition.field === 'path-pattern') {
      paths.push(...condition.values ?? []);
    } else {
      rest.push(condition);
    }
  }
  return {
    hosts,
    paths: paths.length === 0 ? ['*'] : paths,
    host: hosts.map(host => host.toLowerCase()).sort().join(' '),
    others: rest.length === 0 ? '' : JSON.stringify(rest),
  };
}

function texts({ hosts, paths }: Match): string {
  return [...hosts, ...paths].join(' ');
}
