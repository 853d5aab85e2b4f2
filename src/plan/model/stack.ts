import type { Association, FrontendTargets } from './associations';
import type { Listener, LoadBalancer, SecurityGroup, SecurityGroupRule, TargetGroup, TargetGroupBinding } from './resources';
import type { ListenerRule } from './rules';
import { Maybe, isKnown } from './unknown';

/** What one Service, or one group of Ingresses, becomes. */
export interface Stack {
  /** `namespace/name`. */
  readonly id: string;
  readonly loadBalancer: LoadBalancer;
  readonly securityGroup?: SecurityGroup;
  readonly listeners: readonly Listener[];
  readonly targetGroups: readonly TargetGroup[];
  readonly bindings: readonly TargetGroupBinding[];
  /** What only groups of Ingresses have. */
  readonly ofGroup?: GroupParts;
}

/** What a group of Ingresses becomes beside that. */
export interface GroupParts {
  readonly rules: readonly ListenerRule[];
  /** The HTTPS port to which all HTTP listeners redirect, if they do, and then have no rules. */
  readonly redirect: Maybe<number> | undefined;
  /** Ports of which nobody says who may connect: the controller lets everybody. */
  readonly openByDefault: readonly number[];
  /** What its security group lets in, as far as that is known; absent where it surely has none of its own. */
  readonly inbound?: readonly SecurityGroupRule[];
  readonly associations: readonly Association[];
  /** The Network Load Balancer before the other, if there is one or may be one. */
  readonly frontend?: Maybe<LoadBalancer>;
  readonly frontendTargets: FrontendTargets;
}

export type Resource = SecurityGroup | LoadBalancer | Listener | ListenerRule | TargetGroup | TargetGroupBinding | Association;

/** All resources of a stack. */
export function resourcesOf({ loadBalancer, securityGroup, listeners, targetGroups, bindings, ofGroup }: Stack): readonly Resource[] {
  const { frontend, rules = [], associations = [] } = ofGroup ?? {};
  return [
    ...securityGroup === undefined ? [] : [securityGroup], loadBalancer, ...frontend === undefined || !isKnown(frontend) ? [] : [frontend],
    ...listeners, ...rules, ...targetGroups, ...bindings, ...associations,
  ];
}
