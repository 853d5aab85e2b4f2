import type { GroupToBind } from './backend';
import type { PlannedLoadBalancer } from './load-balancer';
import type { ServiceInPlan } from './service-in-plan';
import { peersOf, sourceRanges } from './source-ranges';
import { keepsClientAddresses } from './target-group-attributes';
import { NLB } from '../../annotations/nlb-keys';
import { blockOf } from '../knowledge/subnet-table';
import type { IpFamily, NetworkPeer, NetworkPort, NetworkRule } from '../model/resources';
import { Maybe, Unknown, isKnown, whenKnown } from '../model/unknown';
import type { ChosenSubnets } from '../network/chosen-subnets';
import { EVERYBODY } from '../network/everybody';
import { isMerged, isOverUdp } from '../target-groups/protocols';
import { since } from '../versions/rule';

/** Older releases admit the subnets of the load balancer to merged listeners, not clients. */
const MERGED_ADMITS_CLIENTS = since('2.14.0');

const VPC_BLOCKS = new Unknown('blocks of the VPC');
const SUBNET_BLOCK = new Unknown('block of a subnet');
const PORT_OF_HEALTH_CHECK = new Unknown('port of the health check');

/** What targets are opened to behind a load balancer without security groups: clients or the subnets of the load balancer. */
export function networkWithoutGroups(
  plan: ServiceInPlan, planned: PlannedLoadBalancer, bound: GroupToBind,
): Maybe<readonly NetworkRule[]> | undefined {
  const { told } = plan;
  const { group, traffic, backend, sharesPort } = bound;
  const manages = told.flag(NLB['manage-backend-security-group-rules']) ?? true;
  if (manages !== true) {
    return manages === false ? undefined : manages as Maybe<readonly NetworkRule[]>;
  }
  const { protocol, ipAddressType: family } = group;
  const keeps = keepsClientAddresses(group.attributes) ?? whenKnown(group.targetType, type => type === 'instance');
  const ranges = sourceRanges(backend.service);
  for (const part of [protocol, family, keeps, ranges]) {
    if (!isKnown<unknown>(part)) {
      return part as Maybe<readonly NetworkRule[]>;
    }
  }
  if (sharesPort === undefined) {
    return PORT_OF_HEALTH_CHECK;
  }
  const { peers, admitEverybody } = peersOf(ranges as readonly string[]);
  const fromSubnets = subnetBlocks(planned, family as IpFamily);
  const fromClients = keeps || (isOverUdp(protocol) && (!isMerged(protocol) || MERGED_ADMITS_CLIENTS.holds(plan.knowledge.controller)));
  const rules: NetworkRule[] = [{
    from: !fromClients ? fromSubnets : peers.length > 0 ? peers : everyClient(plan, planned, family as IpFamily),
    ports: trafficPorts(protocol as string, traffic),
  }];
  const isClosed = keeps && peers.length > 0 && !admitEverybody;
  if (protocol === 'UDP' || !sharesPort || isClosed) {
    const { port } = group.healthCheck;
    rules.push({ from: fromSubnets, ports: [{ protocol: 'TCP', port: port === 'traffic-port' ? traffic : port }] });
  }
  return rules;
}

function trafficPorts(protocol: string, port: Maybe<number | string>): readonly NetworkPort[] {
  return isMerged(protocol) ? [{ protocol: 'TCP', port }, { protocol: 'UDP', port }] : [{ protocol: isOverUdp(protocol) ? 'UDP' : 'TCP', port }];
}

/** Where clients may come from that nobody has named. */
function everyClient(plan: ServiceInPlan, { loadBalancer: { scheme } }: PlannedLoadBalancer, family: IpFamily): Maybe<readonly NetworkPeer[]> {
  if (!isKnown(scheme)) {
    return scheme;
  }
  return scheme === 'internet-facing' ? [{ cidr: EVERYBODY[family] }] : plan.knowledge.vpcCidrs(family)?.map(cidr => ({ cidr })) ?? VPC_BLOCKS;
}

const blocks = { ipv4: new WeakMap<ChosenSubnets, readonly NetworkPeer[]>(), ipv6: new WeakMap<ChosenSubnets, readonly NetworkPeer[]>() };

function subnetBlocks({ chosen }: PlannedLoadBalancer, family: IpFamily): Maybe<readonly NetworkPeer[]> {
  if (!isKnown(chosen)) {
    return chosen;
  }
  let peers = blocks[family].get(chosen);
  if (peers === undefined) {
    blocks[family].set(chosen, peers = chosen.subnets.flatMap(subnet => {
      const block = isKnown(subnet) ? blockOf(subnet, family) : undefined;
      return block === null ? [] : [{ cidr: block?.text ?? SUBNET_BLOCK }];
    }));
  }
  return peers;
}
