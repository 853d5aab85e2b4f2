import type { ServiceIntent } from '../emission/service-intent';

/** What properties say against each other about who may connect. */
export function accessProblems({ scheme, securityGroups, clientIp, ports, props: { allowFrom, accessLogs } }: ServiceIntent): string[] {
  const problems: string[] = [];
  const { origin } = securityGroups;
  if (origin === 'given' && allowFrom !== undefined) {
    problems.push('allowFrom and securityGroups are both given, and the rules of given security groups alone say who may connect; leave allowFrom out, '
      + 'or let the controller manage the security group');
  } else if (origin !== 'given' && scheme.value === 'internet-facing' && (allowFrom === undefined || allowFrom.length === 0)) {
    problems.push('the scheme is internet-facing and allowFrom names nobody; name who may connect, or say AllowedSource.anywhere()');
  } else if (allowFrom?.length === 0) {
    problems.push('allowFrom is empty; name who may connect, or leave it out');
  }
  if (origin === 'none' && allowFrom !== undefined) {
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
