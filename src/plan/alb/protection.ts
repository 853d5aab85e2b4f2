import { agreed } from './agreement';
import { CLASS_UNTOLD, GroupInPlan, Member, ruled } from './group-in-plan';
import { ALB, ALB_PREFIX } from '../../annotations/alb-keys';
import type { Association } from '../model/associations';
import type { LoadBalancer } from '../model/resources';
import { Maybe, Unknown, isKnown, whenKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases know no web ACL by name, and take an empty ARN for none at all. */
const ACLS_BY_NAME = since('2.14.0');

const NONE = 'none';
const NEW_KEY = `${ALB_PREFIX}waf-acl-id`;
const OLD_KEY = `${ALB_PREFIX}web-acl-id`;
const ACL_OF_NAME = new Unknown('web ACL of that name');

/** Web ACLs and protection of a load balancer. */
export function protectionOf(plan: GroupInPlan, loadBalancer: LoadBalancer): readonly Association[] {
  const of = { id: 'LoadBalancer', loadBalancer };
  const arn = webAclArn(plan);
  const classic = classicAclId(plan);
  const enabled = agreed(plan, ({ told }) => told.flag(ALB['shield-advanced-protection']), { annotation: ALB['shield-advanced-protection'] });
  return [
    ...isSaid(arn, plan) ? [{ type: 'AWS::WAFv2::WebACLAssociation', ...of, webAclArn: arn } as const] : [],
    ...isSaid(classic, plan) ? [{ type: 'AWS::WAFRegional::WebACLAssociation', ...of, webAclId: classic } as const] : [],
    ...isSaid(enabled, plan) ? [{ type: 'AWS::Shield::Protection', ...of, enabled } as const] : [],
  ];
}

/** Whether anybody at hand asks for it; what others, or a class that is not at hand, may say is left out. */
function isSaid<T>(value: Maybe<T> | undefined, { others }: GroupInPlan): value is Maybe<T> {
  return value !== undefined && value !== others && value !== CLASS_UNTOLD;
}

/** Names win over ARNs; an empty ARN takes an association away. */
function webAclArn(plan: GroupInPlan): Maybe<string> | undefined {
  const hasNames = ACLS_BY_NAME.holds(plan.knowledge.controller);
  const [nameKey, arnKey] = [ALB['wafv2-acl-name'], ALB['wafv2-acl-arn']];
  const ownName = ({ told }: Member) => told.text(nameKey) || undefined;
  const name = !hasNames ? undefined
    : agreed(plan, member => ruled(member.params.text('wafv2AclName'), () => ownName(member)), { annotation: nameKey, classField: 'wafv2AclName', own: ownName });
  if (name !== undefined && name !== plan.others) {
    return whenKnown(name, it => it === NONE ? '' : ACL_OF_NAME);
  }
  const ownArn = ({ told }: Member) => {
    const said = told.text(arnKey);
    return said === '' && !hasNames ? undefined : said;
  };
  const arn = agreed(plan, member => ruled(member.params.text('wafv2AclArn'), () => ownArn(member)), { annotation: arnKey, classField: 'wafv2AclArn', own: ownArn });
  return arn === undefined || !isKnown(arn) ? arn : name === plan.others && name !== undefined ? name : arn === NONE ? '' : arn;
}

function classicAclId(plan: GroupInPlan): Maybe<string> | undefined {
  const id = agreed(plan, ({ told }) => (told.text(NEW_KEY) ?? told.text(OLD_KEY)) || undefined, { annotation: NEW_KEY });
  return id === NONE ? '' : id;
}
