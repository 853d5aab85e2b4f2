import { sourceProblems } from '../../load-balancer/sources';
import type { ServiceIntent } from '../emission/service-intent';

/** What properties say against each other about who may connect. */
export function accessProblems(intent: ServiceIntent): string[] {
  const { scheme, securityGroups, clientIp, ports, props: { allowFrom, accessLogs } } = intent;
  const problems = sourceProblems(intent, scheme.value === 'internet-facing' ? 'the scheme' : undefined);
  if (securityGroups.origin === 'none' && allowFrom !== undefined) {
    const lists = allowFrom.filter(({ prefixListId }) => prefixListId !== undefined);
    if (lists.length > 0) {
      problems.push(`allowFrom has the prefix list ${lists[0].prefixListId}, and a load balancer without security groups has nothing to hold it against`);
    }
    const open = ports.filter(port => clientIp.value !== 'preserve' && !port._carriesUdp());
    if (open.length > 0 && !allowFrom.some(({ everybody }) => everybody)) {
      problems.push(`without security groups allowFrom holds only where client addresses are preserved, and so not for ${open.map(({ name }) => name).join(', ')}; `
        + 'make clientIp ClientIp.preserve(), keep the security groups, or say AllowedSource.anywhere()');
    }
  }
  if (accessLogs?.enabled === true && !ports.some(({ protocol }) => protocol === 'tls')) {
    problems.push('accessLogs is given, and a Network Load Balancer logs TLS connections only; give a TLS port, or leave it out');
  }
  return problems;
}
