import type { Diagnoses } from '../diagnosis';
import type { Scheme } from '../model/resources';
import { Maybe, REFUSED, isKnown } from '../model/unknown';

/** A scheme as it is written; only two have a meaning. */
export function readScheme(said: Maybe<string>, annotation: string, diagnoses: Diagnoses): Maybe<Scheme> {
  if (!isKnown(said) || said === 'internal' || said === 'internet-facing') {
    return said as Maybe<Scheme>;
  }
  diagnoses.add('scheme-value', {
    annotation,
    got: said,
    limit: "'internal' or 'internet-facing'",
    message: 'the scheme is none that AWS has',
  });
  return REFUSED;
}
