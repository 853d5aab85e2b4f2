import type { CniDaemonSetOptions, CniLoggingOptions } from './cni-agent-options';
import type { AnyOptions } from './option-values';
import type { NetworkPolicyOptions, SecurityGroupsForPodsOptions, WindowsPodNetworkOptions } from './pod-network-options';
import { plainNumber } from '../../capacity/plain-number';
import { messagesOf, refuse, someText, trueOrFalse } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';
import { seconds } from '../../input/seconds';

const SECURITY_GROUPS: OptionNames<SecurityGroupsForPodsOptions> = { enforcingMode: true, disableTcpEarlyDemux: true, branchEniCooldown: true };
const NETWORK_POLICY: OptionNames<NetworkPolicyOptions> = {
  enabled: true, enforcingMode: true, eventLogs: true, cloudWatchLogs: true, healthProbePort: true, metricsPort: true,
};
const WINDOWS: OptionNames<WindowsPodNetworkOptions> = { prefixDelegation: true, warmIpTarget: true, minimumIpTarget: true, warmPrefixTarget: true };
const LOGGING: OptionNames<CniLoggingOptions> = { level: true, file: true, pluginLevel: true, pluginFile: true };
const DAEMON_SET: OptionNames<CniDaemonSetOptions> = {
  cpuRequest: true,
  cpuLimit: true,
  memoryRequest: true,
  memoryLimit: true,
  affinity: true,
  tolerations: true,
  livenessProbeTimeout: true,
  readinessProbeTimeout: true,
};

const MOST = 2 ** 31 - 1;

/** A number where it is given; what is null is not left out. */
function numberOf(name: string, value: number | undefined, min: number, max: number, unit?: string): void {
  if (value !== undefined) {
    plainNumber(name, value, min, max, unit);
  }
}

/** What is wrong with options inside of options that no variable says. */
export function nestedProblems(options: AnyOptions): string[] {
  const shapes: { readonly [option: string]: OptionNames<any> } = {
    securityGroupsForPods: SECURITY_GROUPS, networkPolicy: NETWORK_POLICY, windows: WINDOWS, logging: LOGGING, daemonSet: DAEMON_SET,
  };
  const wrongShape = messagesOf(Object.entries(shapes)
    .map(([name, names]) => () => options[name] === undefined || optionsOf(name, options[name], names, name)));
  return wrongShape.length > 0 ? wrongShape : messagesOf([
    () => seconds('securityGroupsForPods.branchEniCooldown', options.securityGroupsForPods?.branchEniCooldown, 30, MOST),
    ...['enabled', 'eventLogs', 'cloudWatchLogs'].map(name => () => trueOrFalse(`networkPolicy.${name}`, options.networkPolicy?.[name])),
    ...['healthProbePort', 'metricsPort'].map(name => () => numberOf(`networkPolicy.${name}`, options.networkPolicy?.[name], 1, 65535)),
    () => trueOrFalse('windows.prefixDelegation', options.windows?.prefixDelegation),
    ...['warmIpTarget', 'minimumIpTarget'].map(name => () => numberOf(`windows.${name}`, options.windows?.[name], 1, MOST, 'addresses')),
    () => numberOf('windows.warmPrefixTarget', options.windows?.warmPrefixTarget, 1, MOST, 'prefixes'),
    ...daemonSetChecks(options.daemonSet ?? {}),
    () => trueOrFalse('primarySubnetExcluded', options.primarySubnetExcluded),
    () => customNetworkingLooks(options.customNetworking),
  ]);
}

function daemonSetChecks(options: CniDaemonSetOptions): (() => unknown)[] {
  const { affinity, tolerations } = options;
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return [
    ...(['cpuRequest', 'cpuLimit', 'memoryRequest', 'memoryLimit'] as const).map(name => () => options[name] === undefined
      || someText(`daemonSet.${name}`, options[name], `a quantity, for instance '${name.startsWith('cpu') ? '25m' : '64Mi'}'`)),
    () => affinity === undefined || isObject(affinity) || refuse('daemonSet.affinity', affinity, 'give an object such as { nodeAffinity: … }'),
    () => tolerations === undefined || (Array.isArray(tolerations) && tolerations.every(isObject))
      || refuse('daemonSet.tolerations', tolerations, "give a list such as [{ operator: 'Exists' }]"),
    ...(['livenessProbeTimeout', 'readinessProbeTimeout'] as const).map(name => () => seconds(`daemonSet.${name}`, options[name], 1, 3600)),
  ];
}

/** By looks: two copies of the library may meet. */
function customNetworkingLooks(value: any): void {
  if (value !== undefined && typeof value?.nodeLabel !== 'string') {
    refuse('customNetworking', value, "give CustomNetworking.of({ eniConfigs: { 'us-east-1a': { subnetId: 'subnet-0a' } } })");
  }
}
