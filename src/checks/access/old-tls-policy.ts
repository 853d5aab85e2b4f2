import { NLB } from '../../annotations/nlb-keys';
import { settingsOf } from '../../plan/knowledge/controller-settings';
import { isKnown } from '../../plan/model/unknown';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { TakenService, serviceCheck } from '../service-check';

const POLICY = NLB['ssl-negotiation-policy'];

/** Policies whose oldest protocol is TLS 1.2 or 1.3. */
const OF_TODAY = /^ELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)-/;

export const OLD_TLS_POLICY = serviceCheck({
  id: 'old-tls-policy',
  title: 'security policy that still admits TLS 1.0 or 1.1',
  severity: Severity.WARNING,
  why: 'The policy of a TLS listener decides which protocols clients may speak. The one that the controller takes when nothing is said is of 2016, and still admits TLS 1.0 and 1.1, '
    + 'which no longer protect what is sent.',
  fix: `Set ${POLICY} to ELBSecurityPolicy-TLS13-1-2-2021-06.`,
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html',
  since: '0.1.0',
}, service => {
  const { object, nlb } = service;
  const tls = nlb.listeners.listeners.filter(({ protocol, isLost }) => protocol === 'TLS' && !isLost);
  const policy = tls.length === 0 ? undefined : policyOf(service);
  return policy === undefined || !/^ELBSecurityPolicy-/.test(policy.name) || OF_TODAY.test(policy.name) ? NOTHING : [{
    annotation: policy.said ? POLICY : NLB['ssl-cert'],
    got: policy.name,
    message: `${object.title} has TLS on port ${tls.map(({ port }) => port).join(', ')} with the security policy ${policy.name}`
      + `${policy.said ? '' : ', which the controller takes as nothing is said'}, and that admits TLS 1.0 or 1.1`,
  }];
}, [NLB['ssl-cert']]);

/** The policy of the listeners; `undefined` where nobody can tell. */
function policyOf({ nlb }: TakenService): { readonly name: string; readonly said: boolean } | undefined {
  const policy = nlb.reader.text(POLICY);
  if (policy.is === 'set') {
    return { name: policy.value, said: true };
  }
  const standard = policy.is !== 'absent' || nlb.controller === undefined ? undefined : settingsOf(nlb.controller).sslPolicy;
  return standard === undefined || !isKnown(standard) ? undefined : { name: standard, said: false };
}
