import type { StringMap } from '../../annotations/codec';
import { MOST_ATTRIBUTES } from '../../facts/elbv2-attributes';
import type { ServiceProblem } from '../service-check';

/** What is wrong with the number of attributes of a load balancer; `text` goes on from the name of the annotation. */
export function countProblems(pairs: StringMap): (Omit<ServiceProblem, 'message'> & { text: string })[] {
  const count = Object.keys(pairs).length;
  return count <= MOST_ATTRIBUTES ? [] : [{
    got: String(count),
    limit: String(MOST_ATTRIBUTES),
    text: `sets ${count} attributes, and AWS takes ${MOST_ATTRIBUTES} at a time: AWS refuses it`,
    fix: `Remove ${count - MOST_ATTRIBUTES} of them.`,
  }];
}
