import { NLB } from '../../annotations/nlb-keys';
import { NEWEST_SSL_POLICY, SSL_POLICIES } from '../../facts/ssl-policies';
import { shown } from '../../input/arguments';
import { nearName } from '../../input/names';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { serviceCheck } from '../service-check';

const POLICY = NLB['ssl-negotiation-policy'];
const PREFIX = 'ELBSecurityPolicy-';

/** Letters by which a name may be off. */
const SLIP = 5;

const known = new Set(SSL_POLICIES);

export const SSL_POLICY = serviceCheck({
  id: 'ssl-policy',
  title: 'security policy that AWS most likely does not have',
  severity: Severity.WARNING,
  why: 'Load balancers know the security policies that AWS made, and no others. The controller passes any name on, and with one that AWS '
    + 'does not have no TLS listener is created.',
  fix: 'Use a policy from the list of AWS.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html',
  since: '0.1.0',
}, ({ object, nlb }) => {
  const policy = nlb.reader.text(POLICY);
  const meant = policy.is === 'set' && !known.has(policy.value) && !isNewer(policy.value) ? meantBy(policy.value) : undefined;
  return policy.is !== 'set' || meant === undefined ? NOTHING : [{
    annotation: POLICY,
    got: policy.value,
    message: `${object.title} asks for the security policy ${shown(policy.value)}, which is none that AWS is known to have`,
    fix: `Did you mean ${meant}?`,
  }];
}, [POLICY]);

/** Whether AWS may have made it after the list was written. */
function isNewer(policy: string): boolean {
  const [, month = ''] = /^ELBSecurityPolicy-.*-(\d{4}-\d{2})$/.exec(policy) ?? [];
  return month > NEWEST_SSL_POLICY;
}

function meantBy(policy: string): string | undefined {
  return known.has(`${PREFIX}${policy}`) ? `${PREFIX}${policy}` : nearName(policy, known, SLIP);
}
