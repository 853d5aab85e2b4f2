import type { Maybe } from './unknown';
import type { StringMap } from '../../annotations/codec';

/*
 * What listeners of Application Load Balancers do with requests before, or instead of, forwarding them.
 */

export interface RedirectConfig {
  readonly host?: string;
  readonly path?: string;
  readonly port?: string;
  readonly protocol?: string;
  readonly query?: string;
  readonly statusCode?: string;
}

export interface FixedResponse {
  readonly contentType?: string;
  readonly messageBody?: string;
  readonly statusCode?: string;
}

export interface RedirectAction {
  readonly type: 'redirect';
  readonly redirect: RedirectConfig;
}

export interface FixedResponseAction {
  readonly type: 'fixed-response';
  readonly response: FixedResponse;
}

/** What every login says. */
export interface Login {
  readonly onUnauthenticatedRequest: Maybe<string>;
  readonly scope: Maybe<string>;
  readonly sessionCookie: Maybe<string>;
  readonly sessionTimeoutSeconds: Maybe<number>;
  readonly extraParams?: StringMap;
}

export interface CognitoAction extends Login {
  readonly type: 'authenticate-cognito';
  readonly userPoolArn: string;
  readonly userPoolClientId: string;
  readonly userPoolDomain: string;
}

/** The client's id and secret stand in a Secret. */
export interface OidcAction extends Login {
  readonly type: 'authenticate-oidc';
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userInfoEndpoint: string;
  readonly secretName: string;
}

export interface JwtAction {
  readonly type: 'jwt-validation';
  readonly jwksEndpoint: string;
  readonly issuer: string;
  readonly additionalClaims: readonly { readonly format: string; readonly name: string; readonly values: readonly string[] }[];
}

/** Actions that lead to no target group. */
export type SimpleAction = RedirectAction | FixedResponseAction | CognitoAction | OidcAction | JwtAction;

/** How a listener treats client certificates. */
export interface MutualAuthentication {
  readonly mode: string;
  /** Empty where the mode needs none. */
  readonly trustStoreArn: Maybe<string>;
  readonly ignoreClientCertificateExpiry?: boolean;
  readonly advertiseTrustStoreCaNames?: string;
}
