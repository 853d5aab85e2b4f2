import type { ServiceIntent } from './service-intent';
import { NLB, NLB_PREFIX } from '../../annotations/nlb-keys';
import type { AnnotationWriter } from '../../annotations/writer';

/** What the listeners are beyond their ports. */
export function writeListeners(writer: AnnotationWriter, { ports }: ServiceIntent): void {
  const tls = ports.filter(({ protocol }) => protocol === 'tls');
  if (tls.length > 0) {
    const [{ certificates, sslPolicy, alpnPolicy, encryptToTargets }] = tls;
    writer
      .set(NLB['ssl-cert'], certificates, 'certificates')
      .set(NLB['ssl-ports'], tls.map(({ name }) => name), 'ports')
      .set(NLB['ssl-negotiation-policy'], sslPolicy?.name, 'sslPolicy')
      .set(NLB['alpn-policy'], alpnPolicy, 'alpnPolicy')
      .set(NLB['backend-protocol'], encryptToTargets ? 'ssl' : undefined, 'encryptToTargets');
  }
  if (ports.some(port => port._names().length > 1)) {
    writer.set(NLB['enable-tcp-udp-listener'], true, 'ports');
  }
  const quic = ports.filter(({ protocol }) => protocol.endsWith('quic'));
  writer.set(NLB['quic-enabled-ports'], quic.length > 0 ? quic.map(({ name }) => name) : undefined, 'ports');
  for (const port of ports) {
    const listener = `${port._listenerProtocol()}-${port.port}`;
    const attributes = port._listenerAttributes();
    if (attributes !== undefined) {
      writer.setMap(`${NLB_PREFIX}listener-attributes.${listener}`, attributes, `listener attributes of '${port.name}'`);
    }
    const action = port._action();
    if (action !== undefined) {
      writer.set(`service.beta.kubernetes.io/actions.${listener}`, action, `forwardTo of '${port.name}'`);
    }
  }
}
