import { misfitProblem } from './misfit-problem';
import { listed } from './wording';
import type { Dimension } from '../../plan/fit/room';
import type { ClusterCheck, ClusterProblem } from '../cluster-check';
import type { ClusterView, PlacedObject } from '../cluster-view';
import { Severity } from '../finding';

export const RESOURCES_DO_NOT_FIT: ClusterCheck = {
  id: 'resources-do-not-fit',
  title: 'more CPU or memory requested than all nodes have',
  severity: Severity.ERROR,
  why: 'The scheduler puts a pod on a node that has as much CPU and memory to spare as the pod requests. A pod that requests more than any of its nodes has '
    + 'stays Pending for good, and so do pods that together request more than all of them.',
  fix: 'Let the node groups grow, choose larger types, or lower the requests.',
  see: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  since: '0.1.0',
  inspectCluster: view => problems(view),
};

const RESOURCES = [
  { dimension: 'cpuMillis', unit: 'vCPUs', number: (amount: number) => String(Math.round(amount) / 1000) },
  { dimension: 'memoryMib', unit: 'of memory', number: (amount: number) => `${Math.round(amount)} Mi` },
] as const;

function* problems(view: ClusterView): Iterable<ClusterProblem> {
  for (const { dimension, unit, number } of RESOURCES) {
    const tooLarge = view.onNodes.flatMap(placed => tooLargeFor(placed, view, dimension) ?? []);
    for (const { placed, most, groups } of tooLarge) {
      yield {
        object: placed.object,
        got: number(placed.requests[dimension]),
        limit: number(most),
        message: `a pod of ${placed.object.title} requests ${number(placed.requests[dimension])} ${unit}, and the largest machine of ${listed(groups)} has ${number(most)}`,
        fix: 'Choose larger types, or lower the requests.',
      };
    }
    if (tooLarge.length === 0) {
      for (const misfit of view.misfits.filter(one => one.dimension === dimension)) {
        const amount = (wanted: number) => `${number(wanted)} ${unit}`;
        yield misfitProblem(misfit, { amount, number, ofNode: has => `${amount(has)}${misfit.sure ? '' : ' beside what it reserves'}` });
      }
    }
  }
}

function tooLargeFor(placed: PlacedObject, { groups }: ClusterView, dimension: Dimension & ('cpuMillis' | 'memoryMib')) {
  const amount = placed.requests[dimension];
  const { perNode, count } = placed.workload;
  if (amount === 0 || perNode || count.peak === 0) {
    return undefined;
  }
  const places = groups.filter((_group, index) => placed.surePlaces.verdicts[index] !== false);
  const most = Math.max(...places.map(({ room }) => room.most[dimension]));
  return places.length > 0 && amount > most ? { placed, most, groups: places.map(({ facts }) => facts.name) } : undefined;
}
