import { ALB } from '../../annotations/alb-keys';
import { agreed } from '../alb/agreement';
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
  const { knowledge, diagnoses } = plan;
  const [annotation, eipKey] = [ALB['frontend-nlb-subnets'], ALB['frontend-nlb-eip-allocations']];
  const sorted = (list: readonly string[]) => [...list].sort().join();
  const named = agreed(plan, ({ told }) => told.list(annotation), { annotation, keyOf: sorted });
  if (named === undefined && !FINDS_SUBNETS_OF_ITS_OWN.holds(knowledge.controller)) {
    return behind.subnets;
  }
  const chosen: Maybe<ChosenSubnets> = chooseSubnets({ named, scheme, isDualstack, annotation }, knowledge, diagnoses);
  const given = agreed(plan, ({ told }) => told.list(eipKey), { annotation: eipKey, keyOf: sorted });
  // None at all are as many as are needed, but not even that may be said of an internal one.
  const addresses = elasticIps(given, scheme, given !== undefined && isKnown(given) && given.length === 0 ? NOT_COUNTED : chosen, eipKey, diagnoses);
  return !isKnown(chosen) ? chosen : chosen.subnets.map((subnet, place) => ({
    subnetId: isKnown(subnet) ? subnet.id : subnet,
    allocationId: addresses === undefined || !isKnown(addresses) ? addresses : addresses[place],
  }));
}
