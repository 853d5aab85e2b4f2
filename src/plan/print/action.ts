import { Printed, plain, reference, unknown } from './values';
import type { Login } from '../model/actions';
import type { Action, WeightedTarget } from '../model/resources';
import { Unknown } from '../model/unknown';

const REDACTED = '[REDACTED]';

export function printAction(action: Action): Printed {
  const { type } = action;
  switch (type) {
    case 'forward': return {
      type,
      forwardConfig: {
        targetGroups: action.targets?.map(printTarget) ?? null,
        targetGroupStickinessConfig: action.stickiness && { ...action.stickiness },
      },
    };
    case 'redirect': return { type, redirectConfig: { ...action.redirect } };
    case 'fixed-response': return { type, fixedResponseConfig: { ...action.response } };
    case 'authenticate-cognito': return {
      type,
      authenticateCognitoConfig: {
        ...printLogin(action),
        userPoolARN: action.userPoolArn,
        userPoolClientID: action.userPoolClientId,
        userPoolDomain: action.userPoolDomain,
      },
    };
    case 'authenticate-oidc': {
      const { issuer, authorizationEndpoint, tokenEndpoint, userInfoEndpoint } = action;
      return {
        type,
        authenticateOIDCConfig: {
          ...printLogin(action), issuer, authorizationEndpoint, tokenEndpoint, userInfoEndpoint, clientID: REDACTED, clientSecret: REDACTED,
        },
      };
    }
    case 'jwt-validation': {
      const { jwksEndpoint, issuer } = action;
      const claims = action.additionalClaims.map(claim => ({ ...claim }));
      return { type, jwtValidationConfig: { jwksEndpoint, issuer, additionalClaims: claims.length === 0 ? undefined : claims } };
    }
  }
}

function printLogin(login: Login): { readonly [key: string]: Printed | undefined } {
  const { onUnauthenticatedRequest, scope, sessionCookie, sessionTimeoutSeconds, extraParams } = login;
  return {
    authenticationRequestExtraParams: extraParams && { ...extraParams },
    onUnauthenticatedRequest: plain(onUnauthenticatedRequest),
    scope: plain(scope),
    sessionCookieName: plain(sessionCookie),
    sessionTimeout: plain(sessionTimeoutSeconds),
  };
}

function printTarget({ targetGroup, weight }: WeightedTarget): Printed {
  const targetGroupARN = typeof targetGroup === 'string' ? targetGroup
    : targetGroup instanceof Unknown ? unknown(targetGroup) : reference(targetGroup, 'targetGroupARN');
  return { targetGroupARN, weight };
}
