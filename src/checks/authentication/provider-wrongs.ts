import { ALB } from '../../annotations/alb-keys';
import { EXTRA_PARAMS_MOST } from '../../facts/rule-limits';
import { shown } from '../../input/arguments';
import type { Cognito, Oidc } from '../../plan/alb/rule-settings';
import type { AnnotationReader } from '../../plan/annotation-reader';
import { valueOr } from '../../plan/setting';
import { Wrong, atAnnotation } from '../rules/wrong';

const USER_POOL = /^arn:[^:]+:cognito-idp:[^:]+:[0-9]*:userpool\/.+$/;
const URLS = ['issuer', 'authorizationEndpoint', 'tokenEndpoint', 'userInfoEndpoint'] as const;

type Found = Wrong & { readonly annotation: string };

/** What is wrong with the identity provider of a login, as far as the annotation is there. */
export function* providerWrongs(reader: AnnotationReader, type: 'cognito' | 'oidc'): Iterable<Found> {
  const key = type === 'cognito' ? ALB['auth-idp-cognito'] : ALB['auth-idp-oidc'];
  const provider = valueOr(reader.json<Cognito & Oidc>(key), undefined);
  if (provider === undefined) {
    return;
  }
  for (const wrong of type === 'cognito' ? cognitoWrongs(provider) : oidcWrongs(provider)) {
    yield atAnnotation(key, wrong);
  }
  const params = Object.keys(provider.authenticationRequestExtraParams ?? {}).length;
  if (params > EXTRA_PARAMS_MOST) {
    yield atAnnotation(key, {
      got: String(params),
      limit: String(EXTRA_PARAMS_MOST),
      message: `has ${params} authenticationRequestExtraParams, and at most ${EXTRA_PARAMS_MOST} are allowed: AWS refuses it`,
      fix: `Leave ${EXTRA_PARAMS_MOST} of them.`,
    });
  }
}

function* cognitoWrongs({ userPoolARN = '', userPoolClientID = '', userPoolDomain = '' }: Cognito): Iterable<Wrong> {
  if (!USER_POOL.test(userPoolARN)) {
    yield {
      got: userPoolARN,
      limit: 'an ARN of a user pool',
      message: userPoolARN === '' ? 'has no userPoolARN: AWS refuses it' : `has the userPoolARN ${shown(userPoolARN)}, which is no ARN of a user pool: AWS refuses it`,
      fix: "Set userPoolARN to the ARN of the user pool, 'arn:aws:cognito-idp:<region>:<account>:userpool/<id>'.",
    };
  }
  if (userPoolClientID === '') {
    yield { message: 'has no userPoolClientID: AWS refuses it', fix: 'Set userPoolClientID to the id of a client of the user pool.' };
  }
  if (userPoolDomain === '') {
    yield { message: 'has no userPoolDomain: AWS refuses it', fix: 'Set userPoolDomain to the prefix, or the whole name, of the domain of the user pool.' };
  } else if (userPoolDomain.includes('/')) {
    yield {
      got: userPoolDomain,
      limit: 'a domain',
      message: `has the userPoolDomain ${shown(userPoolDomain)}, which is an address and no domain: nobody can log in`,
      fix: `Set userPoolDomain to '${userPoolDomain.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, '')}'.`,
    };
  }
}

function* oidcWrongs(oidc: Oidc): Iterable<Wrong> {
  for (const name of URLS) {
    const url = oidc[name] ?? '';
    if (!/^https:\/\/[^/]/i.test(url)) {
      yield {
        got: url,
        limit: 'https://',
        message: url === '' ? `has no ${name}: AWS refuses it` : `has the ${name} ${shown(url)}, which does not begin with https://: AWS refuses it`,
        fix: `Set ${name} to the whole address that the identity provider tells, with https://.`,
      };
    }
  }
  if ((oidc.secretName ?? '') === '') {
    yield {
      message: 'has no secretName: the controller refuses it',
      fix: 'Set secretName to a Secret with clientID and clientSecret in the namespace of the Ingress.',
    };
  }
}
