import type { ListenerRule, RuleCondition } from '../../plan/model/rules';
import { isKnown } from '../../plan/model/unknown';

const EVERYTHING = '/*';
const ANY = ['*'];
const ALL = [EVERYTHING];
const WILDCARD = /[*?]/;
/** Before regular expressions, which are told apart by their text alone. */
const REGEX = '\0';

/** Most combinations of host and path that are looked at; AWS takes five values in all. */
const MOST_PLACES = 100;

/** What a rule compares. */
export interface Match {
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  /** Everything else, as a key; empty if there is nothing else. */
  readonly others: string;
}

/** What a rule compares; `undefined` where that cannot be told, or is too much. */
export function matchOf({ conditions }: ListenerRule): Match | undefined {
  if (!isKnown(conditions)) {
    return undefined;
  }
  let [hosts, paths]: [readonly string[], readonly string[]] = [ANY, ALL];
  let rest: RuleCondition[] | undefined;
  for (const condition of conditions) {
    if (condition.field === 'host-header') {
      hosts = valuesOf(condition);
    } else if (condition.field === 'path-pattern') {
      paths = valuesOf(condition);
    } else {
      (rest ??= []).push(condition);
    }
  }
  return hosts.length * paths.length > MOST_PLACES ? undefined : { hosts, paths, others: rest === undefined ? '' : JSON.stringify(rest) };
}

export function takesEverything({ hosts, paths, others }: Match): boolean {
  return others === '' && hosts.includes('*') && paths.includes(EVERYTHING);
}

function valuesOf({ values, regexValues }: { readonly values?: readonly string[]; readonly regexValues?: readonly string[] }): readonly string[] {
  return values ?? (regexValues ?? []).map(regex => REGEX + regex);
}

function keyOf(host: string): string {
  return host.startsWith(REGEX) ? host : host.toLowerCase();
}

/** The requests that the rules of a listener take, by host and path. Asking takes no longer the more rules there are. */
export class TakenRequests {
  private readonly byHost = new Map<string, OfHost>();
  /** By what hosts end in, where a wildcard stands for all before it. */
  private readonly byEnding = new Map<string, OfHost>();

  /** The rules that take all requests of a later one; `undefined` if some of these get through. */
  public takersOf({ hosts, paths, others }: Match): ReadonlySet<ListenerRule> | undefined {
    let takers: Set<ListenerRule> | undefined;
    for (const host of hosts) {
      for (const path of paths) {
        const taker = this.takerOf(keyOf(host), path, others);
        if (taker === undefined) {
          return undefined;
        }
        (takers ??= new Set()).add(taker);
      }
    }
    return takers;
  }

  public add({ hosts, paths, others }: Match, rule: ListenerRule): void {
    for (const host of hosts) {
      this.ofHost(keyOf(host)).add(paths, others, rule);
    }
  }

  private takerOf(host: string, path: string, others: string): ListenerRule | undefined {
    let taker = this.byHost.get(host)?.takerOf(path, others);
    if (this.byEnding.size > 0 && !host.startsWith(REGEX)) {
      for (let dot = host.indexOf('.'); dot >= 0 && taker === undefined; dot = host.indexOf('.', dot + 1)) {
        taker = this.byEnding.get(host.slice(dot))?.takerOf(path, others);
      }
    }
    return taker ?? this.byHost.get('*')?.takerOf(path, others);
  }

  private ofHost(host: string): OfHost {
    const isEnding = host.startsWith('*.') && host.slice(1).search(WILDCARD) < 0;
    const [map, key] = isEnding ? [this.byEnding, host.slice(1)] : [this.byHost, host];
    let found = map.get(key);
    if (found === undefined) {
      map.set(key, found = new OfHost());
    }
    return found;
  }
}

/** The requests to one host, or to hosts that end alike. */
class OfHost {
  private readonly plain = new Paths();
  /** By what else is compared. */
  private further?: Map<string, Paths>;

  public takerOf(path: string, others: string): ListenerRule | undefined {
    return this.plain.takerOf(path) ?? (others === '' ? undefined : this.further?.get(others)?.takerOf(path));
  }

  public add(paths: readonly string[], others: string, rule: ListenerRule): void {
    let found = others === '' ? this.plain : this.further?.get(others);
    if (found === undefined) {
      (this.further ??= new Map<string, Paths>()).set(others, found = new Paths());
    }
    for (const path of paths) {
      found.add(path, rule);
    }
  }
}

class Paths {
  private exact?: Map<string, ListenerRule>;
  /** Beginnings, of patterns that end in their only wildcard. */
  private beginnings?: Map<string, ListenerRule>;
  /** How long these are. */
  private readonly lengths: number[] = [];

  public takerOf(path: string): ListenerRule | undefined {
    const { beginnings } = this;
    const same = this.exact?.get(path);
    if (same !== undefined || beginnings === undefined) {
      return same;
    }
    if (path.startsWith(REGEX)) {
      return beginnings.get('/');
    }
    // A path that begins as a pattern does is taken by it, wildcards included.
    for (const length of this.lengths) {
      const taker = length > path.length ? undefined : beginnings.get(path.slice(0, length));
      if (taker !== undefined) {
        return taker;
      }
    }
    return undefined;
  }

  public add(path: string, rule: ListenerRule): void {
    if (path.endsWith('*') && path.search(WILDCARD) === path.length - 1 && !path.startsWith(REGEX)) {
      if (!this.lengths.includes(path.length - 1)) {
        this.lengths.push(path.length - 1);
      }
      (this.beginnings ??= new Map<string, ListenerRule>()).set(path.slice(0, -1), rule);
    } else if (this.exact?.has(path) !== true) {
      (this.exact ??= new Map<string, ListenerRule>()).set(path, rule);
    }
  }
}
