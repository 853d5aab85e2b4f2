import { managedIngress } from './managed-ingress';
import type { ServiceInPlan } from './service-in-plan';
import { tagsOf } from './tags';
import { NLB } from '../../annotations/nlb-keys';
import type { GroupRef, SecurityGroup } from '../model/resources';
import { CONTROLLER_UNTOLD, Maybe, Unknown, isKnown } from '../model/unknown';
import { namedGroups, sharedGroup } from '../network/security-groups';

/** The security groups of a load balancer, and what follows from them for its targets. */
export interface FrontGroups {
  /** Empty: the load balancer has none. */
  readonly groups: Maybe<readonly GroupRef[]>;
  readonly managed?: SecurityGroup;
  /** Which group targets are opened to. Absent: the controller opens them to none. */
  readonly source?: GroupRef;
  /** Why nobody can tell whether there are groups, or whether targets are opened to one. */
  readonly untold?: Unknown;
}

const WITHOUT: FrontGroups = { groups: [] };

export function frontGroups(plan: ServiceInPlan, isDualstack: Maybe<boolean>): FrontGroups {
  switch (plan.service.securityGroups) {
    case 'none': return WITHOUT;
    case 'given': return givenGroups(plan);
    case 'managed': return managedGroups(plan, isDualstack);
    case undefined: {
      const said = plan.told.flag(NLB['disable-nlb-sg']);
      const untold = said === undefined || isKnown(said) ? CONTROLLER_UNTOLD : said;
      return { groups: untold, untold };
    }
  }
}

/** Groups that are named; targets are opened to the shared group, if that is asked for. */
function givenGroups({ told, knowledge, diagnoses }: ServiceInPlan): FrontGroups {
  const annotation = NLB['security-groups'];
  const manages = told.flag(NLB['manage-backend-security-group-rules']) ?? knowledge.settings.managesRules;
  const names = told.list(annotation)!;
  const groups = isKnown(names) ? namedGroups(names, annotation, knowledge, diagnoses) : names;
  if (!isKnown(manages)) {
    return { groups: manages, untold: manages };
  }
  if (!manages) {
    return { groups };
  }
  if (!knowledge.settings.hasBackendGroup) {
    diagnoses.add('backend-group-off', {
      annotation: NLB['manage-backend-security-group-rules'],
      message: 'targets can only be opened to the shared backend security group, which the controller has switched off',
    });
  }
  const source = sharedGroup(knowledge);
  return { groups: isKnown(groups) ? [...groups, source] : groups, source };
}

/** A group that the controller makes, beside the shared one. */
function managedGroups(plan: ServiceInPlan, isDualstack: Maybe<boolean>): FrontGroups {
  const tags = tagsOf(plan);
  const managed: SecurityGroup = {
    type: 'AWS::EC2::SecurityGroup',
    id: 'ManagedLBSecurityGroup',
    name: plan.resourceName,
    description: '[k8s] Managed SecurityGroup for LoadBalancer',
    ingress: managedIngress(plan, isDualstack),
    tags,
  };
  if (!plan.knowledge.settings.hasBackendGroup) {
    return { groups: [managed], managed, source: managed };
  }
  const shared = sharedGroup(plan.knowledge);
  return { groups: [managed, shared], managed, source: shared };
}
