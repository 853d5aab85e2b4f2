import type { GroupToBind } from './backend';
import type { PlannedLoadBalancer } from './load-balancer';
import { networkWithGroups } from './network-with-groups';
import { networkWithoutGroups } from './network-without-groups';
import type { ServiceInPlan } from './service-in-plan';
import { NLB } from '../../annotations/nlb-keys';
import type { NetworkRule, TargetGroupBinding } from '../model/resources';
import { Maybe, Unknown, isKnown } from '../model/unknown';

const VPC = new Unknown('VPC');

/** What keeps the targets of a group in step with a Service, and opens the way to them. */
export function plannedBinding(plan: ServiceInPlan, planned: PlannedLoadBalancer, bound: GroupToBind): TargetGroupBinding {
  const { told, knowledge } = plan;
  const { group, backend } = bound;
  const labels = group.targetType === 'instance' ? told.map(NLB['target-node-labels']) : undefined;
  const network = networkOf(plan, planned, bound);
  return {
    type: 'K8S::ElasticLoadBalancingV2::TargetGroupBinding',
    id: group.id,
    name: group.name,
    namespace: plan.namespace,
    targetGroup: group,
    service: { name: backend.name, port: backend.port.port },
    network,
    nodeLabels: labels !== undefined && isKnown(labels) && Object.keys(labels).length === 0 ? undefined : labels,
    vpcId: knowledge.vpc.id ?? VPC,
    multiCluster: told.flag(NLB['multi-cluster-target-group']) ?? false,
  };
}

function networkOf(plan: ServiceInPlan, planned: PlannedLoadBalancer, bound: GroupToBind): Maybe<readonly NetworkRule[]> | undefined {
  const { groups, source, untold } = planned.front;
  if (untold !== undefined) {
    return untold;
  }
  if (isKnown(groups) && groups.length === 0) {
    return networkWithoutGroups(plan, planned, bound);
  }
  return source === undefined ? undefined : networkWithGroups(plan, source, bound);
}
