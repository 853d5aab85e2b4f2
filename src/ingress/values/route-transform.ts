import { refuse, someText } from '../../input/arguments';
import { isTextToken } from '../../input/tokens';

/**
 * What a route changes in a request before the backend gets it. Known since controller 2.14.1. A route has at most one of each kind.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-transforms.html
 */
export class RouteTransform {
  /**
   * Rewrites path and query.
   *
   * @param regex regular expression that is looked for, 1 to 1024 characters, for instance `^/api/(.*)$`
   * @param replace what takes its place, at most 1024 characters; `$1` is what the first brackets found
   * @throws if a text is too long, or the expression none
   */
  public static rewriteUrl(regex: string, replace: string): RouteTransform {
    return new RouteTransform('url-rewrite', 'urlRewriteConfig', rewrite('RouteTransform.rewriteUrl', regex, replace));
  }

  /**
   * Rewrites the Host header.
   *
   * @param regex regular expression that is looked for, 1 to 1024 characters
   * @param replace what takes its place, at most 1024 characters; `$1` is what the first brackets found
   * @throws if a text is too long, or the expression none
   */
  public static rewriteHost(regex: string, replace: string): RouteTransform {
    return new RouteTransform('host-header-rewrite', 'hostHeaderRewriteConfig', rewrite('RouteTransform.rewriteHost', regex, replace));
  }

  private constructor(
    /** `url-rewrite` or `host-header-rewrite`. */
    public readonly kind: string,
    private readonly configName: string,
    private readonly replacement: object,
  ) {}

  /** The transform in the annotation. @internal */
  public _json(): object {
    return { type: this.kind, [this.configName]: { rewrites: [this.replacement] } };
  }
}

function rewrite(self: string, regex: string, replace: string): object {
  someText(`${self}: regex`, regex, 'a regular expression');
  if (typeof replace !== 'string') {
    refuse(`${self}: replace`, replace, 'give text');
  }
  for (const [name, text] of [['regex', regex], ['replace', replace]] as const) {
    if (!isTextToken(text) && text.length > 1024) {
      refuse(`${self}: ${name}`, text, 'give at most 1024 characters');
    }
  }
  return { regex, replace };
}
