import { shown } from '../../input/arguments';
import { HOST } from '../../input/name-grammars';
import { isTextToken } from '../../input/tokens';
import { LONGEST_ROUTE_NAME } from '../emission/route-name';
import type { RouteOptions } from '../http-routes-options';
import type { Backend } from '../values/backend';
import type { RoutePath } from '../values/route-path';

/** What keeps a route from becoming a rule. */
export function routeProblems(host: string, path: RoutePath, backend: Backend, options: RouteOptions): string[] {
  const problems: string[] = [];
  if (typeof host !== 'string' || (host !== '*' && !isTextToken(host) && !HOST.test(host))) {
    problems.push(`host is ${shown(host)}; give a host such as 'www.example.com' or '*.example.com', or '*' for any`);
  }
  if (typeof path?._entry !== 'function') {
    problems.push(`path is ${shown(path)}; give a RoutePath, for instance RoutePath.prefix('/')`);
  }
  if (typeof backend?._target !== 'function') {
    problems.push(`backend is ${shown(backend)}; give a Backend, for instance Backend.of(workload, { port: 80 })`);
  }
  if (problems.length > 0) {
    return problems;
  }
  const { conditions = [], transforms = [], name } = options;
  if (name !== undefined && (typeof name !== 'string' || name.length > LONGEST_ROUTE_NAME || !/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name))) {
    problems.push(`name is ${shown(name)}; allowed are at most ${LONGEST_ROUTE_NAME} lower-case letters, digits and inner hyphens, beginning with a letter`);
  }
  for (const [list, given, example] of [['conditions', conditions, "RouteCondition.method(['GET'])"], ['transforms', transforms, "RouteTransform.rewriteUrl('^/api', '')"]] as const) {
    if (!Array.isArray(given) || !given.every(item => typeof item?._json === 'function') || (options[list] !== undefined && given.length === 0)) {
      problems.push(`${list} is ${shown(given)}; give a list such as [${example}], or leave it out`);
      return problems;
    }
  }
  if (new Set(transforms.map(({ kind }) => kind)).size < transforms.length) {
    problems.push('transforms has two of one kind, and a rule has one of each');
  }
  return [...problems, ...mixtures(host, path, options)];
}

/** A rule tells hosts, and paths, by values or by regular expressions, not by both. */
function mixtures(host: string, path: RoutePath, { conditions = [] }: RouteOptions): string[] {
  const of = (field: string, regex: boolean) => conditions.some(condition => condition.field === field && condition._isRegex() === regex);
  const problems: string[] = [];
  if (of('host-header', true) && (host !== '*' || of('host-header', false))) {
    problems.push("hosts are given both as they are and by RouteCondition.hostRegex, and a rule has one of the two; make the host of the route '*'");
  }
  if (of('path-pattern', false) && path.kind === 'regex') {
    problems.push('paths are given both by RoutePath.regex and RouteCondition.path, and a rule has one of the two');
  }
  return problems;
}
