import type { Controller } from '../../cluster/controller';
import type { Json } from '../../input/json';
import { isToken } from '../../input/tokens';
import type { Diagnoses } from '../diagnosis';
import type { ServicePort } from '../kubernetes/service-ports';
import { FILLED_IN_LATER, Maybe, Unknown, isKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases make a target group with port 0. */
const PORT_IS_NEEDED = since('2.13.4');

/** Node ports are numbers that the cluster gives out, of a range that EKS does not change. */
export const NODE_PORT = new Unknown('node port');
const NODE_PORTS = { first: 30000, last: 32767 };

/** Where packets go at the targets: a number, or the name that pods give it. */
export function trafficPort(port: ServicePort, targetType: 'instance' | 'ip', spec: Json): Maybe<number | string> {
  return targetType === 'instance' ? nodePortOf(port, spec) : port.targetPort ?? FILLED_IN_LATER;
}

/** The node port; 0 where there is none. */
export function nodePortOf({ nodePort, hasNodePort }: ServicePort, { type = 'ClusterIP', allocateLoadBalancerNodePorts = true }: Json): Maybe<number> {
  if (hasNodePort) {
    return nodePort ?? FILLED_IN_LATER;
  }
  if (isToken(type)) {
    return FILLED_IN_LATER;
  }
  const allocates = type === 'NodePort' || (type === 'LoadBalancer' && allocateLoadBalancerNodePorts !== false);
  return allocates ? NODE_PORT : 0;
}

/** The port of a target group: pods that name theirs count as 1. */
export function targetGroupPort(traffic: Maybe<number | string>, controller: Controller, field: string, diagnoses: Diagnoses): Maybe<number> {
  if (traffic === 0 && PORT_IS_NEEDED.holds(controller)) {
    diagnoses.add('target-port-missing', { field, message: 'the port has neither a target port nor a node port' });
  }
  return isKnown(traffic) ? typeof traffic === 'string' ? 1 : traffic : traffic;
}

/** Whether health checks use a port that traffic uses; `undefined` where nobody can tell. */
export function isSamePort(health: Maybe<number | 'traffic-port'>, traffic: Maybe<number | string>): boolean | undefined {
  if (health === 'traffic-port') {
    return true;
  }
  if (isKnown(health) && isKnown(traffic)) {
    return health === traffic;
  }
  // A node port is given out once, and never outside of the range.
  const differ = (health === NODE_PORT && traffic === NODE_PORT)
    || (traffic === NODE_PORT && isKnown(health) && (health < NODE_PORTS.first || health > NODE_PORTS.last));
  return differ ? false : undefined;
}
