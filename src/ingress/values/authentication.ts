import type { Duration } from 'cdk8s';
import { matchingText, refuse, someText } from '../../input/arguments';
import { SUBDOMAIN } from '../../input/name-grammars';
import { OptionNames, optionsOf } from '../../input/options';
import { seconds } from '../../input/seconds';

/**
 * What happens to requests of users who are not logged in.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
 */
export enum Unauthenticated {
  /** They are sent to log in. */
  AUTHENTICATE = 'authenticate',
  /** They pass. */
  ALLOW = 'allow',
  /** They get status 401. */
  DENY = 'deny',
}

/**
 * What logins of any kind have.
 */
export interface AuthenticationOptions {
  /**
   * Scopes asked of the identity provider, with blanks between them.
   * @default 'openid'
   */
  readonly scope?: string;

  /**
   * Name of the cookie that keeps the session.
   * @default 'AWSELBAuthSessionCookie'
   */
  readonly sessionCookie?: string;

  /**
   * How long a session holds, 1 to 604800 seconds.
   * @default Duration.days(7)
   */
  readonly sessionTimeout?: Duration;

  /**
   * What happens to requests of users who are not logged in.
   * @default Unauthenticated.AUTHENTICATE
   */
  readonly onUnauthenticated?: Unauthenticated;

  /**
   * Further parameters of the request to the identity provider, at most ten.
   * @default - none
   */
  readonly extraParameters?: { [name: string]: string };
}

/**
 * An identity provider that speaks OpenID Connect.
 */
export interface OidcOptions extends AuthenticationOptions {
  /** The issuer, a URL with https. */
  readonly issuer: string;

  /** Where users log in, a URL with https. */
  readonly authorizationEndpoint: string;

  /** Where the load balancer gets tokens, a URL with https. It has to be reachable from the load balancer over IPv4. */
  readonly tokenEndpoint: string;

  /** Where the load balancer gets what is told of a user, a URL with https. */
  readonly userInfoEndpoint: string;

  /**
   * Name of the Secret with the keys `clientID` and `clientSecret`, in the namespace of the routes. Where it comes from is not this
   * library's business: a secret written into a program ends up in its repository.
   */
  readonly secretName: string;
}

/**
 * A user pool of Amazon Cognito.
 */
export interface CognitoOptions extends AuthenticationOptions {
  /** ARN of the user pool. */
  readonly userPoolArn: string;

  /** Id of the app client, which has a secret. */
  readonly userPoolClientId: string;

  /** The pool's domain: the prefix of an Amazon Cognito domain, or a whole domain of one's own. */
  readonly userPoolDomain: string;
}

const COMMON: OptionNames<AuthenticationOptions> = {
  scope: true, sessionCookie: true, sessionTimeout: true, onUnauthenticated: true, extraParameters: true,
};

const OIDC: OptionNames<OidcOptions> = {
  issuer: true, authorizationEndpoint: true, tokenEndpoint: true, userInfoEndpoint: true, secretName: true, ...COMMON,
};

const COGNITO: OptionNames<CognitoOptions> = { userPoolArn: true, userPoolClientId: true, userPoolDomain: true, ...COMMON };

/**
 * A login that the load balancer asks for before a request reaches a backend. On HTTPS listeners alone.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
 */
export class Authentication {
  /**
   * By an identity provider that speaks OpenID Connect. On EKS Auto Mode, EKS needs a Role to read the Secret.
   *
   * @param options the provider, and the client that is registered there
   * @throws if a URL is malformed, or a text empty
   */
  public static oidc(options: OidcOptions): Authentication {
    const self = 'Authentication.oidc';
    optionsOf(self, options, OIDC);
    const url = (name: 'issuer' | 'authorizationEndpoint' | 'tokenEndpoint' | 'userInfoEndpoint') =>
      matchingText(`${self}: ${name}`, options[name], /^https:\/\/[^\s/]+\S*$/, "give a URL that begins with 'https://'");
    return new Authentication('oidc', {
      issuer: url('issuer'),
      authorizationEndpoint: url('authorizationEndpoint'),
      tokenEndpoint: url('tokenEndpoint'),
      userInfoEndpoint: url('userInfoEndpoint'),
      secretName: matchingText(`${self}: secretName`, options.secretName, SUBDOMAIN,
        'give the name of a Secret in the namespace of the routes'),
    }, options);
  }

  /**
   * By a user pool of Amazon Cognito.
   *
   * @param options the pool and its client
   * @throws if the ARN is malformed, or a text empty
   */
  public static cognito(options: CognitoOptions): Authentication {
    const self = 'Authentication.cognito';
    optionsOf(self, options, COGNITO);
    return new Authentication('cognito', {
      userPoolARN: matchingText(`${self}: userPoolArn`, options.userPoolArn, /^arn:[^\s:]+:cognito-idp:\S+$/, "give the ARN of a user pool, which begins with 'arn:aws:cognito-idp:'"),
      userPoolClientID: someText(`${self}: userPoolClientId`, options.userPoolClientId, 'the id of an app client'),
      userPoolDomain: someText(`${self}: userPoolDomain`, options.userPoolDomain, 'the domain of the user pool'),
    }, options);
  }

  /** Seconds that a session holds. `undefined` for the default. */
  public readonly sessionTimeoutSeconds?: number;
  /** Scopes. `undefined` for the default. */
  public readonly scope?: string;
  /** Name of the session cookie. `undefined` for the default. */
  public readonly sessionCookie?: string;
  /** What happens to requests of users who are not logged in. `undefined` for the default. */
  public readonly onUnauthenticated?: Unauthenticated;

  private constructor(
    /** `oidc` or `cognito`. */
    public readonly kind: string,
    private readonly provider: object,
    options: AuthenticationOptions,
  ) {
    const self = `Authentication.${kind}`;
    this.sessionTimeoutSeconds = seconds(`${self}: sessionTimeout`, options.sessionTimeout, 1, 604_800);
    this.scope = options.scope === undefined ? undefined : someText(`${self}: scope`, options.scope, "scopes such as 'openid email'");
    this.sessionCookie = options.sessionCookie === undefined ? undefined
      : matchingText(`${self}: sessionCookie`, options.sessionCookie, /^[^\s=;,]+$/, 'give the name of a cookie, without blanks');
    this.onUnauthenticated = options.onUnauthenticated;
    const extra = options.extraParameters;
    if (extra !== undefined) {
      const size = Object.keys(extra).length;
      if (size === 0 || size > 10) {
        refuse(`${self}: extraParameters`, extra, 'give one to ten parameters, or leave the property out');
      }
      this.provider = { ...provider, authenticationRequestExtraParams: { ...extra } };
    }
  }

  /** The identity provider in the annotation. @internal */
  public _provider(): object {
    return this.provider;
  }
}
