import { LabelValues, Verdict, all, any, meetsExpressions, meetsLabels } from './label-selector';
import { partOf, partsOf } from './parts';
import type { Taint } from '../../cluster/nodes/node-facts';
import { Json, asRecord } from '../../input/json';
import { isToken } from '../../input/tokens';

/*
 * Whether the scheduler may put a pod on a node, by what pods say of nodes and nodes of pods.
 */

/** A node as a pod sees it. */
export interface NodeTraits {
  /** Labels that were said, and those that every node has. */
  readonly labels: LabelValues;
  /** The same, where a label that nobody said may be there nevertheless. */
  readonly sureLabels: LabelValues;
  readonly taints: readonly Taint[];
}

/** Everything of a pod's spec that decides where it runs, as a key: pods with the same one run on the same nodes. */
export function placementKey({ nodeSelector, affinity, tolerations, nodeName, schedulerName }: Json): string {
  const said = [nodeSelector, (asRecord(affinity) ?? { nodeAffinity: affinity }).nodeAffinity, tolerations, nodeName, schedulerName];
  return said.every(part => part === undefined) ? '' : JSON.stringify(said);
}

/**
 * Whether a pod may run on a node.
 *
 * @param sure whether the answer has to hold whatever labels nodes have that nobody said
 */
export function mayRunOn(podSpec: Json, { labels, sureLabels, taints }: NodeTraits, sure = false): Verdict {
  const { nodeSelector, affinity, tolerations, nodeName, schedulerName } = podSpec;
  if (nodeName !== undefined || (schedulerName !== undefined && schedulerName !== 'default-scheduler')) {
    return undefined;
  }
  const found = sure ? sureLabels : labels;
  return all([
    meetsLabels(nodeSelector, found),
    meetsAffinity(affinity, found),
    ...taints.filter(({ effect }) => effect !== 'PreferNoSchedule').map(taint => any(partsOf(tolerations).map(toleration => toleration && tolerates(toleration, taint)))),
  ]);
}

function meetsAffinity(affinity: unknown, labels: LabelValues): Verdict {
  const nodeAffinity = partOf(affinity) && partOf(partOf(affinity)!.nodeAffinity);
  const required = nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  if (nodeAffinity !== undefined && (required === undefined || required === null)) {
    return true;
  }
  const terms = asRecord(required);
  return terms && any(partsOf(terms.nodeSelectorTerms).map(term => term && meetsTerm(term, labels)));
}

function meetsTerm(term: Json, labels: LabelValues): Verdict {
  const expressions = meetsExpressions(term, labels);
  const fields = partsOf(term.matchFields);
  // A term without anything matches no node, and fields name single nodes.
  return fields.length > 0 ? all([...expressions, undefined]) : expressions.length === 0 ? false : all(expressions);
}

function tolerates({ key, operator = 'Equal', value = '', effect }: Json, taint: Taint): Verdict {
  if ([key, operator, value, effect, taint.key, taint.value].some(isToken)) {
    return undefined;
  }
  const sameEffect = effect === undefined || effect === '' || effect === taint.effect;
  const anyKey = key === undefined || key === '';
  return sameEffect && (anyKey ? operator === 'Exists' : key === taint.key && (operator === 'Exists' || value === (taint.value ?? '')));
}
