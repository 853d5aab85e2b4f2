import { isSurelyBuilt, placeOf, serviceBehind } from './services';
import { ALB } from '../../annotations/alb-keys';
import { valueOr } from '../../plan/setting';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { isAlone, paramsOf } from '../ingress/surroundings';
import { TakenIngress, ingressCheck } from '../ingress-check';

const TYPE = ALB['ip-address-type'];

export const ALB_IP_FAMILY = ingressCheck({
  id: 'alb-ip-family',
  title: 'IPv6 Service behind an ipv4 Application Load Balancer',
  severity: Severity.ERROR,
  why: 'A Service with IPv6 addresses gets an IPv6 target group, which only a dualstack load balancer reaches. On an ipv4 one, the default, the '
    + 'controller stops work on every Ingress of the group.',
  fix: `Set ${TYPE} to 'dualstack', or spec.ipFamilies of the Service to IPv4.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#ip-address-type',
  since: '0.1.0',
}, taken => {
  for (const ref of taken.ingress.serviceRefs) {
    const service = serviceBehind(taken, ref.name);
    const { ipFamilies } = service?.spec ?? {};
    // Another member of a group may make the load balancer dualstack.
    if (service !== undefined && Array.isArray(ipFamilies) && ipFamilies.includes('IPv6')
      && taken.isMeantForUs && isAlone(taken) === true && isIpv4(taken)) {
      return [{
        ...placeOf(ref),
        severity: isSurelyBuilt(taken) ? Severity.ERROR : Severity.WARNING,
        got: ipFamilies.join(', '),
        limit: 'IPv4',
        message: `${taken.object.title} has an ipv4 load balancer${taken.ingress.reader.has(TYPE) ? '' : ' by default'} in front of ${service.title}, which has IPv6 addresses: the controller refuses it`,
      }];
    }
  }
  return NOTHING;
});

function isIpv4(taken: TakenIngress): boolean {
  const byClass = paramsOf(taken).text('ipAddressType');
  return valueOr(byClass.is === 'absent' ? taken.ingress.reader.text(TYPE) : byClass, 'ipv4') === 'ipv4';
}
