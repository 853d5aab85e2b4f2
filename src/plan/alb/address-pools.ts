import { agreed } from './agreement';
import { CLASS_UNTOLD, GroupInPlan } from './group-in-plan';
import { ALB } from '../../annotations/alb-keys';
import type { Maybe } from '../model/unknown';

/** The pool of an Outpost's addresses. */
export function customerOwnedPool(plan: GroupInPlan): Maybe<string> | undefined {
  const annotation = ALB['customer-owned-ipv4-pool'];
  return agreed(plan, ({ told, diagnoses }) => {
    const said = told.text(annotation);
    if (said === '') {
      diagnoses.add('customer-pool-empty', { annotation, got: said, message: 'the pool has no name' });
    }
    return said;
  }, { annotation });
}

/** The pool of public addresses: what the class of the first member says, unseen by all others, or else what members say. */
export function ipamPool(plan: GroupInPlan): Maybe<string> | undefined {
  const annotation = ALB['ipam-ipv4-pool-id'];
  const byClass = plan.members[0].params.inner('ipamConfiguration', 'ipv4IPAMPoolId');
  if (plan.others === undefined && byClass.is === 'set' && byClass.value !== '') {
    return byClass.value as string;
  }
  const conflicts = plan.conflicts.unless(plan.others !== undefined || byClass.is === 'unknown');
  const said = agreed({ ...plan, conflicts }, ({ told }) => told.text(annotation) || undefined, { annotation });
  return plan.others ?? (byClass.is === 'unknown' ? CLASS_UNTOLD : said);
}
