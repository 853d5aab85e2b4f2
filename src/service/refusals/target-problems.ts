import { ServiceIntent, isLocal } from '../emission/service-intent';

/** What targets, node ports and health checks say against each other. */
export function targetProblems(intent: ServiceIntent): string[] {
  const problems = [...nodePortProblems(intent), ...policyProblems(intent), ...healthCheckProblems(intent)];
  return intent.ports.every(({ protocol }) => protocol === 'tcp') ? problems : [...problems, ...stickinessProblems(intent), ...quicProblems(intent)];
}

function nodePortProblems({ targetType, ports, props: { allocateLoadBalancerNodePorts } }: ServiceIntent): string[] {
  const allocated = allocateLoadBalancerNodePorts ?? targetType.value === 'instance';
  const without = ports.filter(({ nodePort }) => nodePort === undefined);
  if (targetType.value === 'instance' && !allocated && without.length > 0) {
    return [`allocateLoadBalancerNodePorts is false, and instance targets need a node port for ${without.map(({ name }) => name).join(', ')}; give nodePort, or leave it out`];
  }
  const needless = ports.find(({ nodePort }) => nodePort !== undefined);
  return targetType.value === 'ip' && !allocated && needless !== undefined
    ? [`port ${needless.name} has nodePort ${needless.nodePort}, and ip targets have no node ports; leave it out, or make targetType TargetType.instance()`]
    : [];
}

function policyProblems(intent: ServiceIntent): string[] {
  const { targetType, clientIp, props: { externalTrafficPolicy, healthCheckNodePort, allocateLoadBalancerNodePorts } } = intent;
  const problems: string[] = [];
  const instance = targetType.value === 'instance';
  if (externalTrafficPolicy === 'Cluster' && instance && clientIp.value === 'preserve') {
    problems.push('externalTrafficPolicy is Cluster, with which kube-proxy hides the client addresses that clientIp preserves; leave it out, or use ip targets');
  }
  if (externalTrafficPolicy === 'Local' && !instance && allocateLoadBalancerNodePorts !== true) {
    problems.push('externalTrafficPolicy is Local, which has no effect on ip targets; leave it out, or make targetType TargetType.instance()');
  }
  if (healthCheckNodePort !== undefined && !isLocal(intent)) {
    problems.push(`healthCheckNodePort is ${healthCheckNodePort}, which only externalTrafficPolicy Local has; leave it out`);
  }
  return problems;
}

function healthCheckProblems(intent: ServiceIntent): string[] {
  const { ports, targetType, props: { healthCheck } } = intent;
  const problems: string[] = [];
  const checked = ports.find(port => healthCheck?.portName !== undefined && port._names().includes(healthCheck.portName));
  if (healthCheck?.portName !== undefined && checked === undefined) {
    problems.push(`healthCheck.portName is '${healthCheck.portName}'; the ports are ${ports.flatMap(port => port._names()).map(name => `'${name}'`).join(', ')}`);
  } else if (healthCheck?.portName !== undefined && targetType.value === 'ip' && checked?.targetPortName !== undefined) {
    problems.push(`healthCheck.portName is '${healthCheck.portName}', which leads to the named port '${checked.targetPortName}', and the controller needs a number there; give healthCheck.port`);
  }
  const udp = ports.filter(({ protocol }) => protocol === 'udp' || protocol === 'quic');
  const byKubeProxy = healthCheck === undefined && targetType.value === 'instance' && isLocal(intent);
  if (udp.length > 0 && !byKubeProxy && healthCheck?.port === undefined && healthCheck?.portName === undefined) {
    problems.push(`health checks use TCP, which ${udp.map(({ name }) => name).join(', ')} may not answer; give a healthCheck with a port that accepts TCP, by number as HealthCheck.tcp({ port: 8080 }) or by portName`);
  }
  return problems;
}

function stickinessProblems({ ports, props: { targetGroup } }: ServiceIntent): string[] {
  const sticky = ports.filter(port => port.protocol === 'tls'
    && (port._targetGroupAttributes()?.['stickiness.enabled'] ?? String(targetGroup?.stickiness)) === 'true');
  return sticky.map(({ name }) => `stickiness is asked for on TLS port ${name}, and AWS has it for other protocols only; leave it out`);
}

function quicProblems({ ports, targetType, ipAddressType, securityGroups }: ServiceIntent): string[] {
  const quic = ports.filter(({ protocol }) => protocol.endsWith('quic'));
  if (quic.length === 0) {
    return [];
  }
  const [{ name }] = quic;
  const problems: string[] = [];
  if (quic.length > 1) {
    problems.push(`ports has ${quic.length} QUIC ports, and a load balancer has one; expose two Services`);
  }
  if (ports.some(({ protocol }) => protocol === 'udp' || protocol === 'tcp-udp')) {
    problems.push(`ports has UDP beside the QUIC port ${name}, and AWS allows no other UDP listener there; expose two Services`);
  }
  if (targetType.value === 'instance') {
    problems.push(`QUIC port ${name} needs ip targets; make targetType TargetType.ip()`);
  }
  if (ipAddressType.value === 'dualstack') {
    problems.push(`QUIC port ${name} needs an IPv4 load balancer; make ipAddressType IpAddressType.ipv4()`);
  }
  if (securityGroups.origin !== 'none') {
    problems.push(`QUIC port ${name} needs a load balancer without security groups; make securityGroups SecurityGroups.none()`);
  }
  return problems;
}
