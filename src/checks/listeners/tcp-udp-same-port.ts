import { NLB } from '../../annotations/nlb-keys';
import { Severity } from '../finding';
import { serviceCheck } from '../service-check';

export const TCP_UDP_SAME_PORT = serviceCheck({
  id: 'tcp-udp-same-port',
  title: 'several ports of one number, of which one is lost',
  severity: Severity.ERROR,
  why: 'A load balancer has one listener for a number. Without the setting for TCP_UDP listeners the first of two ports gets it, and the '
    + 'other one vanishes without an error: DNS works over TCP and not over UDP.',
  fix: `Set ${NLB['enable-tcp-udp-listener']} to 'true', or use different ports.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#enable-tcp-udp-listener',
  since: '0.1.0',
}, function* ({ object, nlb }) {
  for (const { index, port, protocol } of nlb.listeners.dropped) {
    yield {
      field: `spec.ports[${index}]`,
      got: `${protocol} ${port}`,
      message: `${object.title} has port ${port} more than once, and its ${protocol} port gets no listener`,
    };
  }
  for (const ports of nlb.listeners.unmergeable) {
    const all = ports.map(({ protocol }) => protocol).join(', ');
    yield {
      field: `spec.ports[${ports[0].index}]`,
      got: all,
      limit: 'one TCP and one UDP port',
      message: `${object.title} has port ${ports[0].port} for ${all}, and only one TCP and one UDP port share a listener: the controller refuses it`,
      fix: 'Leave one TCP and one UDP port of that number.',
    };
  }
});
