import { ALB } from '../../annotations/alb-keys';
import { JWT_LIST_MOST, JWT_TEXT_MOST } from '../../facts/rule-limits';
import { shown } from '../../input/arguments';
import type { JwtValidation } from '../../plan/alb/rule-settings';
import { valueOr } from '../../plan/setting';
import { Severity } from '../finding';
import { ingressCheck } from '../ingress-check';
import { Wrong, atAnnotation, tooLong } from '../rules/wrong';

const KEY = ALB['jwt-validation'];
const FORMATS = ['single-string', 'string-array', 'space-separated-values'];
const ALWAYS_CHECKED = ['exp', 'iss', 'nbf', 'iat'];

export const JWT_VALIDATION = ingressCheck({
  id: 'jwt-validation',
  title: 'token check that the controller or AWS refuses',
  severity: Severity.ERROR,
  why: 'The controller wants an issuer, a key set and whole claims, and stops work on every Ingress of the group without them. '
    + 'What AWS refuses leaves rules as they were, maybe without any token check.',
  fix: 'Write issuer, jwksEndpoint and, for each additional claim, format, name and values.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#jwt-validation',
  since: '0.1.0',
}, function* ({ ingress }) {
  const said = valueOr(ingress.reader.json<JwtValidation>(KEY), undefined);
  if (said === undefined || ingress.backends.length === 0) {
    return;
  }
  for (const wrong of wrongs(said)) {
    yield atAnnotation(KEY, wrong);
  }
}, [KEY]);

function* wrongs({ issuer = '', jwksEndpoint = '', additionalClaims = [] }: JwtValidation): Iterable<Wrong> {
  if (issuer === '') {
    yield { message: 'has no issuer: the controller refuses it', fix: 'Set issuer to what tokens have as iss.' };
  }
  if (jwksEndpoint === '') {
    yield { message: 'has no jwksEndpoint: the controller refuses it', fix: 'Set jwksEndpoint to the address of the key set.' };
  } else if (!/^https:\/\/[^/]/i.test(jwksEndpoint)) {
    yield {
      got: jwksEndpoint,
      limit: 'https://',
      message: `has the jwksEndpoint ${shown(jwksEndpoint)}, which does not begin with https://: AWS refuses it`,
      fix: 'Set jwksEndpoint to the whole address of the key set, with https://.',
    };
  }
  yield* tooLong('issuer', issuer, JWT_TEXT_MOST);
  yield* tooLong('jwksEndpoint', jwksEndpoint, JWT_TEXT_MOST);
  yield* tooMany('additionalClaims', additionalClaims.length);
  for (const [index, claim] of additionalClaims.entries()) {
    yield* claimWrongs(claim ?? {}, `additionalClaims[${index}]`);
  }
}

type Claim = NonNullable<NonNullable<JwtValidation['additionalClaims']>[number]>;

function* claimWrongs({ format = '', name = '', values = [] }: Claim, place: string): Iterable<Wrong> {
  if (format === '' || name === '' || values.length === 0) {
    const missing = [['format', format], ['name', name], ['values', values]].filter(([, value]) => value!.length === 0).map(([part]) => part as string);
    yield { message: `has no ${missing.join(' and no ')} in ${place}: the controller refuses it`, fix: `Add ${missing.join(' and ')}.` };
  }
  if (format !== '' && !FORMATS.includes(format)) {
    yield {
      got: format,
      limit: FORMATS.join(', '),
      message: `has the format ${shown(format)} in ${place}, which is none of ${FORMATS.join(', ')}: AWS refuses it`,
      fix: `Set format to one of ${FORMATS.join(', ')}.`,
    };
  }
  if (ALWAYS_CHECKED.includes(name)) {
    yield {
      got: name,
      message: `names the claim '${name}' in ${place}, which is always checked: AWS refuses it`,
      fix: name === 'iss' ? 'Remove it; issuer says the value.' : 'Remove it.',
    };
  }
  yield* tooMany(`${place}.values`, values.length);
  for (const [index, value = ''] of values.entries()) {
    const where = `${place}.values[${index}]`;
    yield* tooLong(where, value, JWT_TEXT_MOST);
    if (format === 'space-separated-values' && value.includes(' ')) {
      yield { got: value, message: `has a blank in ${where}, although the format is 'space-separated-values': AWS refuses it`, fix: 'Write a value for each word.' };
    }
  }
}

function* tooMany(place: string, count: number): Iterable<Wrong> {
  if (count > JWT_LIST_MOST) {
    yield {
      got: String(count),
      limit: String(JWT_LIST_MOST),
      message: `has ${count} items in ${place}, and at most ${JWT_LIST_MOST} are allowed: AWS refuses it`,
      fix: `Leave ${JWT_LIST_MOST} of them.`,
    };
  }
}
