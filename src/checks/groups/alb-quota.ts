import { usagesOf } from './alb-usage';
import { GroupCheck, GroupView, groupTitle } from './group-view';
import type { Usage } from './usage';
import type { Quota } from '../../cluster/quota';
import type { Problem } from '../check';
import { Severity } from '../finding';

/** Share of a quota, in percent, from which it is told. */
const MUCH = 80;

export const ALB_QUOTA: GroupCheck = {
  id: 'alb-quota',
  title: 'more rules, certificates, listeners, target groups or security-group rules than AWS allows',
  severity: Severity.ERROR,
  why: 'AWS limits what one load balancer and its security group have. When a limit is reached, the controller cannot add anything any more, and the whole group stops, deletions '
    + 'included. A rule that stands on an HTTP and an HTTPS listener counts twice; rules of a security group count apart for IPv4 and IPv6. What somebody else may still take away, '
    + 'such as rules that a redirect of another member makes needless, is a warning.',
  fix: 'Split the group, or make do with less; where AWS raises the quota, raise it and say so in the profile.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html',
  since: '0.1.0',
  * inspectGroup(group) {
    for (const usage of usagesOf(group)) {
      const limit = group.cluster.limitOf(usage.quota);
      const isTold = usage.count > limit && usage.toldBy !== undefined && group.hasError(usage.toldBy);
      if (100 * usage.count >= MUCH * limit && !isTold) {
        yield problemOf(usage, limit, group);
      }
    }
  },
};

function problemOf({ quota, count, sure, what, fix, unless }: Usage, limit: number, group: GroupView): Problem {
  const isSure = sure > limit;
  const shown = isSure ? sure : count;
  const doubt = count > limit && !isSure && unless.length > 0 ? `, unless ${unless.join(', or ')}` : '';
  return {
    object: group.members[0],
    severity: isSure ? Severity.ERROR : Severity.WARNING,
    got: String(shown),
    limit: String(limit),
    message: `the load balancer of ${groupTitle(group)} has ${shown} ${what}, and the limit is ${limit}${doubt}`,
    fix: `${fix}${raised(quota)}.`,
  };
}

function raised({ adjustable }: Quota): string {
  return adjustable ? ', or raise the quota and say so in the profile' : '; AWS does not raise this quota';
}
