import type { FixedResponse, RedirectConfig } from '../model/actions';

/*
 * What the JSON of annotations for rules says, as decoded. Fields that are missing, or null, are undefined; so are null items of a list.
 */

export type { RedirectConfig };

/** Values of which one has to match, as patterns or as regular expressions. */
export interface Patterns {
  readonly values?: readonly (string | undefined)[];
  readonly regexValues?: readonly (string | undefined)[];
}

export interface Condition {
  readonly field?: string;
  readonly hostHeaderConfig?: Patterns;
  readonly pathPatternConfig?: Patterns;
  readonly httpHeaderConfig?: Patterns & { readonly httpHeaderName?: string };
  readonly httpRequestMethodConfig?: Patterns;
  readonly queryStringConfig?: { readonly values?: readonly ({ readonly key?: string; readonly value?: string } | undefined)[] };
  readonly sourceIPConfig?: Patterns;
}

/** Fields of a condition, each with the place of its values. */
export const CONDITION_FIELDS = {
  'host-header': 'hostHeaderConfig',
  'path-pattern': 'pathPatternConfig',
  'http-header': 'httpHeaderConfig',
  'http-request-method': 'httpRequestMethodConfig',
  'query-string': 'queryStringConfig',
  'source-ip': 'sourceIPConfig',
} as const;

export type ConditionField = keyof typeof CONDITION_FIELDS;

export interface TargetTuple {
  readonly targetGroupARN?: string;
  readonly targetGroupName?: string;
  readonly serviceName?: string;
  readonly servicePort?: string | number;
  readonly weight?: number;
}

export interface ForwardConfig {
  readonly targetGroups?: readonly (TargetTuple | undefined)[];
  readonly targetGroupStickinessConfig?: { readonly enabled?: boolean; readonly durationSeconds?: number };
}

export interface Action {
  readonly type?: string;
  readonly targetGroupARN?: string;
  readonly targetGroupName?: string;
  readonly fixedResponseConfig?: FixedResponse;
  readonly redirectConfig?: RedirectConfig;
  readonly forwardConfig?: ForwardConfig;
}

export interface Rewrites {
  readonly rewrites?: readonly ({ readonly regex?: string; readonly replace?: string } | undefined)[];
}

export interface Transform {
  readonly type?: string;
  readonly urlRewriteConfig?: Rewrites;
  readonly hostHeaderRewriteConfig?: Rewrites;
}

export interface JwtValidation {
  readonly jwksEndpoint?: string;
  readonly issuer?: string;
  readonly additionalClaims?: readonly ({
    readonly format?: string;
    readonly name?: string;
    readonly values?: readonly (string | undefined)[];
  } | undefined)[];
}

interface Provider {
  readonly authenticationRequestExtraParams?: { readonly [name: string]: string };
}

export interface Cognito extends Provider {
  readonly userPoolARN?: string;
  readonly userPoolClientID?: string;
  readonly userPoolDomain?: string;
}

export interface Oidc extends Provider {
  readonly issuer?: string;
  readonly authorizationEndpoint?: string;
  readonly tokenEndpoint?: string;
  readonly userInfoEndpoint?: string;
  readonly secretName?: string;
}
