import { NLB } from '../../annotations/nlb-keys';
import { valueOr } from '../../plan/setting';
import { Severity } from '../finding';
import { serviceCheck } from '../service-check';

const MANAGE = NLB['manage-backend-security-group-rules'];
const GROUPS = NLB['security-groups'];

export const BACKEND_RULES = serviceCheck({
  id: 'backend-rules',
  title: 'nodes and pods that nobody opens to the load balancer',
  severity: Severity.ERROR,
  why: 'With security groups of your own the controller leaves nodes and pods closed to the load balancer unless it is told to open them: '
    + 'health checks fail and no connection gets through. With managed ones it always opens them.',
  fix: `Set ${MANAGE} to 'true', or to 'false' if somebody else opens nodes and pods.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#manage-backend-sg-rules',
  since: '0.1.0',
}, function* ({ object, nlb }) {
  const { controller, reader } = nlb;
  if ((!reader.has(GROUPS) && !reader.has(MANAGE)) || controller === undefined || controller.isAutoMode) {
    return;
  }
  const said = reader.flag(MANAGE);
  const managed = valueOr(said, controller.flags.enableManageBackendSecurityGroupRules === true);
  if (nlb.securityGroups === 'managed' && said.is === 'set' && !said.value) {
    yield {
      annotation: MANAGE,
      severity: Severity.WARNING,
      got: 'false',
      message: `${object.title} wants no rules for nodes and pods, and is not heard: with security groups that the controller manages it always makes them`,
      fix: `Name security groups of your own in ${GROUPS}, or remove the annotation.`,
    };
  }
  if (nlb.securityGroups !== 'given' || managed === undefined) {
    return;
  }
  if (managed && controller.flags.enableBackendSecurityGroup === false) {
    yield {
      annotation: said.is === 'set' ? MANAGE : GROUPS,
      got: 'enableBackendSecurityGroup false',
      message: `${object.title} wants rules for nodes and pods beside ${GROUPS}, which take the shared backend security group that this controller has switched off: the controller refuses it`,
      fix: `Set ${MANAGE} to 'false' and open nodes and pods yourself, or switch the backend security group of the controller on.`,
    };
  } else if (!managed && said.is === 'absent') {
    yield {
      annotation: GROUPS,
      severity: Severity.WARNING,
      message: `${object.title} names security groups and does not say whether the controller opens nodes and pods to them: it does not`,
    };
  }
}, [GROUPS, MANAGE]);
