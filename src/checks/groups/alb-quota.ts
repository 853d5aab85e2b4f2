import { GroupCheck, GroupView, groupTitle } from './group-view';
import { Quota } from '../../cluster/quota';
import { isKnown } from '../../plan/model/unknown';
import { Severity } from '../finding';

/** Share of a quota, in percent, from which it is told. */
const MUCH = 80;

export const ALB_QUOTA: GroupCheck = {
  id: 'alb-quota',
  title: 'more rules, certificates, listeners or target groups than a load balancer takes',
  severity: Severity.ERROR,
  why: 'AWS limits what one load balancer has. When the limit is reached, the controller cannot add anything any more, and the whole group stops, deletions included. A rule that '
    + 'stands on an HTTP and an HTTPS listener counts twice.',
  fix: 'Split the group, redirect HTTP instead of serving it twice, or raise the quota and say so in the profile.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html',
  since: '0.1.0',
  * inspectGroup(group) {
    for (const { quota, count, what } of counts(group)) {
      const limit = group.cluster.limitOf(quota);
      if (100 * count >= MUCH * limit) {
        yield {
          object: group.members[0],
          severity: count > limit ? Severity.ERROR : Severity.WARNING,
          got: String(count),
          limit: String(limit),
          message: `the load balancer of ${groupTitle(group)} has ${count} ${what}, and the limit is ${limit}`,
        };
      }
    }
  },
};

function counts({ stack: { listeners, targetGroups, securityGroup, ofGroup } }: GroupView) {
  const rules = ofGroup?.rules ?? [];
  const listenersWithRules = new Set(rules.map(({ listener }) => listener)).size;
  const certificates = new Set(listeners.flatMap(({ certificates: arns }) => arns !== undefined && isKnown(arns) ? arns.slice(1) : []));
  const ingress = securityGroup?.ingress;
  return [
    { quota: Quota.ALB_RULES, count: rules.length, what: `rules${listenersWithRules > 1 ? ` over ${listenersWithRules} listeners` : ''}` },
    { quota: Quota.ALB_CERTIFICATES, count: certificates.size, what: 'certificates beside the default ones' },
    { quota: Quota.ALB_LISTENERS, count: listeners.length, what: 'listeners' },
    { quota: Quota.ALB_TARGET_GROUPS, count: targetGroups.length, what: 'target groups' },
    { quota: Quota.SECURITY_GROUP_RULES, count: ingress !== undefined && isKnown(ingress) ? ingress.length : 0, what: 'rules in its security group' },
  ];
}
