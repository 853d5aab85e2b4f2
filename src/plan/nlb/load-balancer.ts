import { loadBalancerAttributes } from './attributes';
import { capacityOf } from './capacity';
import { ipAddressTypeOf } from './ip-address-type';
import { loadBalancerName } from './name';
import { privateLinkRules } from './private-link';
import { schemeOf } from './scheme';
import { frontGroups } from './security-groups';
import type { ServiceInPlan } from './service-in-plan';
import { subnetMappings } from './subnet-mappings';
import { tagsOf } from './tags';
import type { StringMap } from '../../annotations/codec';
import { NLB } from '../../annotations/nlb-keys';
import type { LoadBalancer } from '../model/resources';
import { Maybe, whenKnown } from '../model/unknown';
import type { ChosenSubnets } from '../network/chosen-subnets';
import type { FrontGroups } from '../network/front-groups';
import { sourceNatUse } from '../network/source-nat';
import { chooseSubnets } from '../network/subnet-choice';

const SOURCE_NAT = NLB['enable-prefix-for-ipv6-source-nat'];

/** The load balancer of a Service, and what listeners and targets need to know of it. */
export interface PlannedLoadBalancer {
  readonly loadBalancer: LoadBalancer;
  readonly isDualstack: Maybe<boolean>;
  readonly chosen: Maybe<ChosenSubnets>;
  readonly front: FrontGroups;
  readonly tags: Maybe<StringMap>;
}

/** Settings are read in the order in which the controller reads them, so that the first diagnosis is the one it tells. */
export function planLoadBalancer(plan: ServiceInPlan): PlannedLoadBalancer {
  const { told, knowledge, diagnoses } = plan;
  const scheme = schemeOf(plan);
  const ipAddressType = ipAddressTypeOf(plan);
  const isDualstack = whenKnown(ipAddressType, type => type === 'dualstack');
  const chosen = chooseSubnets({ named: told.list(NLB.subnets), scheme, isDualstack, annotation: NLB.subnets }, knowledge, diagnoses);
  const sourceNat = sourceNatUse(told.text(SOURCE_NAT), isDualstack, SOURCE_NAT, diagnoses);
  const attributes = loadBalancerAttributes(plan);
  const capacityUnits = capacityOf(plan);
  const front = frontGroups(plan, isDualstack);
  const tags = tagsOf(plan);
  const subnets = subnetMappings(plan, { scheme, isDualstack, sourceNat, chosen });
  return {
    loadBalancer: {
      type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      id: 'LoadBalancer',
      name: loadBalancerName(plan),
      kind: 'network',
      scheme,
      ipAddressType,
      sourceNatPrefix: sourceNat,
      subnets,
      securityGroups: front.groups,
      attributes,
      capacityUnits,
      privateLinkRules: privateLinkRules(plan),
      tags,
    },
    isDualstack,
    chosen,
    front,
    tags,
  };
}
