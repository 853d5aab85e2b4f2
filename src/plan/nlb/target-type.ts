import type { NlbService } from './nlb-service';
import type { ServiceInPlan } from './service-in-plan';
import { NLB } from '../../annotations/nlb-keys';
import type { ServicePort } from '../kubernetes/service-ports';
import { CONTROLLER_UNTOLD, Maybe, isKnown } from '../model/unknown';
import { nodePortOf } from '../target-groups/ports';

/** Whether targets are pods or nodes; diagnoses a Service that cannot have such targets. */
export function targetTypeOf(plan: ServiceInPlan, own: NlbService, port: ServicePort): Maybe<'ip' | 'instance'> {
  const { told, diagnoses, knowledge } = plan;
  const { targetType } = own;
  const annotation = NLB['nlb-target-type'];
  if (targetType === undefined) {
    const untold = [told.text(annotation), told.text(NLB.type)].find(said => said !== undefined && !isKnown(said));
    return untold as Maybe<'ip'> | undefined ?? CONTROLLER_UNTOLD;
  }
  if (targetType === 'ip') {
    if (!knowledge.settings.allowsIpTargets && told.text(NLB.type) !== 'nlb-ip') {
      diagnoses.add('ip-targets-off', { annotation, got: 'ip', limit: "'instance'", message: 'the controller has ip targets switched off' });
    }
    return targetType;
  }
  if (own.type === 'ClusterIP') {
    diagnoses.add('cluster-ip-instance-targets', {
      field: 'spec.type',
      got: own.type,
      limit: 'NodePort or LoadBalancer',
      message: 'a Service of type ClusterIP has no node ports for instance targets',
    });
  } else if (own.spec.allocateLoadBalancerNodePorts === false && nodePortOf(port, own.spec) === 0) {
    diagnoses.add('node-port-not-allocated', {
      field: 'spec.allocateLoadBalancerNodePorts',
      got: false,
      message: `port ${port.port} has no node port for instance targets, and none is allocated`,
    });
  }
  return targetType;
}
