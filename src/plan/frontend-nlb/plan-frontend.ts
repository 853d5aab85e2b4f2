import { frontendPorts } from './listeners';
import { frontendName } from './name';
import { frontendAttributes, frontendGroups, frontendScheme, frontendTags, isEnabled } from './settings';
import { frontendSubnets } from './subnets';
import type { StringMap } from '../../annotations/codec';
import type { GroupInPlan } from '../alb/group-in-plan';
import type { PlannedLoadBalancer } from '../alb/load-balancer';
import type { MemberListeners } from '../alb/member-listeners';
import type { FrontendTargets } from '../model/associations';
import { hashedGroupName } from '../model/names';
import type { IpFamily, Listener, LoadBalancer, TargetGroup } from '../model/resources';
import { Maybe, isKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases give tags to the load balancer in front alone, and not to its listeners and target groups. */
const TAGS_ALL_PARTS = since('3.3.0');

/** 2.13.0 to 2.13.2 give its target groups the IP address type of the load balancer behind. */
const TARGETS_ARE_IPV4 = since('2.13.3');

const NONE: StringMap = {};

/** The Network Load Balancer in front of the other, with what belongs to it. */
export interface PlannedFrontend {
  readonly loadBalancer?: Maybe<LoadBalancer>;
  readonly listeners: readonly Listener[];
  readonly targetGroups: readonly TargetGroup[];
  readonly targets: FrontendTargets;
}

const WITHOUT: PlannedFrontend = { listeners: [], targetGroups: [], targets: [] };

/** Settings are read in the order in which the controller reads them. */
export function planFrontend(plan: GroupInPlan, planned: PlannedLoadBalancer, all: readonly MemberListeners[]): PlannedFrontend {
  const enabled = isEnabled(plan);
  if (enabled !== true) {
    return isKnown(enabled) ? WITHOUT : { ...WITHOUT, loadBalancer: enabled };
  }
  const { loadBalancer: behind, isDualstack } = planned;
  const { controller } = plan.knowledge;
  const scheme = frontendScheme(plan);
  const securityGroups = frontendGroups(plan, planned);
  const subnets = frontendSubnets(plan, scheme, isDualstack, behind);
  const name = frontendName(plan, behind.name, scheme);
  const tags = frontendTags(plan, planned);
  const attributes = frontendAttributes(plan);
  const loadBalancer: LoadBalancer = {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    id: 'FrontendNlb',
    name,
    kind: 'network',
    scheme,
    ipAddressType: behind.ipAddressType,
    subnets,
    securityGroups,
    attributes,
    tags,
  };
  const ports = frontendPorts(all, plan);
  const partTags = TAGS_ALL_PARTS.holds(controller) ? tags : NONE;
  const family = TARGETS_ARE_IPV4.holds(controller) ? 'ipv4' : behind.ipAddressType as Maybe<IpFamily>;
  const parts = (isKnown(ports) ? ports : []).map(({ port, albPort, healthCheck }) => {
    const targetGroup: TargetGroup = {
      type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      id: `FrontendNlb-tg-TCP-${port}`,
      name: hashedGroupName(plan.group),
      targetType: 'alb',
      port,
      protocol: 'TCP',
      ipAddressType: family,
      healthCheck,
      attributes: NONE,
      tags: partTags,
    };
    const listener: Listener = {
      type: 'AWS::ElasticLoadBalancingV2::Listener',
      id: `FrontendNlb-ls-TCP-${port}`,
      loadBalancer,
      port,
      protocol: 'TCP',
      defaultActions: [{ type: 'forward', targets: [{ targetGroup }] }],
      attributes: NONE,
      tags: partTags,
    };
    return { listener, targetGroup, target: { targetGroup, port, loadBalancer: behind, loadBalancerPort: albPort } };
  });
  return {
    loadBalancer,
    listeners: parts.map(({ listener }) => listener),
    targetGroups: parts.map(({ targetGroup }) => targetGroup),
    targets: parts.map(({ target }) => target),
  };
}
