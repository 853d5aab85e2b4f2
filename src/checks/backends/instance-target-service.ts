import { isSurelyBuilt, placeOf, portMeant, serviceBehind, targetTypeOf } from './services';
import { ALB } from '../../annotations/alb-keys';
import { asRecord } from '../../input/json';
import { isToken } from '../../input/tokens';
import type { ServiceRef } from '../../plan/alb/service-refs';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { rulesAreBuilt } from '../ingress/surroundings';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';
import { ManifestObject } from '../manifest-object';

const TARGET_TYPE = ALB['target-type'];

export const INSTANCE_TARGET_SERVICE = ingressCheck({
  id: 'instance-target-service',
  title: 'instance targets of a Service without node ports, or a Service without pods',
  severity: Severity.ERROR,
  why: 'With instance targets, the default of the controller, requests go to a node port of every node. A Service of type ClusterIP has none: '
    + 'the controller refuses it, and stops work on every Ingress of the group.',
  fix: `Set ${TARGET_TYPE} to 'ip', or spec.type of the Service to NodePort.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#target-type',
  since: '0.1.0',
}, taken => {
  let problems: IngressProblem[] | undefined;
  const told = new Set<string>();
  for (const ref of taken.ingress.serviceRefs) {
    const service = told.has(ref.name) ? undefined : serviceBehind(taken, ref.name);
    const problem = service && wrong(taken, ref, service);
    if (problem !== undefined) {
      told.add(ref.name);
      (problems ??= []).push({ ...placeOf(ref), ...problem });
    }
  }
  return problems ?? NOTHING;
});

function wrong(taken: TakenIngress, ref: ServiceRef, service: ManifestObject): IngressProblem | undefined {
  const { type = 'ClusterIP' } = service.spec;
  const target = type === 'NodePort' ? undefined : targetTypeOf(taken, service);
  if (target === undefined || (target === 'ip' && type !== 'ExternalName')) {
    return undefined;
  }
  const port = portMeant(ref, service);
  if (typeof type !== 'string' || isToken(type) || port === 'none' || port === undefined || rulesAreBuilt(taken) === false || !taken.isMeantForUs) {
    return undefined;
  }
  const { object } = taken;
  const severity = isSurelyBuilt(taken) ? Severity.ERROR : Severity.WARNING;
  if (target === 'ip') {
    return {
      severity: Severity.WARNING,
      got: type,
      message: `${object.title} sends requests to ${service.title}, which is of type ExternalName and has no pods: its target group stays empty`,
      fix: 'Name a Service that has pods, or send a redirect.',
    };
  }
  if (port.nodePort !== undefined || isToken(rawNodePort(service, port.index))) {
    return undefined;
  }
  const said = taken.ingress.reader.has(TARGET_TYPE) || service.hasAnnotation(TARGET_TYPE) ? 'instance targets' : 'instance targets, the default';
  const refused = 'which need node ports: the controller refuses it, and stops work on the whole group';
  if (type === 'ClusterIP' || type === 'ExternalName') {
    return { severity, got: type, limit: 'NodePort or LoadBalancer', message: `${object.title} sends requests to ${service.title} of type ${type} with ${said}, ${refused}` };
  }
  return type !== 'LoadBalancer' || service.spec.allocateLoadBalancerNodePorts !== false ? undefined : {
    severity,
    got: 'allocateLoadBalancerNodePorts false',
    message: `${object.title} sends requests to port ${port.port} of ${service.title}, which allocates no node ports, with ${said}, ${refused}`,
    fix: `Set ${TARGET_TYPE} to 'ip', or spec.allocateLoadBalancerNodePorts of the Service to true.`,
  };
}

function rawNodePort({ spec: { ports } }: ManifestObject, index: number): unknown {
  return Array.isArray(ports) ? asRecord(ports[index])?.nodePort : undefined;
}
