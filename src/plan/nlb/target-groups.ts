import type { Backend } from './backend';
import { plannedBinding } from './binding';
import { plannedHealthCheck } from './health-check';
import type { PlannedLoadBalancer } from './load-balancer';
import type { NlbService } from './nlb-service';
import type { ServiceInPlan } from './service-in-plan';
import { targetGroupAttributes } from './target-group-attributes';
import { targetTypeOf } from './target-type';
import { hashedName } from '../model/names';
import type { TargetGroup, TargetGroupBinding } from '../model/resources';
import { Maybe, whenKnown } from '../model/unknown';
import { targetFamily } from '../target-groups/ip-family';
import { targetGroupPort, trafficPort } from '../target-groups/ports';

/** The target groups of one load balancer: one for each port of a Service, made when it is first needed. */
export class TargetGroups {
  public readonly groups: TargetGroup[] = [];
  public readonly bindings: TargetGroupBinding[] = [];
  // Most load balancers have one target group, and need no index.
  private known: Map<string, TargetGroup> | undefined;
  private others: Map<string, Maybe<NlbService>> | undefined;

  public constructor(
    private readonly plan: ServiceInPlan,
    private readonly planned: PlannedLoadBalancer,
  ) {}

  /** Another Service behind the load balancer, looked up once. */
  public behind(name: string, lookUp: () => Maybe<NlbService>): Maybe<NlbService> {
    this.others ??= new Map();
    let service = this.others.get(name);
    if (service === undefined) {
      this.others.set(name, service = lookUp());
    }
    return service;
  }

  /** A second use takes the first one, whatever protocol it would have. */
  public of(backend: Backend, protocol: Maybe<string>): TargetGroup {
    const id = `${this.plan.namespace}/${backend.name}:${backend.port.port}`;
    return this.find(id) ?? this.made(id, backend, protocol);
  }

  private find(id: string): TargetGroup | undefined {
    const { groups } = this;
    if (groups.length < 2) {
      return groups.length === 1 && groups[0].id === id ? groups[0] : undefined;
    }
    return (this.known ??= new Map(groups.map(group => [group.id, group]))).get(id);
  }

  private made(id: string, backend: Backend, protocol: Maybe<string>): TargetGroup {
    const { plan, planned } = this;
    const { service, port } = backend;
    const { knowledge, diagnoses, namespace } = plan;
    const targetType = targetTypeOf(plan, service, port);
    const traffic = whenKnown(targetType, type => trafficPort(port, type, service.spec));
    const { healthCheck, sharesPort } = plannedHealthCheck(plan, service, port, targetType, traffic);
    const attributes = targetGroupAttributes(plan, port.port);
    const ipAddressType = targetFamily(service.spec.ipFamilies, planned.isDualstack, knowledge, diagnoses);
    const group: TargetGroup = {
      type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      id,
      name: backend.name === plan.name ? plan.resourceName : hashedName(namespace, backend.name),
      targetType,
      port: targetGroupPort(traffic, knowledge.controller, `spec.ports[${port.index}]`, diagnoses),
      protocol,
      ipAddressType,
      healthCheck,
      attributes,
      tags: planned.tags,
    };
    this.groups.push(group);
    this.known?.set(id, group);
    this.bindings.push(plannedBinding(plan, planned, { group, backend, traffic, sharesPort }));
    return group;
  }
}
