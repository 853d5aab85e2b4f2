import type { BuiltRule } from './built-rules';
import type { RuleConditions } from './conditions';
import type { AlbListener } from './listen-ports';
import { redirectOf } from './rule-optimiser';
import type { RedirectConfig } from './rule-settings';
import { matchesPattern } from '../../input/pattern';
import { isKnown } from '../model/unknown';

/*
 * Redirects whose requests come to their own rule again, which the controller does not see: by a wildcard, by having no host, or by a path below
 * the one that was asked for. A request is made up that would go round, so that what is told is so for one request at least.
 */

/** Whatever a wildcard stands for; no rule names it. */
const ANYTHING = 'any-thing-at-all';
const PATH = '#{path}';
const PLACEHOLDER = '#{';
/** A path that grows is followed for so many rounds. */
const ROUNDS = 5;
/** Redirects of one listener for which earlier rules are looked through. */
const MOST_JUDGED = 100;

/** Diagnoses redirects of a listener that go round. All rules have to be at hand. */
export function judgeCircles(rules: readonly BuiltRule[], listener: AlbListener): void {
  let judged = 0;
  for (const [place, rule] of rules.entries()) {
    const { match, field, member: { diagnoses } } = rule;
    const redirect = redirectOf(rule, listener);
    if (redirect === undefined || !isKnown(match) || !staysOn(redirect, listener) || !isPlain(match)) {
      continue;
    }
    const hosts = hostsAfter(redirect, match);
    const ways = hosts.length === 0 ? [] : waysOf(redirect, match);
    if (ways.length > 0 && judged++ < MOST_JUDGED && hosts.some(host => ways.some(paths => !isTaken(host, paths, rules, place)))) {
      const to = `${redirect.host ?? ''}${redirect.path ?? ''}`;
      diagnoses.add('redirect-loop', { field, got: to, message: `what it redirects to ${to} comes to the same rule again, and goes round for good` });
    }
  }
}

/** Whether requests come to the same listener again, with something else changed. */
function staysOn({ protocol = '#{protocol}', port = '#{port}', host = '#{host}', path = '/#{path}' }: RedirectConfig, listener: AlbListener): boolean {
  return (protocol === '#{protocol}' || protocol === listener.protocol) && (port === '#{port}' || port === String(listener.port))
    && (host !== '#{host}' || path !== '/#{path}');
}

/** Whether a rule compares host and path alone, and these as patterns. */
function isPlain({ looksFurther, conditions }: RuleConditions): boolean {
  return !looksFurther && conditions.every(condition => !('regexValues' in condition) || condition.regexValues === undefined);
}

/** Hosts that requests have then, as far as the rule takes them. */
function hostsAfter({ host = '#{host}' }: RedirectConfig, { hosts }: RuleConditions): readonly string[] {
  if (host === '#{host}') {
    return hosts.length === 0 ? [`${ANYTHING}.test`] : hosts.map(example);
  }
  return !host.includes(PLACEHOLDER) && isAmong(hosts, host.toLowerCase(), true) ? [host] : [];
}

/** Paths that one request has round by round, as far as the rule takes them: one list for each kind of path that it is for. */
function waysOf({ path = '/#{path}' }: RedirectConfig, { paths }: RuleConditions): readonly (readonly string[])[] {
  const [before, after, ...rest] = path.split(PATH);
  if (rest.length > 0 || before.includes(PLACEHOLDER) || after?.includes(PLACEHOLDER)) {
    return [];
  }
  if (after === undefined) {
    return isAmong(paths, path) ? [[path]] : [];
  }
  const starts = (paths.length === 0 ? ['/*'] : paths).map(example);
  const ways = starts.map(start => {
    const way = [start];
    for (let round = 1; path !== '/#{path}' && round < ROUNDS; round++) {
      way.push(`${before}${way[way.length - 1].slice(1)}${after}`);
    }
    return way;
  });
  return ways.filter(way => way.every(one => isAmong(paths, one)));
}

/** Whether an earlier rule takes, or may take, a request on one of its rounds. */
function isTaken(host: string, way: readonly string[], rules: readonly BuiltRule[], place: number): boolean {
  for (let index = 0; index < place; index++) {
    const { match } = rules[index];
    if (!isKnown(match) || !isPlain(match) || (isAmong(match.hosts, host.toLowerCase(), true) && way.some(path => isAmong(match.paths, path)))) {
      return true;
    }
  }
  return false;
}

function isAmong(patterns: readonly string[], text: string, ignoresCase = false): boolean {
  return patterns.length === 0 || patterns.some(pattern => matchesPattern(ignoresCase ? pattern.toLowerCase() : pattern, text));
}

/** A text that a pattern takes. */
function example(pattern: string): string {
  return pattern.replace(/\*/g, ANYTHING).replace(/\?/g, 'x');
}
