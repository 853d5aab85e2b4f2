import type { AnyOptions } from './option-values';

/** Keys of add-on and chart beside the environment, in order; only what was asked for. */
export function chartKeysOf(options: AnyOptions): { readonly [key: string]: any } {
  const { customNetworking, daemonSet, networkPolicy, securityGroupsForPods, windows } = options;
  return sorted({
    ...networkPolicy === undefined ? {} : networkPolicyKeys(networkPolicy),
    ...windows === undefined ? {} : windowsKeys(windows),
    branchENICooldown: securityGroupsForPods?.branchEniCooldown?.toSeconds(),
    ...customNetworking?.region === undefined ? {} : { eniConfig: eniConfigs(customNetworking) },
    ...daemonSet === undefined ? {} : daemonSetKeys(daemonSet),
  });
}

/** What is there, by key in order. */
export function sorted(values: { readonly [key: string]: any }): { [key: string]: any } {
  return Object.fromEntries(Object.keys(values).filter(key => values[key] !== undefined).sort().map(key => [key, values[key]]));
}

function flag(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function number(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** An object, unless nothing is in it. */
function some(values: { readonly [key: string]: any }): { [key: string]: any } | undefined {
  const there = sorted(values);
  return Object.keys(there).length === 0 ? undefined : there;
}

function networkPolicyKeys({ enabled = true, eventLogs, cloudWatchLogs, healthProbePort, metricsPort }: AnyOptions): AnyOptions {
  return {
    enableNetworkPolicy: flag(enabled),
    nodeAgent: some({
      enableCloudWatchLogs: flag(cloudWatchLogs),
      enablePolicyEventLogs: flag(eventLogs),
      healthProbeBindAddr: number(healthProbePort),
      metricsBindAddr: number(metricsPort),
    }),
  };
}

function windowsKeys({ prefixDelegation, warmIpTarget, minimumIpTarget, warmPrefixTarget }: AnyOptions): AnyOptions {
  // A target for addresses wins as long as it is not zero, and the chart has some.
  const addresses = warmPrefixTarget === undefined ? undefined : 0;
  return {
    enableWindowsIpam: 'true',
    enableWindowsPrefixDelegation: flag(prefixDelegation),
    warmWindowsIPTarget: warmIpTarget ?? addresses,
    minimumWindowsIPTarget: minimumIpTarget ?? addresses,
    warmWindowsPrefixTarget: warmPrefixTarget,
  };
}

function eniConfigs({ eniConfigs: configs, region }: AnyOptions): AnyOptions {
  return {
    create: true,
    region,
    subnets: sorted(Object.fromEntries(Object.entries<any>(configs).map(([name, { subnetId, securityGroups }]) =>
      [name, { id: subnetId, ...securityGroups === undefined ? {} : { securityGroups: [...securityGroups] } }]))),
  };
}

function daemonSetKeys(options: AnyOptions): AnyOptions {
  const { affinity, tolerations, livenessProbeTimeout, readinessProbeTimeout, cpuLimit, memoryLimit, cpuRequest, memoryRequest } = options;
  return {
    affinity: copied(affinity),
    tolerations: copied(tolerations),
    livenessProbeTimeoutSeconds: livenessProbeTimeout?.toSeconds(),
    readinessProbeTimeoutSeconds: readinessProbeTimeout?.toSeconds(),
    resources: some({
      limits: some({ cpu: cpuLimit, memory: memoryLimit }),
      requests: some({ cpu: cpuRequest, memory: memoryRequest }),
    }),
  };
}

function copied<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value)) as T;
}
