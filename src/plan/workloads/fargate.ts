import { Verdict, all, any, plainLabels } from './label-selector';
import type { Workload } from './workload';
import type { FargateFacts, PodSelector } from '../../cluster/nodes/node-facts';
import { asRecord } from '../../input/json';

/** Whether a Fargate profile takes the pods of a workload. DaemonSets never run there. */
export function isTakenBy({ selectors }: FargateFacts, workload: Workload): Verdict {
  return workload.perNode ? false : any(selectors.map(selector => meets(selector, workload)));
}

function meets({ namespace, labels }: PodSelector, workload: Workload): Verdict {
  const found = plainLabels(asRecord(workload.podMetadata.labels) ?? {});
  return all([
    workload.namespace === undefined ? namespace === '*' || undefined : likeness(namespace).test(workload.namespace),
    ...Object.entries(labels).map(([key, value]) => {
      const values = found(key);
      return values && values.some(text => likeness(value).test(text));
    }),
  ]);
}

/** `*` stands for any text, `?` for one character. */
function likeness(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.')}$`, 's');
}
