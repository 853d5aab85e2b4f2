import { isAbsent } from '../../input/json';
import { partOf } from '../../plan/workloads/parts';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';

/** Security groups of one ENI, unless AWS raises the quota, and when it did. */
const MOST_GROUPS = 5;
const MOST_GROUPS_EVER = 16;

export const SECURITY_GROUP_POLICY: Check = {
  id: 'security-group-policy',
  title: 'a SecurityGroupPolicy that has no effect, or more groups than an ENI takes',
  severity: Severity.ERROR,
  why: 'A SecurityGroupPolicy without a selector, or without security groups, is passed over with a line in a log nobody sees: its pods keep the security groups of the node, '
    + 'and what was to be closed stays open.',
  fix: 'Give a podSelector or a serviceAccountSelector, and one to five security groups.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/security-groups-pods-deployment.html',
  since: '0.1.0',
  applies: ({ knownKind }) => knownKind === 'SecurityGroupPolicy',
  inspect: object => object.apiVersion?.startsWith('vpcresources.k8s.aws/') === true ? problems(object) : NOTHING,
};

function* problems(object: ManifestObject): Iterable<Problem> {
  const { podSelector, serviceAccountSelector, securityGroups } = object.spec;
  if ([podSelector, serviceAccountSelector].every(isAbsent)) {
    yield { object, field: `${object.prefix}spec`, message: `${object.title} has neither a podSelector nor a serviceAccountSelector, and takes no pods` };
  }
  const groupIds = partOf(securityGroups)?.groupIds;
  const count = Array.isArray(groupIds) ? groupIds.length : 0;
  if (partOf(securityGroups) !== undefined && (isAbsent(groupIds) || (Array.isArray(groupIds) && count === 0))) {
    yield { object, field: `${object.prefix}spec.securityGroups`, message: `${object.title} names no security group, and takes no pods` };
  } else if (count > MOST_GROUPS) {
    const never = count > MOST_GROUPS_EVER;
    yield {
      object,
      field: `${object.prefix}spec.securityGroups.groupIds`,
      severity: never ? Severity.ERROR : Severity.WARNING,
      got: String(count),
      limit: String(never ? MOST_GROUPS_EVER : MOST_GROUPS),
      message: `${object.title} names ${count} security groups, and an ENI takes ${never ? `never more than ${MOST_GROUPS_EVER}` : `${MOST_GROUPS} unless AWS raised the quota`}`,
      fix: 'Put rules into fewer security groups.',
    };
  }
}
