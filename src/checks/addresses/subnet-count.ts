import { NLB } from '../../annotations/nlb-keys';
import { Severity } from '../finding';
import type { ServiceProblem, TakenService } from '../service-check';

/** What is wrong with the number of things of which every subnet gets one; `what` is a noun whose plural ends in -es. */
export function countProblem({ object, nlb }: TakenService, annotation: string, count: number, what: string): ServiceProblem | undefined {
  const { subnets } = nlb;
  const counted = `${count} ${what}${count === 1 ? '' : 'es'}`;
  if (subnets !== undefined) {
    // A list without subnets is refused as such.
    return subnets.length === count || subnets.length === 0 ? undefined : {
      annotation,
      got: String(count),
      limit: String(subnets.length),
      message: `${object.title} has ${counted} for ${subnets.length} subnet${subnets.length === 1 ? '' : 's'}: the controller refuses it`,
      fix: `Give ${subnets.length}, one for each of ${subnets.join(', ')}.`,
    };
  }
  if (nlb.reader.has(NLB.subnets)) {
    return undefined;
  }
  return count === 0 ? {
    annotation,
    got: '0',
    message: `${object.title} has the annotation without a single ${what}: the controller refuses it`,
    fix: 'Give one for every subnet, or remove the annotation.',
  } : {
    annotation,
    severity: Severity.WARNING,
    got: String(count),
    message: `${object.title} has ${counted} but names no subnets: as many as the controller discovers have to match`,
    fix: `Name the subnets with ${NLB.subnets}.`,
  };
}
