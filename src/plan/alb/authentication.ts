import type { BackendService } from './backend-service';
import type { GroupInPlan, Member } from './group-in-plan';
import { LOGIN } from './rule-keys';
import type { Cognito, Oidc } from './rule-settings';
import { ALB } from '../../annotations/alb-keys';
import { asRecord } from '../../input/json';
import type { CognitoAction, Login, OidcAction } from '../model/actions';
import { Maybe, REFUSED, isKnown } from '../model/unknown';

const TYPES = ['none', 'cognito', 'oidc'];

/** How users of a backend log in, as it is written; all of it is read, whether it counts or not. */
export interface Authentication {
  readonly type: Maybe<string>;
  readonly login: Login;
  readonly cognito: Maybe<Partial<Cognito>> | undefined;
  readonly oidc: Maybe<Partial<Oidc>> | undefined;
}

const USUAL: Login = {
  onUnauthenticatedRequest: 'authenticate',
  scope: 'openid',
  sessionCookie: 'AWSELBAuthSessionCookie',
  sessionTimeoutSeconds: 604800,
};
const NO_LOGIN: Authentication = { type: 'none', login: USUAL, cognito: undefined, oidc: undefined };

/** Reads the login of a backend. A Service wins key by key over the Ingress, if all requests go to it alone. */
export function authenticationOf(member: Member, service: BackendService | undefined): Authentication {
  const { told, diagnoses, ingress } = member;
  if (!ingress.families.has(LOGIN) && service?.families.has(LOGIN) !== true) {
    return NO_LOGIN;
  }
  const own = service?.told;
  const text = (key: string) => own?.text(key) ?? told.text(key);
  const type = text(ALB['auth-type']) ?? 'none';
  const isKnownType = !isKnown(type) || TYPES.includes(type);
  if (!isKnownType) {
    diagnoses.add('auth-type-value', { annotation: ALB['auth-type'], got: type, limit: TYPES.join(', '), message: `'${(type as string).slice(0, 80)}' is no way of logging in` });
  }
  const login: Login = {
    onUnauthenticatedRequest: text(ALB['auth-on-unauthenticated-request']) ?? USUAL.onUnauthenticatedRequest,
    scope: text(ALB['auth-scope']) ?? USUAL.scope,
    sessionCookie: text(ALB['auth-session-cookie']) ?? USUAL.sessionCookie,
    sessionTimeoutSeconds: own?.whole(ALB['auth-session-timeout']) ?? told.whole(ALB['auth-session-timeout']) ?? USUAL.sessionTimeoutSeconds,
  };
  const cognito = own?.json<Cognito>(ALB['auth-idp-cognito']) ?? told.json<Cognito>(ALB['auth-idp-cognito']);
  const oidc = own?.json<Oidc>(ALB['auth-idp-oidc']) ?? told.json<Oidc>(ALB['auth-idp-oidc']);
  return { type: isKnownType ? type : REFUSED, login, cognito, oidc };
}

/** The action that lets users log in; none where nobody has to. */
export function loginAction(
  { type, login, cognito, oidc }: Authentication, member: Member, plan: GroupInPlan,
): Maybe<CognitoAction | OidcAction> | undefined {
  if (!isKnown(type) || type === 'none') {
    return isKnown(type) ? undefined : type;
  }
  const provider = type === 'cognito' ? cognito : oidc;
  if (provider === undefined) {
    const annotation = ALB[type === 'cognito' ? 'auth-idp-cognito' : 'auth-idp-oidc'];
    member.diagnoses.add('auth-idp-missing', { annotation, message: `auth-type is '${type}', and no identity provider is named` });
    return REFUSED;
  }
  if (!isKnown<object>(provider)) {
    return provider;
  }
  const { authenticationRequestExtraParams: extraParams } = provider as Partial<Oidc>;
  const extra = extraParams === undefined ? login : { ...login, extraParams };
  if (type === 'cognito') {
    const { userPoolARN = '', userPoolClientID = '', userPoolDomain = '' } = provider as Partial<Cognito>;
    return { type: 'authenticate-cognito', ...extra, userPoolArn: userPoolARN, userPoolClientId: userPoolClientID, userPoolDomain };
  }
  const { issuer = '', authorizationEndpoint = '', tokenEndpoint = '', userInfoEndpoint = '', secretName = '' } = provider as Partial<Oidc>;
  judgeSecret(secretName, member, plan);
  return { type: 'authenticate-oidc', ...extra, issuer, authorizationEndpoint, tokenEndpoint, userInfoEndpoint, secretName };
}

/** The Secret of the client, which has to stand beside the Ingress. */
function judgeSecret(name: string, { namespace, diagnoses }: Member, { objects, knowledge }: GroupInPlan): void {
  const annotation = ALB['auth-idp-oidc'];
  const manifest = objects.find('Secret', namespace, name);
  if (manifest === undefined) {
    if (knowledge.completeness.covers('Secret', namespace)) {
      diagnoses.add('secret-not-found', { annotation, got: name, message: `there is no Secret ${name.slice(0, 80)} in namespace ${namespace}` });
    }
    return;
  }
  const keys = { ...asRecord(manifest.data), ...asRecord(manifest.stringData) };
  for (const [key, older] of [['clientID', 'clientId'], ['clientSecret', 'clientSecret']]) {
    if (!Object.hasOwn(keys, key) && !Object.hasOwn(keys, older)) {
      diagnoses.add('secret-form', { annotation, got: name, limit: key, message: `Secret ${name.slice(0, 80)} has no ${key}` });
    }
  }
}
