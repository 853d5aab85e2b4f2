import { isAlone } from './surroundings';
import { ALB } from '../../annotations/alb-keys';
import { Quota } from '../../cluster/quota';
import { valueOr } from '../../plan/setting';
import { Severity } from '../finding';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';

const GROUPS = ALB['security-groups'];
const MANAGE = ALB['manage-backend-security-group-rules'];

export const BACKEND_SECURITY_RULES = ingressCheck({
  id: 'backend-security-rules',
  title: 'targets of an Ingress that nobody opens to the load balancer',
  severity: Severity.ERROR,
  why: 'With security groups of your own the controller leaves nodes and pods closed to the load balancer unless it is told to open them: '
    + 'health checks fail, and requests get a 502 or 504. With managed ones it always opens them.',
  fix: `Set ${MANAGE} to 'true', or to 'false' if somebody else opens nodes and pods.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#manage-backend-security-group-rules',
  since: '0.1.0',
}, function* (taken) {
  const { object, ingress: { reader, controller } } = taken;
  if (controller === undefined || controller.isAutoMode) {
    return;
  }
  const [groups, said] = [reader.list(GROUPS), reader.flag(MANAGE)];
  const given = groups.is === 'unknown' || (groups.is === 'set' && groups.value.length > 0);
  if (given) {
    yield* besideGroups(taken);
  } else if (groups.is !== 'malformed' && said.is === 'set' && !said.value && isAlone(taken) === true) {
    yield {
      annotation: MANAGE,
      severity: Severity.WARNING,
      got: 'false',
      message: `${object.title} wants no rules for nodes and pods, and is not heard: with security groups that the controller manages it always makes them`,
      fix: `Name security groups of your own in ${GROUPS}, or remove the annotation.`,
    };
  }
}, [GROUPS, MANAGE]);

function* besideGroups(taken: TakenIngress): Iterable<IngressProblem> {
  const { object, cluster, ingress: { reader, controller } } = taken;
  const said = reader.flag(MANAGE);
  const managed = valueOr(said, controller!.flags.enableManageBackendSecurityGroupRules === true);
  if (managed === true && controller!.flags.enableBackendSecurityGroup === false) {
    yield {
      annotation: said.is === 'set' ? MANAGE : GROUPS,
      got: 'enableBackendSecurityGroup false',
      message: `${object.title} wants rules for nodes and pods beside ${GROUPS}, which take the shared backend security group that this controller has switched off: the controller refuses it`,
      fix: `Set ${MANAGE} to 'false' and open nodes and pods yourself, or switch the backend security group of the controller on.`,
    };
  } else if (managed === false && said.is === 'absent' && isAlone(taken) === true) {
    yield {
      annotation: GROUPS,
      severity: Severity.WARNING,
      message: `${object.title} names security groups and does not say whether the controller opens nodes and pods to them: it does not`,
    };
  }
  const items = valueOr(reader.list(GROUPS), []) ?? [];
  const [count, limit] = [new Set(items).size + (managed === true ? 1 : 0), cluster.limitOf(Quota.SECURITY_GROUPS_PER_INTERFACE)];
  if (count > limit) {
    yield {
      annotation: GROUPS,
      got: String(count),
      limit: String(limit),
      message: `${object.title} names ${items.length} security groups${managed === true ? ', and gets the backend group of the controller beside them' : ''}: a load balancer has at most ${limit}, and AWS refuses it`,
      fix: `Leave ${managed === true ? limit - 1 : limit} groups.`,
    };
  }
}
