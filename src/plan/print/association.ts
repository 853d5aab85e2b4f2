import { Printed, plain, reference } from './values';
import type { Association, FrontendTargets } from '../model/associations';

export function printAssociation(association: Association): Printed {
  const resourceARN = reference(association.loadBalancer, 'loadBalancerARN');
  switch (association.type) {
    case 'AWS::WAFv2::WebACLAssociation': return { webACLARN: plain(association.webAclArn), resourceARN };
    case 'AWS::WAFRegional::WebACLAssociation': return { webACLID: plain(association.webAclId), resourceARN };
    case 'AWS::Shield::Protection': return { enabled: plain(association.enabled), resourceARN };
  }
}

/** By the name of the target group. Names that are equal up to a hash are told apart by the place of their text. */
export function printFrontendTargets(targets: FrontendTargets): Printed {
  const printed = targets.map(({ targetGroup, port, loadBalancer, loadBalancerPort }) => ({
    Name: targetGroup.name as string,
    ARN: reference(targetGroup, 'targetGroupARN'),
    Port: port,
    TargetARN: reference(loadBalancer, 'loadBalancerARN'),
    TargetPort: loadBalancerPort,
  }));
  const byName: { [name: string]: Printed } = {};
  printed.map(target => [JSON.stringify(target), target] as const).sort(([a], [b]) => a < b ? -1 : 1).forEach(([, target], place) => {
    byName[place === 0 ? target.Name : `${target.Name}~${place + 1}`] = target;
  });
  return { TargetGroups: byName };
}
