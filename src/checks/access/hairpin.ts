import { NLB } from '../../annotations/nlb-keys';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { surelyOurs } from '../reading';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const PRESERVE = 'preserve_client_ip.enabled';

export const HAIRPIN = serviceCheck({
  id: 'hairpin',
  title: 'internal load balancer that its own targets cannot use',
  severity: Severity.WARNING,
  why: 'A target that connects to its own load balancer may be sent back to itself. Where client addresses are preserved, such a packet comes '
    + 'from the address it goes to and is dropped: with n targets every n-th connection from inside the cluster times out.',
  fix: `Set ${PRESERVE}=false in ${NLB['target-group-attributes']}, or connect to the Service by its name inside the cluster.`,
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-troubleshooting.html#loopback-timeout',
  since: '0.1.0',
}, service => service.nlb.scheme !== 'internal' ? NOTHING : loopback(service));

function* loopback({ object, nlb, owner }: TakenService): Iterable<ServiceProblem> {
  if (nlb.scheme !== 'internal' || !surelyOurs(object, owner)) {
    return;
  }
  // A Service that leaves everything to defaults, which preserve addresses, too, is no mistake of its own.
  const chosen = nlb.isLocal || nlb.reader.has(NLB['nlb-target-type']);
  const listeners = nlb.listeners.listeners.filter(listener => (listener.protocol === 'TCP' || listener.protocol === 'TLS')
    && nlb.preservesClientIp(listener) === true && (chosen || nlb.attribute(PRESERVE, listener) !== undefined));
  if (listeners.length > 0) {
    const ports = listeners.map(({ protocol, port }) => `${protocol} ${port}`).join(', ');
    const because = nlb.attribute(PRESERVE, listeners[0]) === undefined ? ', as instance targets do unless told otherwise' : '';
    yield {
      got: ports,
      message: `${object.title} is internal and preserves client addresses for ${ports}${because}: its own targets cannot reliably connect through it`,
    };
  }
}
