import type { ChosenSubnets } from './chosen-subnets';
import { byPosition } from './positions';
import type { Diagnoses } from '../diagnosis';
import type { Scheme } from '../model/resources';
import { Maybe, isKnown } from '../model/unknown';

/** What goes to each subnet, in the order of the subnets. */
export type PerSubnet<T> = Maybe<readonly Maybe<T>[]> | undefined;

/** Elastic IPs of an internet-facing load balancer, one for each subnet by position. Their text is AWS's to judge. */
export function elasticIps(
  given: Maybe<readonly string[]> | undefined, scheme: Maybe<Scheme>, chosen: Maybe<ChosenSubnets>, annotation: string, diagnoses: Diagnoses,
): PerSubnet<string> {
  if (given === undefined || !isKnown(given)) {
    return given;
  }
  if (scheme === 'internal') {
    diagnoses.add('elastic-ip-internal', { annotation, got: given.join(','), message: 'Elastic IPs are for internet-facing load balancers only' });
  }
  return byPosition(given, chosen, annotation, 'elastic-ip-count', 'Elastic IPs', diagnoses);
}
