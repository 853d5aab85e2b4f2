import type { JsonShape } from '../spec';
import { FLAG, INT32, STRING, STRINGS } from './grammars';

/** JSON of `actions.*` on an Ingress. */
export const ACTION: JsonShape = {
  type: 'object',
  fields: {
    type: STRING,
    targetGroupARN: STRING,
    targetGroupName: STRING,
    fixedResponseConfig: { type: 'object', fields: { contentType: STRING, messageBody: STRING, statusCode: STRING } },
    redirectConfig: {
      type: 'object',
      fields: { host: STRING, path: STRING, port: STRING, protocol: STRING, query: STRING, statusCode: STRING },
    },
    forwardConfig: {
      type: 'object',
      fields: {
        targetGroups: {
          type: 'array',
          of: {
            type: 'object',
            fields: {
              targetGroupARN: STRING,
              targetGroupName: STRING,
              serviceName: STRING,
              servicePort: { type: 'int-or-string' },
              weight: INT32,
            },
          },
        },
        targetGroupStickinessConfig: { type: 'object', fields: { enabled: FLAG, durationSeconds: INT32 } },
      },
    },
  },
};

const PATTERNS: JsonShape = { type: 'object', fields: { values: STRINGS, regexValues: STRINGS } };
const VALUES: JsonShape = { type: 'object', fields: { values: STRINGS } };

/** JSON of `conditions.*`. */
export const CONDITIONS: JsonShape = {
  type: 'array',
  of: {
    type: 'object',
    fields: {
      field: STRING,
      hostHeaderConfig: PATTERNS,
      pathPatternConfig: PATTERNS,
      httpHeaderConfig: { type: 'object', fields: { httpHeaderName: STRING, values: STRINGS, regexValues: STRINGS } },
      httpRequestMethodConfig: VALUES,
      queryStringConfig: {
        type: 'object',
        fields: { values: { type: 'array', of: { type: 'object', fields: { key: STRING, value: STRING } } } },
      },
      sourceIPConfig: VALUES,
    },
  },
};

const REWRITES: JsonShape = {
  type: 'object',
  fields: { rewrites: { type: 'array', of: { type: 'object', fields: { regex: STRING, replace: STRING } } } },
};

/** JSON of `transforms.*`. */
export const TRANSFORMS: JsonShape = {
  type: 'array',
  of: { type: 'object', fields: { type: STRING, urlRewriteConfig: REWRITES, hostHeaderRewriteConfig: REWRITES } },
};

/** JSON of `jwt-validation`. */
export const JWT_VALIDATION: JsonShape = {
  type: 'object',
  fields: {
    jwksEndpoint: STRING,
    issuer: STRING,
    additionalClaims: { type: 'array', of: { type: 'object', fields: { format: STRING, name: STRING, values: STRINGS } } },
  },
};

/** JSON of `auth-idp-cognito`. */
export const AUTH_COGNITO: JsonShape = {
  type: 'object',
  fields: {
    userPoolARN: STRING,
    userPoolClientID: STRING,
    userPoolDomain: STRING,
    authenticationRequestExtraParams: { type: 'map', of: STRING },
  },
};

/** JSON of `auth-idp-oidc`. */
export const AUTH_OIDC: JsonShape = {
  type: 'object',
  fields: {
    issuer: STRING,
    authorizationEndpoint: STRING,
    tokenEndpoint: STRING,
    userInfoEndpoint: STRING,
    secretName: STRING,
    authenticationRequestExtraParams: { type: 'map', of: STRING },
  },
};
