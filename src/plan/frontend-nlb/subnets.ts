import { ALB } from '../../annotations/alb-keys';
import { agreement } from '../alb/agreement';
import type { GroupInPlan } from '../alb/group-in-plan';
import type { LoadBalancer, Scheme, SubnetMapping } from '../model/resources';
import { Maybe, Unknown, isKnown } from '../model/unknown';
import type { ChosenSubnets } from '../network/chosen-subnets';
import { elasticIps } from '../network/elastic-ips';
import { chooseSubnets } from '../network/subnet-choice';
import { since } from '../versions/rule';

/** 2.13.0 to 2.13.4 take the subnets of the load balancer behind, even where the schemes differ. */
const FINDS_SUBNETS_OF_ITS_OWN = since('2.14.0');

const NOT_COUNTED = new Unknown('subnets that get no Elastic IP');

/** The subnets of the load balancer in front, with the Elastic IPs it gets there. */
export function frontendSubnets(
  plan: GroupInPlan, scheme: Maybe<Scheme>, isDualstack: Maybe<boolean>, behind: LoadBalancer,
): Maybe<readonly SubnetMapping[]> {
  const { knowledge, members } = plan;
  const [annotation, eipKey] = [ALB['frontend-nlb-subnets'], ALB['frontend-nlb-eip-allocations']];
  const ofList = { keyOf: (list: readonly string[]) => [...list].sort().join(), textOf: (list: readonly string[]) => list.join(', ') };
  const { value: named, diagnoses } = agreement(members, plan, ({ told }) => told.list(annotation), { annotation, ...ofList });
  if (named === undefined && !FINDS_SUBNETS_OF_ITS_OWN.holds(knowledge.controller)) {
    return behind.subnets;
  }
  const chosen: Maybe<ChosenSubnets> = chooseSubnets({ named, scheme, isDualstack, annotation }, knowledge, diagnoses);
  const { value: given, diagnoses: askedBy } = agreement(members, plan, ({ told }) => told.list(eipKey), { annotation: eipKey, ...ofList });
  // None at all are as many as are needed, but not even that may be said of an internal one.
  const addresses = elasticIps(given, scheme, given !== undefined && isKnown(given) && given.length === 0 ? NOT_COUNTED : chosen, eipKey, askedBy);
  return !isKnown(chosen) ? chosen : chosen.subnets.map((subnet, place) => ({
    subnetId: isKnown(subnet) ? subnet.id : subnet,
    allocationId: addresses === undefined || !isKnown(addresses) ? addresses : addresses[place],
  }));
}
