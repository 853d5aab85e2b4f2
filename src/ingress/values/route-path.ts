import { matchingText, refuse, allowedText } from '../../input/arguments';
import { isTextToken } from '../../input/tokens';

/**
 * Which paths a route serves.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/spec/
 */
export class RoutePath {
  /**
   * One path. No wildcards.
   *
   * @param path the path; begins with `/`, at most 128 characters
   * @throws if the path is malformed
   */
  public static exact(path: string): RoutePath {
    return new RoutePath('Exact', plain('RoutePath.exact', path));
  }

  /**
   * A path and everything below it, by its segments: `/v1` is for `/v1` and `/v1/users`, not for `/v10`. It takes up two of the five
   * condition values of a rule, `/` only one.
   *
   * @param path the path; begins with `/`, at most 126 characters, no wildcards
   * @throws if the path is malformed
   */
  public static prefix(path: string): RoutePath {
    return new RoutePath('Prefix', plain('RoutePath.prefix', path, 126));
  }

  /**
   * A pattern: `*` stands for any characters and `?` for one. It has to fit the whole path.
   *
   * @param pattern the pattern; begins with `/`, at most 128 characters, at most five wildcards
   * @throws if the pattern is malformed
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html#path-conditions
   */
  public static pattern(pattern: string): RoutePath {
    matchingText('RoutePath.pattern: pattern', pattern, /^\/[^\s]{0,127}$/, "give a pattern that begins with '/', at most 128 characters, without blanks, for instance '/img/*.png'");
    if (!isTextToken(pattern) && (pattern.match(/[*?]/g) ?? []).length > 5) {
      refuse('RoutePath.pattern: pattern', pattern, 'a rule has at most five wildcards');
    }
    return new RoutePath('pattern', pattern);
  }

  /**
   * A regular expression. Known since controller 2.14.1.
   *
   * @param regex the expression, 1 to 128 characters, for instance `^/v[0-9]+/`
   * @throws if the text is empty or no regular expression
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html#path-conditions
   */
  public static regex(regex: string): RoutePath {
    const allowed = "give a regular expression of at most 128 characters, for instance '^/v[0-9]+/'";
    allowedText('RoutePath.regex: regex', regex, allowed);
    if (!isTextToken(regex) && (regex.length > 128 || !isRegex(regex))) {
      refuse('RoutePath.regex: regex', regex, allowed);
    }
    return new RoutePath('regex', regex);
  }

  /** Every path. */
  public static any(): RoutePath {
    return new RoutePath('Prefix', '/');
  }

  private constructor(
    /** `Exact`, `Prefix`, `pattern` or `regex`. */
    public readonly kind: string,
    /** Path, pattern or expression, as it was given. */
    public readonly value: string,
  ) {}

  /** The path of an Ingress: regular expressions are told by a flag of the whole Ingress, and patterns then have to be some, too. @internal */
  public _entry(regexes: boolean): { path: string; pathType: string } {
    switch (this.kind) {
      case 'regex':
        // The controller takes off the first character, which Kubernetes wants to be a slash.
        return { path: `/${this.value}`, pathType: 'ImplementationSpecific' };
      case 'pattern':
        return { path: regexes ? `/${asRegex(this.value)}` : this.value, pathType: 'ImplementationSpecific' };
      default:
        return { path: this.value, pathType: this.kind };
    }
  }

  /** Where the controller puts the path among those of one rule: it sorts by type, and prefixes by length. @internal */
  public _rank(): readonly [number, number] {
    return this.kind === 'Exact' ? [0, 0] : this.kind === 'Prefix' ? [1, -Buffer.byteLength(this.value)] : [2, 0];
  }
}

function plain(self: string, path: string, most = 128): string {
  matchingText(`${self}: path`, path, /^\//, "give a path that begins with '/'");
  if (!isTextToken(path)) {
    if (/[*?]/.test(path)) {
      refuse(`${self}: path`, path, 'wildcards have a meaning in RoutePath.pattern alone');
    }
    if (/\s|\/\/|\/\.{1,2}(\/|$)|%2f/i.test(path) || path.length > most) {
      refuse(`${self}: path`, path, `give at most ${most} characters, without blanks, '//', '/./', '/../' and '%2f'`);
    }
  }
  return path;
}

function asRegex(pattern: string): string {
  return `^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.')}$`;
}

function isRegex(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
