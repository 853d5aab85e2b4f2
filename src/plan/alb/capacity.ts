import { CLASS_UNTOLD, GroupInPlan, doubtful } from './group-in-plan';
import { mergedMaps } from './merged-maps';
import { ALB } from '../../annotations/alb-keys';
import { readCapacity } from '../load-balancer/capacity';
import { Maybe, Unknown } from '../model/unknown';

const ANNOTATION = ALB['minimum-load-balancer-capacity'];

/** The capacity that is reserved: what the class of the first member says, unseen by all others, or else what members say together. */
export function capacityOf(plan: GroupInPlan): Maybe<number> | undefined {
  const { members, knowledge: { settings, controller }, others } = plan;
  if (!settings.reservesCapacity) {
    return undefined;
  }
  const byClass = members[0].params.field('minimumLoadBalancerCapacity');
  if (byClass.is === 'set' && others === undefined) {
    return (byClass.value as { readonly capacityUnits?: number }).capacityUnits ?? 0;
  }
  const untold: Unknown | undefined = others ?? (byClass.is === 'unknown' ? CLASS_UNTOLD : undefined);
  const surroundings = untold === undefined ? plan : { ...plan, conflicts: plan.conflicts.inDoubt };
  const asked = untold === undefined ? members : members.map(doubtful);
  const merged = mergedMaps(asked, surroundings, ({ told }) => told.map(ANNOTATION), { annotation: ANNOTATION });
  const units = readCapacity(merged, ANNOTATION, controller, plan.diagnoses.unless(untold !== undefined));
  return untold ?? units;
}
