import type { BuiltRule } from './built-rules';
import type { RuleConditions } from './conditions';
import type { AlbListener } from './listen-ports';
import { leadsToItself } from './redirect-loop';
import type { RedirectConfig } from './rule-settings';
import type { Controller } from '../../cluster/controller';
import { addTo } from '../../input/multimap';
import { isKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases do not see regular expressions for paths: such a redirect to itself is left out, and one to elsewhere hides what comes later. */
const SEES_PATH_REGEXES = since('3.1.0');

const ANY = '';
const EVERYTHING = '/*';

/** Most combinations of host and path by which one redirect is filed. */
const MOST_PLACES = 1000;

interface Redirect {
  readonly rule: BuiltRule;
  readonly hosts: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
}

/** The rules that are left of a listener's: without redirects that lead to themselves, and without rules that a redirect before them hides. */
export function optimised(rules: readonly BuiltRule[], listener: AlbListener, controller: Controller): readonly BuiltRule[] {
  const seesRegexes = SEES_PATH_REGEXES.holds(controller);
  const redirects = new RedirectIndex();
  return rules.filter(rule => {
    const { match, field, member: { diagnoses, key } } = rule;
    if (!isKnown(match)) {
      return true;
    }
    const redirect = redirectOf(rule, listener);
    if (redirect !== undefined && leadsToItself(redirect, seesRegexes ? match : { ...match, pathRegexes: [] }, listener)) {
      diagnoses.add('endless-redirect', { field, message: `its redirect leads to itself on port ${listener.port}, and is left out there` });
      return false;
    }
    if (redirect === undefined && redirects.isEmpty) {
      return true;
    }
    const paths = seesRegexes ? [...match.paths, ...match.pathRegexes] : match.paths;
    const hiding = redirects.hiding(match.hosts, paths);
    if (hiding !== undefined) {
      const isForeign = hiding.member.key !== key;
      diagnoses.add('hidden-rule', {
        field,
        ...isForeign ? { others: [`Ingress ${hiding.member.key}`] } : {},
        message: `the redirect of ${hiding.field}${isForeign ? ` of Ingress ${hiding.member.key}` : ''} takes all its requests on port ${listener.port}, `
          + 'and it is left out there',
      });
      return false;
    }
    if (redirect !== undefined && !match.looksFurther) {
      redirects.add(rule, match.hosts, paths);
    }
    return true;
  });
}

/** Where a rule redirects to on a listener, if it does. */
export function redirectOf({ backend: { secure, plain } }: BuiltRule, { protocol }: AlbListener): RedirectConfig | undefined {
  const actions = protocol === 'HTTPS' ? secure! : plain!;
  const action = isKnown(actions) ? actions.find(({ type }) => type === 'redirect') : undefined;
  return action?.type === 'redirect' ? action.redirect : undefined;
}

/** Redirects that look at host and path only, by one host and one path of theirs each. */
class RedirectIndex {
  private readonly byPlace = new Map<string, Redirect[]>();
  private readonly unfiled: Redirect[] = [];
  public isEmpty = true;

  public add(rule: BuiltRule, hosts: RuleConditions['hosts'], paths: readonly string[]): void {
    const redirect: Redirect = { rule, hosts: new Set(hosts), paths: paths.includes(EVERYTHING) ? new Set() : new Set(paths) };
    const [keys, others] = [redirect.hosts, redirect.paths].map(set => set.size === 0 ? [ANY] : [...set]);
    this.isEmpty = false;
    if (keys.length * others.length > MOST_PLACES) {
      this.unfiled.push(redirect);
      return;
    }
    for (const host of keys) {
      for (const path of others) {
        const key = `${host}\0${path}`;
        addTo(this.byPlace, key, redirect);
      }
    }
  }

  /** The redirect that has all hosts and all paths of a rule, or takes any. */
  public hiding(hosts: readonly string[], paths: readonly string[]): BuiltRule | undefined {
    const covers = (redirect: Redirect) => coversAll(redirect.hosts, hosts) && coversAll(redirect.paths, paths);
    const [host, path] = [hosts[0] ?? ANY, paths[0] ?? ANY];
    const keys = [`${ANY}\0${ANY}`, `${host}\0${ANY}`, `${ANY}\0${path}`, `${host}\0${path}`];
    for (const key of keys) {
      const found = this.byPlace.get(key)?.find(covers);
      if (found !== undefined) {
        return found.rule;
      }
    }
    return this.unfiled.find(covers)?.rule;
  }
}

function coversAll(wide: ReadonlySet<string>, narrow: readonly string[]): boolean {
  return wide.size === 0 || (narrow.length > 0 && narrow.every(value => wide.has(value)));
}
