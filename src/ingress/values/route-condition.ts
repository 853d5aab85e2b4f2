import { refuse, someText } from '../../input/arguments';
import { parseCidr } from '../../input/cidr';
import { OptionNames, optionsOf } from '../../input/options';
import { isTextToken } from '../../input/tokens';

/**
 * A pair of a query string.
 */
export interface QueryPair {
  /**
   * Name of the parameter, with wildcards, at most 128 characters.
   * @default - any
   */
  readonly key?: string;

  /** Value of the parameter, with wildcards, 1 to 128 characters. */
  readonly value: string;
}

const PAIR: OptionNames<QueryPair> = { key: true, value: true };

/**
 * What a request has to have, beside host and path, for a route to serve it. Several conditions have to hold all; of the values of one
 * condition, any.
 *
 * In values, `*` stands for any characters and `?` for one. A rule has at most five values and five wildcards, those of host and path
 * included.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html
 */
export class RouteCondition {
  /**
   * A header with one of some values.
   *
   * @param header name of the header, 1 to 40 characters; not Host
   * @param values values, with wildcards, regardless of case; 1 to 128 characters each
   * @throws if a text is empty or too long
   */
  public static header(header: string, values: string[]): RouteCondition {
    const self = 'RouteCondition.header';
    return new RouteCondition('http-header', 'httpHeaderConfig', { httpHeaderName: headerName(self, header), values: texts(`${self}: values`, values) });
  }

  /**
   * A header with a value that fits a regular expression. Known since controller 2.14.1.
   *
   * @param header name of the header, 1 to 40 characters; not Host
   * @param regexes regular expressions, 1 to 128 characters each
   * @throws if a text is empty or too long
   */
  public static headerRegex(header: string, regexes: string[]): RouteCondition {
    const self = 'RouteCondition.headerRegex';
    return new RouteCondition('http-header', 'httpHeaderConfig', { httpHeaderName: headerName(self, header), regexValues: texts(`${self}: regexes`, regexes) });
  }

  /**
   * One of some methods.
   *
   * @param methods methods in capitals, for instance `['GET', 'HEAD']`; at most 40 characters each
   * @throws if a method is malformed
   */
  public static method(methods: string[]): RouteCondition {
    const self = 'RouteCondition.method: methods';
    for (const [index, method] of texts(self, methods).entries()) {
      if (!isTextToken(method) && !/^[A-Z_-]{1,40}$/.test(method)) {
        refuse(`${self}[${index}]`, method, "give a method in capitals, for instance 'GET'");
      }
    }
    return new RouteCondition('http-request-method', 'httpRequestMethodConfig', { values: [...methods] });
  }

  /**
   * A query string with one of some pairs.
   *
   * @param pairs pairs, regardless of case
   * @throws if a text is empty or too long
   */
  public static query(pairs: QueryPair[]): RouteCondition {
    const self = 'RouteCondition.query: pairs';
    if (!Array.isArray(pairs) || pairs.length === 0) {
      refuse(self, pairs, "give at least one pair, for instance { key: 'version', value: '2' }");
    }
    const values = pairs.map((pair, index) => optionsOf(self, pair, PAIR, `${self}[${index}]`)).map((pair, index) => ({
      ...pair.key === undefined ? {} : { key: bounded(`${self}[${index}].key`, pair.key) },
      value: bounded(`${self}[${index}].value`, pair.value),
    }));
    return new RouteCondition('query-string', 'queryStringConfig', { values });
  }

  /**
   * A client's address in one of some blocks. Behind a proxy that is the proxy's address.
   *
   * @param cidrs blocks in CIDR notation, IPv4 or IPv6
   * @throws if a text is no block
   */
  public static sourceIp(cidrs: string[]): RouteCondition {
    const self = 'RouteCondition.sourceIp: cidrs';
    for (const [index, cidr] of texts(self, cidrs).entries()) {
      if (!isTextToken(cidr) && parseCidr(cidr) === undefined) {
        refuse(`${self}[${index}]`, cidr, "give a block such as '203.0.113.0/24'");
      }
    }
    return new RouteCondition('source-ip', 'sourceIPConfig', { values: [...cidrs] });
  }

  /**
   * One of some further hosts: an alternative to the host of the route.
   *
   * @param patterns hosts, with wildcards, regardless of case; 1 to 128 characters each
   * @throws if a text is empty or too long
   */
  public static host(patterns: string[]): RouteCondition {
    return new RouteCondition('host-header', 'hostHeaderConfig', { values: texts('RouteCondition.host: patterns', patterns) });
  }

  /**
   * A host that fits a regular expression. For a route of any host. Known since controller 2.14.1.
   *
   * @param regexes regular expressions, 1 to 128 characters each
   * @throws if a text is empty or too long
   */
  public static hostRegex(regexes: string[]): RouteCondition {
    return new RouteCondition('host-header', 'hostHeaderConfig', { regexValues: texts('RouteCondition.hostRegex: regexes', regexes) });
  }

  /**
   * One of some further paths: an alternative to the path of the route.
   *
   * @param patterns patterns, with wildcards; 1 to 128 characters each
   * @throws if a text is empty or too long
   */
  public static path(patterns: string[]): RouteCondition {
    return new RouteCondition('path-pattern', 'pathPatternConfig', { values: texts('RouteCondition.path: patterns', patterns) });
  }

  private constructor(
    /** What is looked at, in AWS's words: `http-header`, `http-request-method`, `query-string`, `source-ip`, `host-header` or `path-pattern`. */
    public readonly field: string,
    private readonly configName: string,
    private readonly config: object,
  ) {}

  /** The condition in the annotation. @internal */
  public _json(): object {
    return { field: this.field, [this.configName]: this.config };
  }

  /** Whether it is told by regular expressions. @internal */
  public _isRegex(): boolean {
    return 'regexValues' in this.config;
  }
}

function headerName(self: string, header: string): string {
  someText(`${self}: header`, header, 'the name of a header');
  if (!isTextToken(header) && (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}$/.test(header) || header.toLowerCase() === 'host')) {
    refuse(`${self}: header`, header, header.toLowerCase() === 'host' ? 'the host of a route, or RouteCondition.host, is for that' : 'give the name of a header, at most 40 characters');
  }
  return header;
}

function texts(argument: string, given: readonly string[]): string[] {
  if (!Array.isArray(given) || given.length === 0) {
    refuse(argument, given, 'give a list of at least one text');
  }
  return given.map((text, index) => bounded(`${argument}[${index}]`, text));
}

function bounded(argument: string, text: string): string {
  someText(argument, text, 'text of 1 to 128 characters');
  if (!isTextToken(text) && text.length > 128) {
    refuse(argument, text, 'give at most 128 characters');
  }
  return text;
}
