import { printAssociation, printFrontendTargets } from './association';
import { printListener } from './listener';
import { printLoadBalancer, printSecurityGroup } from './load-balancer';
import { printRule } from './rule';
import { printBinding, printTargetGroup } from './target-group';
import { Printed, someOf } from './values';
import { Resource, Stack, resourcesOf } from '../model/stack';

const FRONTEND = 'FrontendNLBTargetGroup';

/** A stack in the JSON form of the controller's dry-run plan. */
export interface PrintedStack {
  readonly id: string;
  /** By type and logical id. */
  readonly resources: { readonly [type: string]: { readonly [id: string]: Printed } };
}

export function printStack(stack: Stack): PrintedStack {
  const resources: { [type: string]: { [id: string]: Printed } } = {};
  for (const resource of resourcesOf(stack)) {
    (resources[resource.type] ??= {})[resource.id] = { spec: printResource(resource) };
  }
  if (stack.ofGroup !== undefined) {
    resources[FRONTEND] = { [FRONTEND]: printFrontendTargets(stack.ofGroup.frontendTargets) };
  }
  return { id: stack.id, resources };
}

function printResource(resource: Resource): Printed {
  switch (resource.type) {
    case 'AWS::EC2::SecurityGroup': return printSecurityGroup(resource);
    case 'AWS::ElasticLoadBalancingV2::LoadBalancer': return printLoadBalancer(resource);
    case 'AWS::ElasticLoadBalancingV2::Listener': return printListener(resource);
    case 'AWS::ElasticLoadBalancingV2::ListenerRule': return printRule(resource);
    case 'AWS::ElasticLoadBalancingV2::TargetGroup': return printTargetGroup(resource);
    case 'K8S::ElasticLoadBalancingV2::TargetGroupBinding': return printBinding(resource);
    default: return printAssociation(resource);
  }
}

/** ARNs of the certificates of each listener, the default one first; the controller's own form does not show them. */
export function printCertificates({ listeners }: Stack): { readonly [listener: string]: Printed } {
  return Object.fromEntries(listeners.flatMap(({ id, certificates }) => {
    const printed = certificates && someOf(certificates, arn => arn);
    return printed === undefined ? [] : [[id, printed]];
  }));
}
