import type { AlbIngress } from './alb-ingress';
import type { RulePath } from './backends';
import type { Condition } from './rule-settings';
import { ALB } from '../../annotations/alb-keys';
import { valueOr } from '../setting';

/** What a rule compares requests with. Host and path conditions are alternatives to host and path of the rule. */
export interface RuleMatch {
  readonly hosts: readonly string[];
  readonly hostRegexes: readonly string[];
  readonly paths: readonly string[];
  readonly pathRegexes: readonly string[];
  /** Values of headers, methods, query strings and sources. */
  readonly others: readonly string[];
}

export interface PathPatterns {
  readonly paths: readonly string[];
  readonly regexes: readonly string[];
}

const EVERYTHING = '/*';

/** What the rule of a path matches; `undefined` where nobody can tell, or it cannot be read. */
export function ruleMatch(rule: RulePath, ingress: AlbIngress): RuleMatch | undefined {
  const own = pathPatterns(rule, ingress);
  const all = rule.backend.kind === 'service' ? conditionsOf(rule.backend.name, ingress) : undefined;
  if (own === undefined || all === undefined || rule.host === undefined) {
    return undefined;
  }
  const of = (field: string) => all.filter(condition => condition.field === field);
  const hosts = of('host-header').map(({ hostHeaderConfig }) => hostHeaderConfig);
  const paths = of('path-pattern').map(({ pathPatternConfig }) => pathPatternConfig);
  const match = {
    hosts: [...rule.host === '' ? [] : [rule.host], ...hosts.flatMap(config => texts(config?.values))],
    hostRegexes: hosts.flatMap(config => texts(config?.regexValues)),
    paths: [...own.paths, ...paths.flatMap(config => texts(config?.values))],
    pathRegexes: [...own.regexes, ...paths.flatMap(config => texts(config?.regexValues))],
    others: all.flatMap(otherValues),
  };
  const nothing = Object.values(match).every(values => values.length === 0);
  return nothing ? { ...match, paths: [EVERYTHING] } : match;
}

/** Conditions of a backend as a list; `undefined` where nobody can tell. */
export function conditionsOf(name: string, ingress: AlbIngress): readonly Condition[] | undefined {
  const said = ingress.conditionsOf(name);
  return said.is === 'absent' ? [] : said.is === 'set' ? (said.value ?? []).map(condition => condition ?? {}) : undefined;
}

/** Patterns that the controller makes of one path; `undefined` where nobody can tell or the path type does not exist. */
export function pathPatterns({ path, pathType }: RulePath, ingress: AlbIngress): PathPatterns | undefined {
  if (path === undefined) {
    return undefined;
  }
  switch (pathType) {
    case 'Exact': return { paths: path === '' ? [] : [path], regexes: [] };
    case 'Prefix': return { paths: path === '' ? [] : prefixed(path), regexes: [] };
    case 'ImplementationSpecific': case undefined: case null: {
      const regex = path === '' ? false : valueOr(ingress.reader.flag(ALB['use-regex-path-match']), false);
      return regex === undefined ? undefined : regex ? { paths: [], regexes: [path.slice(1)] } : { paths: path === '' ? [] : [path], regexes: [] };
    }
    default: return undefined;
  }
}

function prefixed(path: string): readonly string[] {
  if (path === '/') {
    return [EVERYTHING];
  }
  const stem = path.endsWith('/') ? path.slice(0, -1) : path;
  return [stem, `${stem}/*`];
}

function otherValues(condition: Condition): readonly string[] {
  switch (condition.field) {
    case 'http-header': return [...texts(condition.httpHeaderConfig?.values), ...texts(condition.httpHeaderConfig?.regexValues)];
    case 'http-request-method': return texts(condition.httpRequestMethodConfig?.values);
    case 'query-string': return (condition.queryStringConfig?.values ?? []).map(pair => [pair?.key, pair?.value].filter(Boolean).join('='));
    case 'source-ip': return texts(condition.sourceIPConfig?.values);
    default: return [];
  }
}

/** A list of texts as Go reads it: null among them is empty text. */
export function texts(values: readonly (string | undefined)[] = []): readonly string[] {
  return values.map((value = '') => value);
}
