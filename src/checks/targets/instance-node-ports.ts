import { NLB } from '../../annotations/nlb-keys';
import { Json, asRecord } from '../../input/json';
import type { ServicePort } from '../../plan/kubernetes/service-ports';
import type { NlbService } from '../../plan/nlb/nlb-service';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const LABELS = NLB['target-node-labels'];

export const INSTANCE_NODE_PORTS = serviceCheck({
  id: 'instance-node-ports',
  title: 'instance targets without node ports, or node labels without instance targets',
  severity: Severity.ERROR,
  why: 'With instance targets traffic goes to a node port of every node. A Service without node ports has nothing to send it to, and the '
    + 'controller builds nothing. Labels of nodes choose among instance targets only.',
  fix: `Set ${NLB['nlb-target-type']} to 'ip', or let Kubernetes allocate node ports.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/nlb/',
  since: '0.1.0',
}, service => service.nlb.targetType === 'ip' && !service.nlb.reader.has(LABELS) ? NOTHING : missing(service));

function* missing({ object, nlb }: TakenService): Iterable<ServiceProblem> {
  const { spec } = object;
  const target = nlb.targetType;
  if (target === 'ip' && nlb.reader.has(LABELS)) {
    yield {
      annotation: LABELS,
      severity: Severity.WARNING,
      message: `annotation ${LABELS} has no effect with ip targets: pods are targets, whichever nodes they run on`,
      fix: 'Remove it, or choose nodes for the pods in their own spec.',
    };
  }
  if (target !== 'instance') {
    return;
  }
  const { type } = nlb;
  // That Kubernetes allows no class on such a Service is told as such.
  if ((type === 'ClusterIP' || type === 'ExternalName') && !spec.loadBalancerClass) {
    yield {
      field: 'spec.type',
      got: type,
      limit: 'NodePort or LoadBalancer',
      // Older releases pass port 0 of an ExternalName on, and AWS refuses it.
      message: `${object.title} is of type ${type} and has instance targets, which need node ports: ${type === 'ClusterIP' ? 'the controller refuses it' : 'no target group can be built'}`,
      fix: `Set spec.type to 'LoadBalancer', or ${NLB['nlb-target-type']} to 'ip'.`,
    };
  }
  const without = spec.allocateLoadBalancerNodePorts === false && type === 'LoadBalancer' ? portsWithoutNodePort(nlb, spec) : [];
  if (without.length > 0) {
    const numbers = without.map(({ port, index }) => port ?? `at ${index}`).join(', ');
    yield {
      field: 'spec.allocateLoadBalancerNodePorts',
      got: 'false',
      message: `${object.title} has instance targets, and allocates no node port for port ${numbers}: the controller refuses it`,
      fix: `Set spec.allocateLoadBalancerNodePorts to true, give each port a nodePort, or set ${NLB['nlb-target-type']} to 'ip'.`,
    };
  }
}

/** Listeners stand for one port or two, of which the first counts. A node port that is filled in later is one. */
function portsWithoutNodePort({ listeners: { listeners } }: NlbService, { ports }: Json): ServicePort[] {
  return listeners.map(({ first }) => first).filter(({ index }) => {
    const nodePort = Array.isArray(ports) ? asRecord(ports[index])?.nodePort : undefined;
    return nodePort === undefined || nodePort === null || nodePort === 0;
  });
}
