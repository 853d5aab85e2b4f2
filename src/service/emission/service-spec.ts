import { ServiceIntent, isLocal } from './service-intent';
import type { ClusterProfile } from '../../cluster/cluster-profile';
import { AUTO_MODE_NLB_CLASS, SELF_MANAGED_NLB_CLASS } from '../../facts/load-balancer-classes';
import type { Selector } from '../../load-balancer/selector';
import { admittedBlocks } from '../../load-balancer/sources';

/** The fields of Kubernetes' own. Nothing undefined is written, so that the checks can read the object where it lies. */
export function serviceSpec(intent: ServiceIntent, selector: Selector, cluster: ClusterProfile): object {
  const { ports, props, targetType } = intent;
  const spec: { [field: string]: unknown } = {
    type: 'LoadBalancer',
    loadBalancerClass: cluster.controller.isAutoMode ? AUTO_MODE_NLB_CLASS : SELF_MANAGED_NLB_CLASS,
  };
  const put = (field: string, value: unknown) => {
    if (value !== undefined) {
      spec[field] = value;
    }
  };
  put('allocateLoadBalancerNodePorts', props.allocateLoadBalancerNodePorts ?? (targetType.value === 'instance' ? undefined : false));
  put('externalTrafficPolicy', isLocal(intent) ? 'Local' : props.externalTrafficPolicy);
  put('internalTrafficPolicy', props.internalTrafficPolicy);
  put('healthCheckNodePort', props.healthCheckNodePort);
  put('loadBalancerSourceRanges', admittedBlocks(intent, intent.ipAddressType.value === 'dualstack', cluster));
  put('ipFamilyPolicy', props.ipFamilyPolicy);
  put('ipFamilies', props.ipFamilies && [...props.ipFamilies]);
  put('sessionAffinity', props.sessionAffinity?.value);
  if (props.sessionAffinity?.timeoutSeconds !== undefined) {
    spec.sessionAffinityConfig = { clientIP: { timeoutSeconds: props.sessionAffinity.timeoutSeconds } };
  }
  put('publishNotReadyAddresses', props.publishNotReadyAddresses);
  put('trafficDistribution', props.trafficDistribution?.value);
  spec.ports = ports.flatMap(port => port._servicePorts());
  spec.selector = selector;
  return spec;
}
