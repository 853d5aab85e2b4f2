import { NLB } from '../../annotations/nlb-keys';
import { isNamed } from '../../plan/kubernetes/service-ports';
import { Listener } from '../../plan/nlb/listeners';
import type { NlbService } from '../../plan/nlb/nlb-service';
import { Severity } from '../finding';
import { ServiceProblem, serviceCheck } from '../service-check';

const QUIC_PORTS = NLB['quic-enabled-ports'];
const QUIC = new Set(['QUIC', 'TCP_QUIC']);
const UDP = new Set(['UDP', 'TCP_UDP']);

export const QUIC_DEMANDS = serviceCheck({
  id: 'quic-demands',
  title: 'QUIC listener on a load balancer that cannot have it',
  severity: Severity.ERROR,
  why: 'AWS allows one QUIC listener on a load balancer, without UDP listeners beside it, without security groups and for IPv4 only; '
    + 'the targets have to be pod addresses. The controller checks none of that before it builds, and AWS refuses the rest.',
  fix: `Meet the demands of QUIC, or take the port out of ${QUIC_PORTS}.`,
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/create-listener.html',
  since: '0.1.0',
}, function* ({ object, nlb }) {
  // Whether EKS Auto Mode speaks QUIC is not known.
  if (!nlb.reader.has(QUIC_PORTS) || nlb.controller?.isAutoMode !== false) {
    return;
  }
  for (const problem of [...notUpgradable(nlb), ...demands(nlb)]) {
    yield { annotation: QUIC_PORTS, ...problem, message: `${object.title} ${problem.message}` };
  }
}, [NLB['quic-enabled-ports']]);

/** Ports that are no UDP ports, but named. */
function* notUpgradable({ reader, listeners: { listeners, dropped } }: NlbService): Iterable<ServiceProblem> {
  const asked = reader.list(QUIC_PORTS);
  if (asked.is !== 'set') {
    return;
  }
  const plain = listeners.filter(({ ports }) => ports.length === 1).map(({ first, protocol }) => ({ port: first, protocol }));
  for (const { port, protocol } of [...plain, ...dropped.map(lost => ({ port: lost, protocol: lost.protocol }))]) {
    if (protocol !== undefined && !UDP.has(protocol) && !QUIC.has(protocol) && asked.value.some(item => isNamed(item, port))) {
      yield {
        got: `${protocol} ${port.port}`,
        limit: 'UDP ports, or TCP and UDP ports of one number that share a listener',
        message: `asks for QUIC on its ${protocol} port ${port.port}: the controller refuses it`,
        fix: `Make it a UDP port, set ${NLB['enable-tcp-udp-listener']} to 'true' for a pair of one number, or take it out of ${QUIC_PORTS}.`,
      };
    }
  }
}

function* demands(nlb: NlbService): Iterable<ServiceProblem> {
  const { listeners } = nlb.listeners;
  const quic = listeners.filter(({ protocol }) => protocol !== undefined && QUIC.has(protocol));
  if (quic.length === 0) {
    return;
  }
  const here = `a ${quic[0].protocol} listener on port ${quic[0].port}`;
  if (quic.length > 1) {
    yield { got: numbers(quic), limit: '1', message: `has ${quic.length} QUIC listeners, ${numbers(quic)}, and a load balancer has at most one: AWS refuses it`, fix: `Leave one port in ${QUIC_PORTS}.` };
  }
  const udp = listeners.filter(({ protocol }) => protocol !== undefined && UDP.has(protocol));
  if (udp.length > 0) {
    yield { got: numbers(udp), message: `has ${here} beside UDP on ${numbers(udp)}, and AWS refuses UDP listeners beside QUIC`, fix: 'Give the UDP ports a Service of their own.' };
  }
  if (nlb.targetType === 'instance') {
    yield {
      got: 'instance',
      limit: 'ip',
      message: `has ${here} with instance targets, which never get traffic: the controller's own webhook turns the target group away once the load balancer exists`,
      fix: `Set ${NLB['nlb-target-type']} to 'ip'.`,
    };
  }
  if (nlb.ipAddressType === 'dualstack') {
    yield { got: 'dualstack', limit: 'ipv4', message: `has ${here} on a dualstack load balancer: AWS refuses it`, fix: `Remove ${NLB['ip-address-type']}, or the QUIC port.` };
  }
  if (nlb.securityGroups === 'given' || nlb.securityGroups === 'managed') {
    yield {
      got: nlb.securityGroups === 'given' ? 'security groups by name' : 'security groups that the controller manages',
      limit: 'none',
      message: `has ${here} on a load balancer with security groups: AWS refuses it`,
      fix: `Set ${NLB['disable-nlb-sg']} to 'true'; a load balancer that exists has to be made anew for that.`,
    };
  }
}

function numbers(listeners: readonly Listener[]): string {
  return listeners.map(({ port }) => port).join(', ');
}
