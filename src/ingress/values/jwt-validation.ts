import { matchingText, refuse, someText } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';
import { isTextToken } from '../../input/tokens';

/**
 * How the value of a claim is written in a token.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-verify-jwt.html
 */
export enum JwtClaimFormat {
  /** One text. */
  SINGLE_STRING = 'single-string',
  /** A list of texts. */
  STRING_ARRAY = 'string-array',
  /** Texts with blanks between them. */
  SPACE_SEPARATED_VALUES = 'space-separated-values',
}

/**
 * A claim that a token has to have.
 */
export interface JwtClaim {
  /** Name of the claim, at most 256 characters. Not `exp`, `iss`, `nbf` or `iat`, which are always looked at. */
  readonly name: string;

  /** Values, one of which the claim has to have: 1 to 10, at most 256 characters each. */
  readonly values: string[];

  /**
   * How the value is written.
   * @default JwtClaimFormat.SINGLE_STRING
   */
  readonly format?: JwtClaimFormat;
}

/**
 * Tokens that are accepted.
 */
export interface JwtValidationOptions {
  /** Who has to have issued a token: the claim `iss`, at most 256 characters. */
  readonly issuer: string;

  /** Where the issuer's keys are, a URL with https of at most 256 characters. */
  readonly jwksEndpoint: string;

  /**
   * What else a token has to say, at most ten claims.
   * @default - nothing
   */
  readonly claims?: JwtClaim[];
}

const NAMES: OptionNames<JwtValidationOptions> = { issuer: true, jwksEndpoint: true, claims: true };

const CLAIM: OptionNames<JwtClaim> = { name: true, values: true, format: true };

/**
 * A check of the JSON Web Token that a request brings in its `Authorization` header. On HTTPS listeners alone. Known since controller
 * 2.15.0.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-verify-jwt.html
 */
export class JwtValidation {
  /**
   * By issuer and keys.
   *
   * @param options tokens that are accepted
   * @throws if a text is empty or too long
   */
  public static of(options: JwtValidationOptions): JwtValidation {
    const self = 'JwtValidation.of';
    const claims = optionsOf(self, options, NAMES).claims?.map((claim, index) => claimOf(`${self}: claims[${index}]`, claim));
    if (claims !== undefined && (claims.length === 0 || claims.length > 10)) {
      refuse(`${self}: claims`, `${claims.length} claims`, 'give one to ten, or leave the property out');
    }
    return new JwtValidation({
      jwksEndpoint: matchingText(`${self}: jwksEndpoint`, options.jwksEndpoint, /^https:\/\/\S{1,248}$/, "give a URL that begins with 'https://', at most 256 characters"),
      issuer: bounded(`${self}: issuer`, options.issuer),
      ...claims === undefined ? {} : { additionalClaims: claims },
    });
  }

  private constructor(private readonly config: object) {}

  /** The annotation. @internal */
  public _json(): object {
    return this.config;
  }
}

function claimOf(self: string, claim: JwtClaim): object {
  const name = bounded(`${self}.name`, optionsOf(self, claim, CLAIM, self).name);
  if (['exp', 'iss', 'nbf', 'iat'].includes(name)) {
    refuse(`${self}.name`, name, 'this claim is always looked at; leave it out');
  }
  if (!Array.isArray(claim.values) || claim.values.length === 0 || claim.values.length > 10) {
    refuse(`${self}.values`, claim.values, 'give one to ten values');
  }
  return { format: claim.format ?? JwtClaimFormat.SINGLE_STRING, name, values: claim.values.map((value, index) => bounded(`${self}.values[${index}]`, value)) };
}

function bounded(argument: string, text: string): string {
  someText(argument, text, 'text of 1 to 256 characters');
  if (!isTextToken(text) && text.length > 256) {
    refuse(argument, text, 'give at most 256 characters');
  }
  return text;
}
