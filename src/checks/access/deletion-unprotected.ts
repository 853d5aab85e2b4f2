import { NLB } from '../../annotations/nlb-keys';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { serviceCheck } from '../service-check';

const PROTECTION = 'deletion_protection.enabled';

export const DELETION_UNPROTECTED = serviceCheck({
  id: 'deletion-unprotected',
  title: 'fixed addresses on a load balancer that anybody may delete',
  severity: Severity.INFO,
  why: 'Elastic IPs are given where somebody else keeps lists of addresses. A deleted Service takes the load balancer with it, and another one made in its place has another DNS name.',
  fix: `Set ${PROTECTION}=true in ${NLB.attributes}, or deletionProtection of the construct.`,
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html#deletion-protection',
  since: '0.1.0',
}, ({ object, nlb: { reader } }) => {
  const attributes = reader.map(NLB.attributes);
  const isOpen = attributes.is === 'absent' || (attributes.is === 'set' && attributes.value[PROTECTION] !== 'true');
  return !isOpen || reader.list(NLB['eip-allocations']).is !== 'set' ? NOTHING : [{
    annotation: NLB['eip-allocations'],
    message: `${object.title} has Elastic IPs, and its load balancer is not protected against deletion`,
  }];
}, [NLB['eip-allocations']]);
