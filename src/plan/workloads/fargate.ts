import { Verdict, all, any, plainLabels } from './label-selector';
import type { Workload } from './workload';
import type { FargateFacts, PodSelector } from '../../cluster/nodes/node-facts';
import { isToken } from '../../input/tokens';

/** Whether a Fargate profile takes the pods of a workload. DaemonSets never run there. */
export function isTakenBy({ selectors }: FargateFacts, workload: Workload): Verdict {
  return workload.perNode ? false : any(selectors.map(selector => meets(selector, workload)));
}

function meets(selector: PodSelector, { namespace, podMetadata }: Workload): Verdict {
  const found = plainLabels(podMetadata.labels);
  return all([
    isLike(namespace, selector.namespace),
    ...Object.entries(selector.labels).map(([key, pattern]) => {
      const values = found(key);
      return values && any(values.map(value => isLike(value, pattern)));
    }),
  ]);
}

/** Whether a text is like a pattern; one that is not known is like `*` alone. */
function isLike(text: string | undefined, pattern: string): Verdict {
  return pattern === '*' ? true : text === undefined || isToken(text) || isToken(pattern) ? undefined : matches(text, pattern);
}

/** `*` stands for any text, `?` for one character. A regular expression would take years over some patterns. */
function matches(text: string, pattern: string): boolean {
  let [at, place, star, resume] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[place] === '*') {
      [star, resume] = [place++, at];
    } else if (pattern[place] === '?' || pattern[place] === text[at]) {
      [at, place] = [at + 1, place + 1];
    } else if (star >= 0) {
      [place, at] = [star + 1, ++resume];
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(place));
}
