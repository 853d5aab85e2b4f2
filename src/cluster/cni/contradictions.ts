import type { AnyOptions } from './option-values';

/** Options of one VpcCni that contradict each other, and that no environment shows. */
export function contradictions(options: AnyOptions): string[] {
  const { networkPolicy, windows, customNetworking, securityGroupsForPods, primarySubnetExcluded, subnetDiscovery } = options;
  return [
    ...networkPolicy?.enabled === false ? withoutEnforcement(networkPolicy) : [],
    ...networkPolicy?.cloudWatchLogs === true && networkPolicy.eventLogs !== true
      ? ['networkPolicy.cloudWatchLogs is true, and there are no logs without networkPolicy.eventLogs; turn that on as well'] : [],
    ...networkPolicy !== undefined && (networkPolicy.healthProbePort ?? 8163) === (networkPolicy.metricsPort ?? 8162)
      ? [`networkPolicy has port ${networkPolicy.healthProbePort ?? 8163} for probe and metrics; give each a port of its own`] : [],
    ...windows === undefined ? [] : windowsTargets(windows),
    ...securityGroupsForPods !== undefined && customNetworking?.eniConfigs?.default !== undefined
      ? ["customNetworking has an ENIConfig named 'default', whose subnet branch ENIs of securityGroupsForPods do not get; name it after the value of a node label"] : [],
    ...primarySubnetExcluded === true && subnetDiscovery === false && customNetworking === undefined
      ? ['primarySubnetExcluded is true, and without subnetDiscovery no subnet is left for pods; turn subnetDiscovery on'] : [],
  ];
}

function withoutEnforcement(networkPolicy: AnyOptions): string[] {
  return ['enforcingMode', 'eventLogs', 'cloudWatchLogs'].filter(name => networkPolicy[name] !== undefined && networkPolicy[name] !== false)
    .map(name => `networkPolicy.${name} is given, and has no effect where networkPolicy.enabled is false; leave one of them out`);
}

function windowsTargets(windows: AnyOptions): string[] {
  const { warmPrefixTarget, prefixDelegation } = windows;
  if (warmPrefixTarget === undefined) {
    return [];
  }
  if (prefixDelegation !== true) {
    return [`windows.warmPrefixTarget is ${warmPrefixTarget}, and has no effect without windows.prefixDelegation; turn that on, or leave the target out`];
  }
  const by = ['warmIpTarget', 'minimumIpTarget'].filter(name => windows[name] !== undefined).map(name => `windows.${name}`);
  return by.length === 0 ? []
    : [`windows.warmPrefixTarget is ${warmPrefixTarget}, and has no effect beside ${by.join(' and ')}; leave one of them out`];
}
