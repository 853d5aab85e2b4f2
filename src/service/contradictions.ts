import type { ExposedPort } from './exposed-port';
import type { ExposedTcpServiceProps } from './exposed-tcp-service-props';
import type { Scheme } from './scheme';
import type { TargetType } from './target-type';
import { joinableList, matchingText, repeated, shown } from '../input/arguments';

/** What one property says against another. */
export function contradictions(
  props: Partial<ExposedTcpServiceProps>, ports: readonly ExposedPort[], scheme: Scheme, targetType: TargetType,
): string[] {
  const problems: string[] = [];
  const { pods, subnets, allowFrom, healthCheck, loadBalancerName } = props;
  if (pods === undefined) {
    problems.push('pods is missing; give PodTargets.of(workload) or PodTargets.withLabels({ … })');
  }
  if (ports.length === 0) {
    problems.push('ports is empty; give at least one ExposedPort');
  }
  for (const twice of repeated(ports.map(({ port }) => String(port)))) {
    problems.push(`ports has ${twice} twice; a load balancer has one listener for a TCP port`);
  }
  for (const twice of repeated(ports.map(({ name }) => name))) {
    problems.push(`ports has the name '${twice}' twice; give one of them another name`);
  }
  const tls = ports.filter(({ protocol }) => protocol === 'tls');
  if (new Set(tls.map(({ certificates }) => certificates.join())).size > 1) {
    problems.push('the TLS ports have different certificates, and all of one load balancer have the same; list all certificates on each port, or expose two Services');
  }
  if (new Set(tls.map(({ sslPolicy }) => sslPolicy?.name)).size > 1) {
    problems.push('the TLS ports have different ssl policies, and all of one load balancer have the same; choose one, or expose two Services');
  }
  if (scheme.value === 'internet-facing' && (allowFrom === undefined || allowFrom.length === 0)) {
    problems.push('the scheme is internet-facing and allowFrom names nobody; name who may connect, or say AllowedSource.anywhere()');
  } else if (allowFrom?.length === 0) {
    problems.push('allowFrom is empty; name who may connect, or leave it out');
  }
  if (subnets !== undefined && scheme.hasElasticIps) {
    problems.push('subnets and Elastic IPs are both given; the Elastic IPs name the subnets already, so leave subnets out');
  } else if (subnets !== undefined) {
    problems.push(...subnetProblems(subnets));
  }
  const checked = ports.find(({ name }) => name === healthCheck?.portName);
  if (healthCheck?.portName !== undefined && checked === undefined) {
    problems.push(`healthCheck.portName is '${healthCheck.portName}'; the ports are ${ports.map(({ name }) => `'${name}'`).join(', ')}`);
  } else if (healthCheck?.portName !== undefined && targetType.value === 'ip' && checked?.targetPortName !== undefined) {
    problems.push(`healthCheck.portName is '${healthCheck.portName}', which leads to the named port '${checked.targetPortName}', and the controller needs a number there; give healthCheck.port`);
  }
  if (loadBalancerName !== undefined) {
    problems.push(...messageOf(() => matchingText('loadBalancerName', loadBalancerName, /^(?!internal-)(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/,
      "allowed are at most 32 letters, digits and inner hyphens, not beginning with 'internal-'")));
  }
  return problems;
}

function subnetProblems(subnets: readonly string[]): string[] {
  const malformed = messageOf(() => joinableList('subnets', subnets, 'at least one subnet'));
  return malformed.length > 0 ? malformed : repeated(subnets).map(subnet => `subnets has ${shown(subnet)} twice; name it once`);
}

function messageOf(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
