import { NLB } from '../../annotations/nlb-keys';
import { Severity } from '../finding';
import { serviceCheck } from '../service-check';

const PRIVATE_LINK = NLB['inbound-sg-rules-on-private-link-traffic'];

export const PRIVATE_LINK_RULES = serviceCheck({
  id: 'private-link-rules',
  title: 'PrivateLink setting on a load balancer without security groups',
  severity: Severity.ERROR,
  why: 'The setting says whether the rules of the security groups also hold for traffic from PrivateLink. AWS takes it together with security groups only.',
  fix: 'Remove the annotation, or let the load balancer have security groups.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html',
  since: '0.1.0',
}, function* ({ object, nlb }) {
  const setting = nlb.reader.text(PRIVATE_LINK);
  if (setting.is === 'set' && (setting.value === 'on' || setting.value === 'off') && nlb.securityGroups === 'none') {
    yield {
      annotation: PRIVATE_LINK,
      got: setting.value,
      message: `${object.title} sets ${PRIVATE_LINK} to '${setting.value}' without security groups: AWS refuses it`,
    };
  }
}, [PRIVATE_LINK]);
