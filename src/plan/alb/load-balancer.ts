import { customerOwnedPool, ipamPool } from './address-pools';
import { loadBalancerAttributes } from './attributes';
import { capacityOf } from './capacity';
import type { GroupInPlan } from './group-in-plan';
import { ipAddressTypeOf } from './ip-address-type';
import { loadBalancerName } from './name';
import { schemeOf } from './scheme';
import { frontGroups } from './security-groups';
import { subnetsOf } from './subnets';
import { sharedTags } from './tags';
import type { StringMap } from '../../annotations/codec';
import type { LoadBalancer, SecurityGroupRule } from '../model/resources';
import { Maybe, isKnown, whenKnown } from '../model/unknown';
import type { FrontGroups } from '../network/front-groups';

/** The load balancer of a group, and what listeners and targets need to know of it. */
export interface PlannedLoadBalancer {
  readonly loadBalancer: LoadBalancer;
  readonly isDualstack: Maybe<boolean>;
  readonly front: FrontGroups;
  readonly tags: Maybe<StringMap>;
}

/** Settings are read in the order in which the controller reads them, so that the first diagnosis is the one it tells. */
export function planLoadBalancer(
  plan: GroupInPlan, ingress: (isDualstack: Maybe<boolean>) => Maybe<readonly SecurityGroupRule[]>,
): PlannedLoadBalancer {
  const scheme = schemeOf(plan);
  const ipAddressType = ipAddressTypeOf(plan);
  const isDualstack = whenKnown(ipAddressType, type => type !== 'ipv4');
  const chosen = subnetsOf(plan, scheme, isDualstack);
  const front = frontGroups(plan, () => ingress(isDualstack));
  const pool = customerOwnedPool(plan);
  const attributes = loadBalancerAttributes(plan);
  const tags = sharedTags(plan);
  const name = loadBalancerName(plan);
  const capacityUnits = capacityOf(plan);
  return {
    loadBalancer: {
      type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      id: 'LoadBalancer',
      name,
      kind: 'application',
      scheme,
      ipAddressType,
      subnets: isKnown(chosen) ? chosen.subnets.map(subnet => ({ subnetId: isKnown(subnet) ? subnet.id : subnet })) : chosen,
      securityGroups: front.groups,
      attributes,
      capacityUnits,
      customerOwnedPool: pool,
      ipamPool: ipamPool(plan),
      tags,
    },
    isDualstack,
    front,
    tags,
  };
}
