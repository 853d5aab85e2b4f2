/** When a feature gate came, and when it went again, as a release that no longer has it. Both undefined: always there. */
export interface GateFact {
  readonly since?: string;
  readonly until?: string;
}

/**
 * Feature gates of the AWS Load Balancer Controller 2.8.0 to 3.5.0, as of 2026-11-21. The controller does not start with any other. Its
 * documentation has the wrong names for two of them: EnableTCPUDPListenerType and NLBHealthCheckAdvancedConfiguration.
 *
 * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/v3.5.0/pkg/config/feature_gates.go
 */
export const FEATURE_GATES: { readonly [gate: string]: GateFact } = {
  AGAController: { since: '2.14.1', until: '2.17.0' },
  ALBGatewayAPI: { since: '2.13.0' },
  ALBSingleSubnet: {},
  ALBTargetControlAgent: { since: '2.16.0' },
  EnableCertificateManagement: { since: '3.3.0' },
  EnableDefaultTagsLowPriority: { since: '2.14.1' },
  EnableIPTargetType: {},
  EnableRGTAPI: {},
  EnableServiceController: {},
  EnableTCPUDPListener: { since: '2.13.0' },
  EndpointsFailOpen: {},
  EnhancedDefaultBehavior: { since: '2.14.0' },
  GatewayListenerSet: { since: '3.2.2' },
  GlobalAcceleratorController: { since: '2.17.0' },
  IngressPlanAnnotation: { since: '3.4.0' },
  LBCapacityReservation: { since: '2.11.0' },
  ListenerRulesTagging: {},
  NLBGatewayAPI: { since: '2.13.0' },
  NLBHealthCheckAdvancedConfig: {},
  NLBSecurityGroup: {},
  ServiceTypeLoadBalancerOnly: {},
  SubnetDiscoveryByReachability: { since: '2.13.0' },
  SubnetsClusterTagCheck: {},
  WeightedTargetGroups: {},
};
