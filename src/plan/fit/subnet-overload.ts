import { amountOf } from './misfit';
import { SubnetUsers, heldBy, podSubnetOf, subnetsOf, totalOf } from './subnet-need';
import { Load, Overload, overload } from '../../capacity/transport';
import type { ClusterSubnet } from '../../cluster/cluster-subnet';

/** Addresses that are wanted of subnets together, and are not there. */
export interface SubnetOverload {
  readonly what: 'nodes' | 'pods';
  readonly subnets: readonly ClusterSubnet[];
  readonly need: number;
  readonly have: number;
}

/** What can never fit: the smallest size of all groups without a single pod, or the pods without any warm address. */
export function subnetOverloads(users: SubnetUsers): SubnetOverload[] {
  const rooms = users.subnets.map(({ capacity }) => capacity === undefined ? Infinity : Math.max(0, capacity.freeAddresses));
  const places = (subnets: readonly ClusterSubnet[] | undefined) => subnets?.map(subnet => users.subnets.indexOf(subnet));
  const empty = users.groups.flatMap(({ facts, kinds = [] }): Load[] => {
    const found = places(subnetsOf(users.subnets, facts.subnets));
    const least = Math.min(...kinds.map(kind => totalOf(heldBy(kind, users.cni, 0))));
    return found === undefined || kinds.length === 0 || hasPodsElsewhere(users) ? [] : [{ amount: facts.minNodes * least, places: found }];
  });
  const podPlaces = users.groups.map(({ facts }) => {
    const nodes = subnetsOf(users.subnets, facts.subnets);
    const pods = hasPodsElsewhere(users) ? nodes?.map(subnet => podSubnetOf(subnet, users)) : nodes;
    return pods?.every(subnet => subnet !== undefined) ? places(pods)! : undefined;
  });
  const fargate = users.fargate.map(({ subnets }) => places(subnetsOf(users.subnets, subnets)));
  const pods = users.cni === undefined || users.cni.ipv6 ? [] : [
    ...users.onNodes.flatMap(placed => placed.workload.perNode ? []
      : loadOf(amountOf(placed, true).addresses, podPlaces.filter((_place, index) => placed.verdicts[index] !== false))),
    ...users.onFargate.flatMap(placed => loadOf(amountOf(placed, true).pods, fargate)),
  ];
  const found = (what: 'nodes' | 'pods', result: Overload | undefined): SubnetOverload[] => result === undefined ? [] : [{
    what, subnets: result.places.map(place => users.subnets[place]), need: result.need, have: result.have,
  }];
  return [...found('nodes', overload(merged(empty), rooms)), ...found('pods', overload(merged(pods), rooms))];
}

/** Whether pods have their addresses in other subnets than their node. */
function hasPodsElsewhere({ cni }: SubnetUsers): boolean {
  return cni?.customNetworking === true || cni?.primarySubnetExcluded === true;
}

/** Nothing where one of the places is not known, or there is none: then there is no verdict. */
function loadOf(amount: number, places: readonly (readonly number[] | undefined)[]): Load[] {
  const known = places.filter(place => place !== undefined);
  return amount === 0 || known.length === 0 || known.length < places.length ? [] : [{ amount, places: [...new Set(known.flat())].sort((a, b) => a - b) }];
}

function merged(loads: readonly Load[]): Load[] {
  const byPlaces = new Map<string, Load>();
  for (const { amount, places } of loads) {
    const key = places.join();
    byPlaces.set(key, { amount: amount + (byPlaces.get(key)?.amount ?? 0), places });
  }
  return [...byPlaces.values()];
}
