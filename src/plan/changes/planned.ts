import type { Diagnosis } from '../diagnosis';
import { prevents } from '../diagnosis';
import type { LoadBalancer } from '../model/resources';
import type { Stack } from '../model/stack';
import { isKnown } from '../model/unknown';
import type { Owner } from '../ownership';
import type { GroupPlan } from '../plan-ingresses';
import type { ServicePlan } from '../plan-service';

/** Everything that is planned for one cluster. */
export interface PlannedCluster {
  readonly services: readonly ServicePlan[];
  readonly groups: readonly GroupPlan[];
}

/** What a Service, or a group of Ingresses, becomes, as far as a comparison looks at it. */
export interface PlannedStack {
  readonly kind: 'Service' | 'IngressGroup';
  /** `namespace/name`, or the name of a group. */
  readonly id: string;
  readonly owner: Owner;
  readonly stack: Stack;
  /** Ingresses of a group. */
  readonly members: readonly string[];
  /** What the controller stops at. */
  readonly stop?: Diagnosis;
}

/** All that one of our controllers takes, by kind and id. */
export function stacksOf({ services, groups }: PlannedCluster): ReadonlyMap<string, PlannedStack> {
  const all = [
    ...services.map(({ name, ...plan }) => ({ kind: 'Service' as const, id: name, members: [], ...plan })),
    ...groups.map(({ members = [], ...plan }) => ({ kind: 'IngressGroup' as const, members, ...plan })),
  ];
  return new Map(all.flatMap(({ kind, id, owner, stack, members, diagnoses }) =>
    stack === undefined ? [] : [[`${kind} ${id}`, { kind, id, owner, stack, members, stop: diagnoses.find(prevents) }] as const]));
}

/** The load balancers of a stack. */
export function loadBalancersOf({ loadBalancer, ofGroup }: Stack): readonly LoadBalancer[] {
  const frontend = ofGroup?.frontend;
  return frontend === undefined || !isKnown(frontend) ? [loadBalancer] : [loadBalancer, frontend];
}
