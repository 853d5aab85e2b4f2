import type { Member } from './group-in-plan';
import { texts } from './rule-match';
import type { JwtValidation } from './rule-settings';
import { ALB } from '../../annotations/alb-keys';
import type { JwtAction } from '../model/actions';
import { Maybe, REFUSED, isKnown } from '../model/unknown';

const ANNOTATION = ALB['jwt-validation'];

/** The check of tokens that an Ingress asks for. */
export function jwtOf({ told, diagnoses }: Member): Maybe<JwtAction> | undefined {
  const said = told.json<JwtValidation>(ANNOTATION);
  if (said === undefined || !isKnown(said)) {
    return said;
  }
  const { jwksEndpoint = '', issuer = '', additionalClaims = [] } = said;
  const claims = additionalClaims.map(claim => claim ?? {});
  const missing = jwksEndpoint === '' ? 'jwksEndpoint' : issuer === '' ? 'issuer'
    : claims.map(({ format = '', name = '', values = [] }) => format === '' ? 'format' : name === '' ? 'name' : values.length === 0 ? 'values' : undefined)
      .find(it => it !== undefined);
  if (missing !== undefined) {
    diagnoses.add('jwt-form', { annotation: ANNOTATION, got: said, limit: missing, message: `there is no ${missing}` });
    return REFUSED;
  }
  return {
    type: 'jwt-validation',
    jwksEndpoint,
    issuer,
    additionalClaims: claims.map(({ format, name, values }) => ({ format: format!, name: name!, values: texts(values) })),
  };
}
