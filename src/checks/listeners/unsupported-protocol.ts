import { NOTHING } from '../check';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

export const UNSUPPORTED_PROTOCOL = serviceCheck({
  id: 'unsupported-protocol',
  title: 'port of a protocol that no Network Load Balancer speaks',
  severity: Severity.ERROR,
  why: 'Kubernetes and the controller pass SCTP on, and AWS has neither listeners nor target groups for it, so that nothing is built.',
  fix: 'Use TCP or UDP.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html',
  since: '0.1.0',
}, service => service.nlb.ports.every(({ protocol }) => protocol !== 'SCTP') ? NOTHING : unsupported(service));

function* unsupported({ object, nlb }: TakenService): Iterable<ServiceProblem> {
  for (const { index, port, protocol } of nlb.ports) {
    // What not even Kubernetes knows is told as such.
    if (protocol === 'SCTP') {
      yield {
        field: `spec.ports[${index}].protocol`,
        got: protocol,
        limit: 'TCP or UDP',
        message: `${object.title} has SCTP on port ${port ?? `number ${index + 1}`}, and no Network Load Balancer speaks it: AWS refuses it`,
      };
    }
  }
}
