import { ServiceIntent, isLocal } from './service-intent';
import type { ClusterProfile } from '../../cluster/cluster-profile';
import { AUTO_MODE_NLB_CLASS, SELF_MANAGED_NLB_CLASS } from '../../facts/load-balancer-classes';
import type { Selector } from '../../load-balancer/selector';

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
  put('loadBalancerSourceRanges', sourceRanges(intent, cluster));
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

function sourceRanges({ scheme, ipAddressType, securityGroups, props: { allowFrom } }: ServiceIntent, cluster: ClusterProfile): string[] | undefined {
  const dualstack = ipAddressType.value === 'dualstack';
  const ranges = allowFrom?.flatMap(({ cidr, everybody }) => everybody && dualstack ? ['0.0.0.0/0', '::/0'] : cidr ?? [])
    // A VPC's blocks are what can reach an internal load balancer, unless more is connected to the VPC.
    ?? (scheme.value === 'internal' && securityGroups.origin === 'managed' ? cluster.vpcCidrs?.filter(cidr => dualstack || !cidr.includes(':')) : undefined);
  return ranges?.length === 0 ? undefined : ranges;
}
