import { BackendServices } from './alb/backend-service';
import { BuiltRules } from './alb/built-rules';
import type { GroupInPlan } from './alb/group-in-plan';
import { groupPorts } from './alb/group-ports';
import { inboundRules } from './alb/inbound-rules';
import { knownInbound } from './alb/known-inbound';
import { planListeners } from './alb/listeners';
import { planLoadBalancer } from './alb/load-balancer';
import { memberListeners } from './alb/member-listeners';
import { protectionOf } from './alb/protection';
import { sslRedirect } from './alb/ssl-redirect';
import { TargetGroups } from './alb/target-groups';
import { judgeUnlistened } from './alb/unlistened-members';
import { planFrontend } from './frontend-nlb/plan-frontend';
import type { Stack } from './model/stack';

/** The resources of a group of Ingresses, worked out in the order in which the controller does it. */
export function planStackOf(plan: GroupInPlan): Stack {
  const all = plan.members.map(member => memberListeners(member, plan));
  const ports = groupPorts(all, plan);
  const planned = planLoadBalancer(plan, isDualstack => inboundRules(ports, isDualstack));
  const redirect = sslRedirect(plan, ports);
  judgeUnlistened(all, ports, redirect, plan);
  const groups = new TargetGroups(plan, planned);
  const built = new BuiltRules({ plan, services: new BackendServices(plan), groups });
  const listeners = planListeners(plan, ports, redirect, planned, built);
  const associations = protectionOf(plan, planned.loadBalancer);
  const frontend = planFrontend({ ...plan, others: ports.others }, planned, all);
  return {
    id: plan.group.id,
    loadBalancer: planned.loadBalancer,
    securityGroup: planned.front.managed,
    listeners: [...listeners.map(({ listener }) => listener), ...frontend.listeners],
    targetGroups: [...groups.groups, ...frontend.targetGroups],
    bindings: groups.bindings,
    ofGroup: {
      rules: listeners.flatMap(({ rules }) => rules),
      redirect,
      openByDefault: ports.ports.filter(({ inbound }) => inbound.cidrs === undefined && inbound.prefixLists === undefined).map(({ port }) => port),
      inbound: knownInbound(ports, planned),
      associations,
      frontend: frontend.loadBalancer,
      frontendTargets: frontend.targets,
    },
  };
}
