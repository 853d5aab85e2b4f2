import { counted, listed } from './wording';
import { ADDRESSES_PER_PREFIX } from '../../capacity/limits';
import { SubnetNeed, subnetNeeds } from '../../plan/fit/subnet-need';
import { addressesLeft, subnetOverloads } from '../../plan/fit/subnet-overload';
import type { ClusterCheck, ClusterProblem } from '../cluster-check';
import type { ClusterView } from '../cluster-view';
import { Severity } from '../finding';

export const SUBNET_ADDRESSES: ClusterCheck = {
  id: 'subnet-addresses',
  title: 'subnets with fewer addresses than their nodes and pods take',
  severity: Severity.ERROR,
  why: 'Nodes hold addresses for pods that are not there yet: a whole ENI, or whole prefixes, by the warm targets of the VPC CNI. Load balancers want eight free addresses '
    + 'in each of their subnets, the control plane six, and AWS keeps five. When a subnet is used up, new nodes do not come up, pods hang in ContainerCreating, and load balancers '
    + 'do not scale.',
  fix: 'Choose larger subnets or further ones, lower the warm targets, or give pods subnets of their own by custom networking.',
  see: 'https://docs.aws.amazon.com/eks/latest/best-practices/ip-opt.html',
  since: '0.1.0',
  inspectCluster: view => problems(view),
};

/** How many users of a subnet are named. */
const MOST_TOLD = 4;

function* problems(view: ClusterView): Iterable<ClusterProblem> {
  const subnets = view.profile.subnets ?? [];
  if (subnets.length === 0) {
    return;
  }
  for (const { subnetId, capacity } of subnets) {
    if (capacity !== undefined && capacity.freeAddresses < 0) {
      yield {
        got: String(capacity.addressesOfOthers),
        limit: String(capacity.freeAddresses + capacity.addressesOfOthers),
        message: `what else lives in subnet ${subnetId} wants ${counted(capacity.addressesOfOthers, 'address')}, and ${capacity.cidr} has `
          + `${capacity.freeAddresses + capacity.addressesOfOthers} outside of reservations`,
        fix: 'Choose a larger subnet, or put less into it.',
      };
    }
  }
  const overloads = subnetOverloads(view.subnetUsers);
  for (const { sure, subnets: places, need, have } of overloads) {
    yield {
      severity: sure ? Severity.ERROR : Severity.WARNING,
      got: String(need),
      limit: String(have),
      message: `${sure ? 'the pods, and the nodes that are always there, take' : 'the nodes that are always there hold'} ${counted(need, 'address')} of `
        + `${listed(places.map(({ subnetId }) => subnetId))}, which ${places.length === 1 ? 'has' : 'have'} ${have} left${sure ? ', warm ones not counted' : ', before there is a single pod'}`,
    };
  }
  const told = new Set(overloads.flatMap(overload => overload.subnets));
  const [even, full] = [view.evenNeeds, subnetNeeds(view.subnetUsers, true)]
    .map(needs => needs.filter(need => !told.has(need.subnet) && isTooMuch(need)));
  for (const need of even) {
    yield { severity: Severity.WARNING, ...textsOf(need, 'with all nodes, and the pods of the app spread evenly') };
  }
  for (const need of full.filter(({ subnet }) => !even.some(other => other.subnet === subnet))) {
    yield { severity: Severity.INFO, ...textsOf(need, 'with all nodes, full of pods') };
  }
}

/** A subnet that has no block for a prefix at all is told by another check. */
function isTooMuch({ subnet: { capacity }, singles, prefixes }: SubnetNeed): boolean {
  return capacity !== undefined && capacity.freeAddresses >= 0
    && !capacity._holds({ singles, prefixes: capacity.prefixesAtBest === 0 ? 0 : prefixes }, false);
}

function textsOf({ subnet: { subnetId, capacity }, singles, prefixes, parts }: SubnetNeed, when: string): Pick<ClusterProblem, 'message' | 'got' | 'limit'> {
  const all = singles + prefixes * ADDRESSES_PER_PREFIX;
  const asked = prefixes === 0 ? `${all} addresses` : `${all} addresses (${counted(prefixes, 'prefix')} of 16 and ${counted(singles, 'single one')})`;
  const { freeAddresses, prefixesAtBest, cidr } = capacity!;
  const left = prefixes === 0 ? freeAddresses : addressesLeft(capacity!);
  const room = prefixes === 0 ? `${left} left` : `${left} left, with ${counted(prefixesAtBest, 'whole block')} for prefixes`;
  const more = parts.length > MOST_TOLD ? ` and ${parts.length - MOST_TOLD} more` : '';
  const by = parts.slice(0, MOST_TOLD).map(({ name, count, podsPerNode }) => `'${name}' ${podsPerNode === undefined ? counted(count, 'pod') : `${counted(count, 'node')} with ${counted(podsPerNode, 'pod')}`}`);
  return { got: String(all), limit: String(left), message: `${when}, ${asked} are wanted of subnet ${subnetId}, and ${cidr} has ${room}: ${by.join(', ')}${more}` };
}
