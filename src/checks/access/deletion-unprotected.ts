import { NLB } from '../../annotations/nlb-keys';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { serviceCheck } from '../service-check';

const PROTECTION = 'deletion_protection.enabled';

export const DELETION_UNPROTECTED = serviceCheck({
  id: 'deletion-unprotected',
  title: 'protection against deletion that is switched off',
  severity: Severity.INFO,
  why: 'A deleted Service takes its load balancer with it, and another one made in its place has another DNS name. With protection against deletion the controller keeps the load '
    + 'balancer until somebody switches the protection off; where it was switched off and forgotten, nothing keeps it.',
  fix: `Set ${PROTECTION}=true in ${NLB.attributes}, unless the load balancer is to go.`,
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html#deletion-protection',
  since: '0.1.0',
}, ({ object, nlb: { reader } }) => {
  const attributes = reader.map(NLB.attributes);
  const value = attributes.is === 'set' ? attributes.value[PROTECTION] : undefined;
  return value === undefined || value === 'true' ? NOTHING : [{
    annotation: NLB.attributes,
    got: value,
    message: `the load balancer of ${object.title} is not protected against deletion: ${PROTECTION} is '${value}'`,
  }];
}, [NLB.attributes]);
