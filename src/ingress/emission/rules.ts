import type { RoutePath } from '../values/route-path';

/** A path of an Ingress. */
export interface PathEntry {
  path: string;
  pathType: string;
  readonly backend: object;
}

interface Rule {
  readonly host?: string;
  readonly http: { readonly paths: PathEntry[] };
}

/**
 * Rules of an Ingress in the order in which the load balancer shall look at them. Within one rule the controller sorts: exact paths,
 * then prefixes from the longest, then the rest. A path that would be moved begins a rule of its own.
 */
export class Rules {
  /** As they stand in the Ingress. */
  public readonly entries: Rule[] = [];
  private readonly patterns: { readonly entry: PathEntry; readonly path: RoutePath }[] = [];
  private last?: { readonly host: string; rank: readonly [number, number] };
  private regexes = false;

  /** Whether paths of type ImplementationSpecific are regular expressions. */
  public get hasRegexes(): boolean {
    return this.regexes;
  }

  /** @param host `*` for all hosts */
  public add(host: string, path: RoutePath, backend: object): void {
    if (path.kind === 'regex' && !this.regexes) {
      this.regexes = true;
      for (const pattern of this.patterns) {
        Object.assign(pattern.entry, pattern.path._entry(true));
      }
    }
    const entry: PathEntry = { ...path._entry(this.regexes), backend };
    if (path.kind === 'pattern') {
      this.patterns.push({ entry, path });
    }
    const rank = path._rank();
    if (this.last?.host === host && !comesBefore(rank, this.last.rank)) {
      this.entries[this.entries.length - 1].http.paths.push(entry);
    } else {
      this.entries.push({ ...host === '*' ? {} : { host }, http: { paths: [entry] } });
    }
    this.last = { host, rank };
  }
}

function comesBefore(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] !== other[0] ? one[0] < other[0] : one[1] < other[1];
}
