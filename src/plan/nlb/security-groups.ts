import { managedIngress } from './managed-ingress';
import type { ServiceInPlan } from './service-in-plan';
import { tagsOf } from './tags';
import { NLB } from '../../annotations/nlb-keys';
import { CONTROLLER_UNTOLD, Maybe, isKnown } from '../model/unknown';
import { FrontGroups, givenFront, managedFront, managedGroup } from '../network/front-groups';

const WITHOUT: FrontGroups = { groups: [] };
const ANNOTATIONS = { names: NLB['security-groups'], manages: NLB['manage-backend-security-group-rules'] };

export function frontGroups(plan: ServiceInPlan, isDualstack: Maybe<boolean>): FrontGroups {
  const { told, knowledge, diagnoses } = plan;
  switch (plan.service.securityGroups) {
    case 'none': return WITHOUT;
    case 'given': {
      const manages = told.flag(ANNOTATIONS.manages) ?? knowledge.settings.managesRules;
      return givenFront({ names: told.list(ANNOTATIONS.names)!, manages, annotations: ANNOTATIONS }, knowledge, diagnoses);
    }
    case 'managed': {
      const tags = tagsOf(plan);
      return managedFront(managedGroup({ name: plan.resourceName, ingress: managedIngress(plan, isDualstack), tags }), knowledge);
    }
    case undefined: {
      const said = told.flag(NLB['disable-nlb-sg']);
      const untold = said === undefined || isKnown(said) ? CONTROLLER_UNTOLD : said;
      return { groups: untold, untold };
    }
  }
}
