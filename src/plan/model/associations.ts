import type { LoadBalancer, TargetGroup } from './resources';
import type { Maybe } from './unknown';

/** A web ACL of WAFv2; an empty ARN takes it away. */
export interface WebAclAssociation {
  readonly type: 'AWS::WAFv2::WebACLAssociation';
  readonly id: string;
  readonly loadBalancer: LoadBalancer;
  readonly webAclArn: Maybe<string>;
}

/** A web ACL of WAF Classic; an empty id takes it away. */
export interface ClassicWebAclAssociation {
  readonly type: 'AWS::WAFRegional::WebACLAssociation';
  readonly id: string;
  readonly loadBalancer: LoadBalancer;
  readonly webAclId: Maybe<string>;
}

/** AWS Shield Advanced, on or off. */
export interface ShieldProtection {
  readonly type: 'AWS::Shield::Protection';
  readonly id: string;
  readonly loadBalancer: LoadBalancer;
  readonly enabled: Maybe<boolean>;
}

export type Association = WebAclAssociation | ClassicWebAclAssociation | ShieldProtection;

/** What a Network Load Balancer in front sends where. */
export type FrontendTargets = readonly {
  readonly targetGroup: TargetGroup;
  readonly port: number;
  readonly loadBalancer: LoadBalancer;
  readonly loadBalancerPort: number;
}[];
