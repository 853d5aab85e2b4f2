import { repeated } from '../../input/arguments';
import type { ServiceIntent } from '../emission/service-intent';
import type { ExposedPort } from '../values/exposed-port';

/** What ports say against each other. */
export function portProblems({ ports, clientIp, props: { minimumCapacityUnits = 0 } }: ServiceIntent): string[] {
  // The usual Service.
  if (ports.length === 1 && ports[0].protocol !== 'tls' && clientIp.onlyPorts.length === 0 && ports[0]._names().length === 1) {
    return [];
  }
  const problems: string[] = [];
  if (ports.length === 0) {
    problems.push('ports is empty; give at least one ExposedPort');
  }
  if (ports.length > 50) {
    problems.push(`ports has ${ports.length}; a Network Load Balancer has at most 50 listeners`);
  }
  for (const twice of repeated(ports.map(({ port }) => String(port)))) {
    const protocols = ports.filter(({ port }) => String(port) === twice).map(({ protocol }) => protocol).sort().join();
    const merged = protocols === 'tcp,udp' ? 'ExposedPort.tcpUdp' : protocols === 'quic,tcp' ? 'ExposedPort.tcpQuic' : undefined;
    problems.push(merged === undefined
      ? `ports has ${twice} twice; a load balancer has one listener for a number`
      : `ports has ${twice} twice; for both protocols on one number give ${merged}(${twice})`);
  }
  for (const twice of repeated(ports.flatMap(port => port._names()))) {
    problems.push(`ports has the name '${twice}' twice; give one of them another name`);
  }
  const stray = clientIp.onlyPorts.filter(number => !ports.some(({ port }) => port === number));
  if (stray.length > 0) {
    problems.push(`clientIp gives a PROXY protocol header to ${stray.join(', ')}; the ports are ${ports.map(({ port }) => port).join(', ')}`);
  }
  const tls = ports.filter(({ protocol }) => protocol === 'tls');
  if (minimumCapacityUnits > 0 && tls.length > 0) {
    problems.push(`minimumCapacityUnits is ${minimumCapacityUnits}, and AWS reserves no capacity for a load balancer with TLS ports such as ${tls[0].name}; leave it out`);
  }
  return [...problems, ...tlsProblems(tls)];
}

/** What is one setting for all TLS ports: its name in messages, and the value. */
const SHARED: readonly (readonly [string, (port: ExposedPort) => unknown, string])[] = [
  ['certificates', ({ certificates }) => certificates.join(), 'list all certificates on each port, or expose two Services'],
  ['ssl policies', ({ sslPolicy }) => sslPolicy?.name, 'choose one, or expose two Services'],
  ['ALPN policies', ({ alpnPolicy }) => alpnPolicy, 'choose one, or expose two Services'],
  ['choices of encryptToTargets', ({ encryptToTargets }) => encryptToTargets, 'choose one, or expose two Services'],
];

function tlsProblems(tls: readonly ExposedPort[]): string[] {
  return tls.length < 2 ? [] : SHARED
    .filter(([, valueOf]) => new Set(tls.map(valueOf)).size > 1)
    .map(([what, , advice]) => `the TLS ports have different ${what}, and all of one load balancer have the same; ${advice}`);
}
