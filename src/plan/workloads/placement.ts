import { LabelValues, Verdict, all, any, meetsExpressions, meetsLabel } from './label-selector';
import type { Taint } from '../../cluster/nodes/node-facts';
import { Json, asRecord, records } from '../../input/json';
import { isToken } from '../../input/tokens';

/*
 * Whether the scheduler may put a pod on a node, by what pods say of nodes and nodes of pods.
 */

/** A node as a pod sees it. */
export interface NodeTraits {
  readonly labels: LabelValues;
  readonly taints: readonly Taint[];
}

/** Everything of a pod's spec that decides where it runs, as a key: pods with the same one run on the same nodes. */
export function placementKey({ nodeSelector, affinity, tolerations, nodeName, schedulerName }: Json): string {
  const nodeAffinity = asRecord(affinity)?.nodeAffinity;
  return nodeSelector === undefined && nodeAffinity === undefined && tolerations === undefined && nodeName === undefined && schedulerName === undefined
    ? '' : JSON.stringify([nodeSelector, nodeAffinity, tolerations, nodeName, schedulerName]);
}

/** Whether a pod may run on a node. */
export function mayRunOn(podSpec: Json, { labels, taints }: NodeTraits): Verdict {
  const { nodeSelector, affinity, tolerations, nodeName, schedulerName } = podSpec;
  if (nodeName !== undefined || (schedulerName !== undefined && schedulerName !== 'default-scheduler')) {
    return undefined;
  }
  const required = asRecord(asRecord(asRecord(affinity)?.nodeAffinity)?.requiredDuringSchedulingIgnoredDuringExecution);
  return all([
    ...Object.entries(asRecord(nodeSelector) ?? {}).map(([key, value]) => meetsLabel(key, value, labels)),
    required === undefined ? true : any(records(required.nodeSelectorTerms).map(term => meetsTerm(term, labels))),
    ...taints.filter(({ effect }) => effect !== 'PreferNoSchedule').map(taint => any(records(tolerations).map(toleration => tolerates(toleration, taint)))),
  ]);
}

function meetsTerm(term: Json, labels: LabelValues): Verdict {
  const expressions = meetsExpressions(term, labels);
  const fields = records(term.matchFields);
  // A term without anything matches no node, and fields name single nodes.
  return fields.length > 0 ? all([...expressions, undefined]) : expressions.length === 0 ? false : all(expressions);
}

function tolerates({ key, operator = 'Equal', value = '', effect }: Json, taint: Taint): Verdict {
  if ([key, operator, value, effect].some(isToken)) {
    return undefined;
  }
  const sameEffect = effect === undefined || effect === '' || effect === taint.effect;
  const anyKey = key === undefined || key === '';
  return sameEffect && (anyKey ? operator === 'Exists' : key === taint.key && (operator === 'Exists' || value === (taint.value ?? '')));
}
