import { counted, listed } from './wording';
import type { GroupRoom, Misfit } from '../../plan/fit/misfit';
import { amountOf } from '../../plan/fit/placed';
import type { ClusterProblem } from '../cluster-check';
import type { PlacedObject } from '../cluster-view';
import { Severity } from '../finding';

/** How a check speaks of what is short. */
export interface ShortageWording {
  /** What the pods want, with its number. */
  readonly amount: (amount: number) => string;
  /** A number in the same unit. */
  readonly number?: (amount: number) => string;
  /** What one node has, with its number. */
  readonly ofNode?: (amount: number) => string;
}

/** A problem over workloads that find no room; over the one that is to blame, if there is only one. */
export function misfitProblem(misfit: Misfit, { amount, number = String, ofNode = amount }: ShortageWording): ClusterProblem {
  const { sure, groups, need, have, dimension } = misfit;
  const placed = [...misfit.placed as readonly PlacedObject[]].sort((a, b) =>
    amountOf(b, sure)[dimension] - amountOf(a, sure)[dimension] || (a.object.title < b.object.title ? -1 : 1));
  const names = placed.slice(0, 3).map(one => `${one.object.title} ${number(amountOf(one, sure)[dimension])}`).join(', ');
  const more = placed.length > 3 ? ` and ${counted(placed.length - 3, 'more workload')}` : '';
  const room = groups.slice(0, 4).map(group => roomText(group, number, ofNode)).join(', ');
  const moreGroups = groups.length > 4 ? ` and ${counted(groups.length - 4, 'more node group')}` : '';
  const counts = sure ? [] : placed.map(({ workload: { count } }) => count);
  const when = counts.some(({ surge }) => surge > 0) ? ' at the peak of a rollout' : counts.some(({ sure: always, peak }) => peak > always) ? ' at the peak' : '';
  return {
    ...placed.length === 1 ? { object: placed[0].object } : {},
    severity: sure ? Severity.ERROR : Severity.WARNING,
    got: number(need),
    limit: number(have),
    message: `${counted(placed.length, 'workload')} may run on ${listed(groups.map(({ view: { facts } }) => facts.name))} only and ${placed.length === 1 ? 'wants' : 'want'} ${amount(need)}${when}`
      + ` (${names}${more}), where there is room for ${number(have)}: ${room}${moreGroups}${limitingType(misfit)}`,
  };
}

function roomText({ view, nodes, perNode, perEmptyNode }: GroupRoom, number: (amount: number) => string, ofNode: (amount: number) => string): string {
  const left = Math.max(0, perNode);
  const beside = perEmptyNode > left ? `, ${number(perEmptyNode - left)} of ${number(perEmptyNode)} taken by DaemonSets and the pods of EKS` : '';
  return `'${view.facts.name}' ${counted(nodes, 'node')} x ${ofNode(left)}${beside}`;
}

/** With several types in a group, which of them was counted. */
function limitingType({ groups, sure }: Misfit): string {
  return groups.some(({ view: { kinds = [] } }) => kinds.length > 1) ? `, counted with the ${sure ? 'largest' : 'smallest'} of their instance types` : '';
}
