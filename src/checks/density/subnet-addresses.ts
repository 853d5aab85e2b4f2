import { counted, listed } from './wording';
import { ADDRESSES_PER_PREFIX } from '../../capacity/limits';
import { SubnetNeed, subnetNeeds } from '../../plan/fit/subnet-need';
import { subnetOverloads } from '../../plan/fit/subnet-overload';
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

function* problems(view: ClusterView): Iterable<ClusterProblem> {
  const subnets = view.profile.subnets ?? [];
  if (subnets.length === 0) {
    return;
  }
  for (const { subnetId, capacity } of subnets) {
    if (capacity !== undefined && capacity.freeAddresses < 0) {
      yield {
        got: String(capacity.addressesOfOthers),
        limit: String(capacity.usableAddresses),
        message: `what else lives in subnet ${subnetId} wants ${capacity.addressesOfOthers} addresses, and ${capacity.cidr} has ${capacity.usableAddresses}`,
      };
    }
  }
  const users = { ...view, subnets };
  const overloads = subnetOverloads(users);
  for (const { what, subnets: places, need, have } of overloads) {
    yield {
      got: String(need),
      limit: String(have),
      message: `${what === 'nodes' ? 'the smallest size of all node groups takes' : 'the pods take'} ${need} addresses of ${listed(places.map(({ subnetId }) => subnetId))}, `
        + `which have ${have} left${what === 'nodes' ? ', before there is a single pod' : ', warm ones not counted'}`,
    };
  }
  const told = new Set(overloads.flatMap(overload => overload.subnets));
  const [even, full] = [false, true].map(nodesAreFull => subnetNeeds(users, nodesAreFull).filter(need => !told.has(need.subnet) && isTooMuch(need)));
  for (const need of even) {
    yield { severity: Severity.WARNING, ...textsOf(need, 'with all nodes, and the pods of the app spread evenly') };
  }
  for (const need of full.filter(({ subnet }) => !even.some(other => other.subnet === subnet))) {
    yield { severity: Severity.INFO, ...textsOf(need, 'with all nodes, full of pods') };
  }
}

function isTooMuch({ subnet: { capacity }, singles, prefixes }: SubnetNeed): boolean {
  return capacity !== undefined && capacity.freeAddresses >= 0 && (singles + prefixes * ADDRESSES_PER_PREFIX > capacity.freeAddresses || !capacity._holds({ singles, prefixes }, false));
}

function textsOf({ subnet: { subnetId, capacity }, singles, prefixes, parts }: SubnetNeed, when: string): Pick<ClusterProblem, 'message' | 'got' | 'limit'> {
  const all = singles + prefixes * ADDRESSES_PER_PREFIX;
  const asked = prefixes === 0 ? `${all} addresses` : `${all} addresses (${counted(prefixes, 'prefix')} of 16 and ${counted(singles, 'single one')})`;
  const { freeAddresses, prefixesAtBest, cidr } = capacity!;
  const room = prefixes === 0 ? `${freeAddresses} left` : `${freeAddresses} left, with ${counted(prefixesAtBest, 'whole block')} for prefixes`;
  const by = parts.map(({ name, count, podsPerNode }) => `'${name}' ${podsPerNode === undefined ? counted(count, 'pod') : `${counted(count, 'node')} with ${counted(podsPerNode, 'pod')}`}`);
  return { got: String(all), limit: String(freeAddresses), message: `${when}, ${asked} are wanted of subnet ${subnetId}, and ${cidr} has ${room}: ${by.join(', ')}` };
}
