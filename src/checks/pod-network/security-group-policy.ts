import { asRecord } from '../../input/json';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';

/** Security groups of one ENI, unless AWS raises the quota. */
const MOST_GROUPS = 5;

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
  if (asRecord(podSelector) === undefined && asRecord(serviceAccountSelector) === undefined) {
    yield { object, field: `${object.prefix}spec`, message: `${object.title} has neither a podSelector nor a serviceAccountSelector, and takes no pods` };
  }
  const { groupIds } = asRecord(securityGroups) ?? {};
  if (groupIds === undefined || (Array.isArray(groupIds) && groupIds.length === 0)) {
    yield { object, field: `${object.prefix}spec.securityGroups`, message: `${object.title} names no security group, and takes no pods` };
  } else if (Array.isArray(groupIds) && groupIds.length > MOST_GROUPS) {
    yield {
      object,
      field: `${object.prefix}spec.securityGroups.groupIds`,
      severity: Severity.WARNING,
      got: String(groupIds.length),
      limit: String(MOST_GROUPS),
      message: `${object.title} names ${groupIds.length} security groups, and an ENI takes ${MOST_GROUPS} unless AWS raised the quota`,
    };
  }
}
