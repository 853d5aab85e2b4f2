import { specOf } from '../../annotations/lookup';
import { NLB } from '../../annotations/nlb-keys';
import { lacks } from '../../cluster/dialect';
import type { ServicePort } from '../../plan/kubernetes/service-ports';
import type { NlbService } from '../../plan/nlb/nlb-service';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const MERGING = NLB['enable-tcp-udp-listener'];

export const TCP_UDP_SAME_PORT = serviceCheck({
  id: 'tcp-udp-same-port',
  title: 'several ports of one number, of which one is lost',
  severity: Severity.ERROR,
  why: 'A load balancer has one listener for a number. Without the setting for TCP_UDP listeners the first of two ports gets it, and the '
    + 'other one vanishes without an error: DNS works over TCP and not over UDP. With it, the first one decides where the traffic of both goes.',
  fix: `Set ${MERGING} to 'true', or use different ports.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#enable-tcp-udp-listener',
  since: '0.1.0',
}, service => service.nlb.ports.length < 2 ? NOTHING : collisions(service));

function* collisions({ object, nlb }: TakenService): Iterable<ServiceProblem> {
  if (nlb.ports.length < 2) {
    return;
  }
  const { listeners, dropped, unmergeable } = nlb.listeners;
  // That the controller does not know the annotation yet is told as such.
  for (const port of object.hasAnnotation(MERGING) && !nlb.reader.has(MERGING) ? [] : dropped) {
    const same = nlb.ports.filter(other => other.port === port.port);
    yield { field: `spec.ports[${port.index}]`, got: `${port.protocol} ${port.port}`, ...lost(port, same, object, nlb) };
  }
  for (const ports of unmergeable) {
    const all = ports.map(({ protocol }) => protocol).join(', ');
    yield {
      field: `spec.ports[${ports[0].index}]`,
      got: all,
      limit: 'one TCP and one UDP port',
      message: `${object.title} has port ${ports[0].port} for ${all}, and only one TCP and one UDP port share a listener: the controller refuses it`,
      fix: 'Leave one TCP and one UDP port of that number.',
    };
  }
  for (const { ports } of listeners) {
    const apart = ports.length === 2 ? otherTarget(ports[0], ports[1], nlb) : undefined;
    if (apart !== undefined) {
      yield {
        field: `spec.ports[${ports[1].index}].${apart.field}`,
        got: String(apart.second),
        limit: String(apart.first),
        message: `${object.title} merges the TCP and UDP ports ${ports[0].port} into one listener, and ${apart.field} ${apart.first} of the first counts for both: ${ports[1].protocol} does not reach ${apart.second}`,
        fix: `Set ${apart.field} of both ports to one number, or use different ports.`,
      };
    }
  }
}

/** A port that gets no listener, because the first of its number has it. */
function lost({ index, port, protocol }: ServicePort, same: readonly ServicePort[], { title }: ManifestObject, nlb: NlbService) {
  if (same.some(other => other.index < index && other.protocol === protocol)) {
    return { byKubernetes: true, message: `${title} has ${protocol} ${port} twice, and Kubernetes refuses it`, fix: 'Leave one of them, or use another number.' };
  }
  const [{ protocol: first }] = same;
  const message = `${title} has port ${port} for ${first} and for ${protocol}, and the ${protocol} port gets no listener`;
  if (same.length > 2 || first === 'SCTP' || protocol === 'SCTP') {
    return { message, fix: 'Use different ports.' };
  }
  const spec = specOf(MERGING);
  return lacks(nlb.controller, spec) ? { message, fix: `Use different ports, or upgrade the controller to ${spec.since} and set ${MERGING} to 'true'.` } : { message };
}

/** Where two ports that share a listener go apart. Names of target ports may stand for one number. */
function otherTarget(one: ServicePort, other: ServicePort, { targetType }: NlbService) {
  const field = targetType === 'ip' ? 'targetPort' as const : 'nodePort' as const;
  const [first, second] = [one[field], other[field]];
  return targetType !== undefined && typeof first === 'number' && typeof second === 'number' && first !== second ? { field, first, second } : undefined;
}
