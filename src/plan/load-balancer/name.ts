import type { Diagnoses } from '../diagnosis';
import { Maybe, isKnown } from '../model/unknown';

const LONGEST = 32;

/** Judges the name that a load balancer is given; its characters are AWS's to judge. */
export function judgeName(name: Maybe<string>, annotation: string, diagnoses: Diagnoses): void {
  const bytes = isKnown(name) ? Buffer.byteLength(name) : 0;
  if (bytes > LONGEST) {
    diagnoses.add('load-balancer-name-length', { annotation, got: name, limit: `${LONGEST} bytes`, message: `the name has ${bytes} bytes` });
  }
}
