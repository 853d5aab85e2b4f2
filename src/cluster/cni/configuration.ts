import { chartKeysOf } from './chart-values';
import type { CniSettings } from './cni-settings';
import { contradictions } from './contradictions';
import { environmentProblems } from './environment-problems';
import type { Environment, Wording } from './environment-reading';
import { furtherProblems } from './further-environment';
import { nestedProblems } from './nested-options';
import { AnyOptions, optionAt, optionValues } from './option-values';
import { CNI_ADDON_KEYS, CNI_ENVIRONMENT } from '../../facts/cni-environment';
import { refuse, shown } from '../../input/arguments';
import { releaseOf as semanticRelease, olderRelease } from '../releases';

/** How pods get addresses. */
export type CniMode = 'secondaryAddresses' | 'prefixDelegation' | 'ipv6';

/** What a VpcCni writes and says. */
export interface CniConfiguration {
  readonly release?: string;
  /** Variables of aws-node, by name in order. */
  readonly env: Environment;
  /** Variables of aws-vpc-cni-init, by name in order. */
  readonly initEnv: Environment;
  /** Further keys of chart and add-on. */
  readonly chart: { readonly [key: string]: any };
  readonly settings: CniSettings;
}

/**
 * All that options say, checked.
 *
 * @param names the options that the mode has
 */
export function configurationOf(mode: CniMode, options: AnyOptions, names: readonly string[]): CniConfiguration {
  const self = `VpcCni.${mode}`;
  const release = options.release === undefined ? undefined : releaseNumber(options.release) ?? refuse(`${self}: release`, options.release, "give a release of the VPC CNI or its add-on, for instance '1.21.1' or 'v1.21.1-eksbuild.1'");
  const asked = optionValues(options);
  const wrong = [...nestedProblems(options), ...asked.problems, ...furtherProblems(self, options.env, names)];
  // What is of a wrong kind cannot be held against the rest.
  if (wrong.length > 0) {
    throw new Error(`${self}: ${[...new Set(wrong)].join('; ')}`);
  }
  const all = { ...decisive(mode, options, asked.env, release), ...asked.env, ...options.env };
  const env = part(all, key => CNI_ENVIRONMENT[key]?.container !== 'init');
  const initEnv = part(all, key => CNI_ENVIRONMENT[key]?.container !== undefined);
  const chart = chartKeysOf(options);
  const problems = [
    ...environmentProblems(env, { release, networkPolicy: options.networkPolicy !== undefined && options.networkPolicy.enabled !== false },
      wording(mode, options, { ...asked.env, ...options.env })).map(({ text }) => text),
    ...contradictions(options),
    ...release === undefined ? [] : newerKeys(chart, release),
  ];
  if (problems.length > 0) {
    throw new Error(`${self}: ${problems.join('; ')}`);
  }
  return { release, env, initEnv, chart, settings: settingsOf(mode, options) };
}

/** A release without the build of the add-on. */
export function releaseNumber(text: string): string | undefined {
  return typeof text === 'string' ? semanticRelease(text.replace(/^v/, '').replace(/-eksbuild\.\d+$/, '')) : undefined;
}

/** What decides behaviour, also where nobody asked. */
function decisive(mode: CniMode, options: AnyOptions, asked: Environment, release?: string): Environment {
  const isIpv6 = mode === 'ipv6';
  const countsAddresses = options.warmIpTarget !== undefined || options.minimumIpTarget !== undefined;
  const strict = asked.POD_SECURITY_GROUP_ENFORCING_MODE !== 'standard';
  const written: { [key: string]: string | undefined } = {
    ENABLE_IPv4: String(!isIpv6),
    ENABLE_IPv6: String(isIpv6),
    ENABLE_PREFIX_DELEGATION: String(mode !== 'secondaryAddresses'),
    WARM_ENI_TARGET: mode === 'secondaryAddresses' && !countsAddresses ? '1' : undefined,
    // Without any target aws-node ends, even with IPv6, where it means nothing.
    WARM_PREFIX_TARGET: mode !== 'secondaryAddresses' && !countsAddresses ? '1' : undefined,
    ...options.securityGroupsForPods === undefined ? {} : {
      POD_SECURITY_GROUP_ENFORCING_MODE: 'strict',
      DISABLE_TCP_EARLY_DEMUX: String(strict),
    },
    NETWORK_POLICY_ENFORCING_MODE: options.networkPolicy !== undefined && options.networkPolicy.enabled !== false ? 'standard' : undefined,
  };
  return Object.fromEntries(Object.entries(written).flatMap(([key, value]) =>
    value === undefined || (isNewer(CNI_ENVIRONMENT[key].since, release) && ![...chosen(mode), 'WARM_PREFIX_TARGET'].includes(key)) ? [] : [[key, value]]));
}

/** Variables that the factory asks for. */
function chosen(mode: CniMode): readonly string[] {
  return { secondaryAddresses: [], prefixDelegation: ['ENABLE_PREFIX_DELEGATION'], ipv6: ['ENABLE_PREFIX_DELEGATION', 'ENABLE_IPv6'] }[mode];
}

/** Whether a release does not have what came with another. */
export function isNewer(since: string | undefined, release: string | undefined): boolean {
  return since !== undefined && release !== undefined && olderRelease(release, since);
}

function part(env: Environment, has: (key: string) => boolean): Environment {
  return Object.fromEntries(Object.keys(env).filter(has).sort().map(key => [key, env[key]]));
}

/** Variables by the properties that say them. */
function wording(mode: CniMode, options: AnyOptions, asked: Environment): Wording {
  const optionOf = (key: string) => CNI_ENVIRONMENT[key]?.option;
  const name = (key: string) => optionOf(key) ?? { ENABLE_PREFIX_DELEGATION: 'prefix delegation', ENABLE_IPv4: 'IPv4', ENABLE_IPv6: 'IPv6' }[key] ?? `env['${key}']`;
  const said = (key: string) => {
    const option = optionOf(key);
    const value = option === undefined ? asked[key] : optionAt(options, option);
    return CNI_ENVIRONMENT[key]?.takes === 'number' && option !== undefined ? asked[key] : typeof value === 'object' && !Array.isArray(value) ? 'given' : shown(value);
  };
  return {
    name,
    is: key => chosen(mode).includes(key) ? name(key) : `${name(key)} is ${said(key)}`,
    asked: key => Object.hasOwn(asked, key) || chosen(mode).includes(key),
  };
}

function newerKeys(chart: { readonly [key: string]: any }, release: string): string[] {
  return ['branchENICooldown', 'enableWindowsPrefixDelegation', 'warmWindowsIPTarget'].filter(key => chart[key] !== undefined && isNewer(CNI_ADDON_KEYS[key], release))
    .map(key => `${NEWER[key]} is known since ${CNI_ADDON_KEYS[key]}, and the release is ${release}; use a newer one, or leave it out`);
}

const NEWER: { readonly [key: string]: string } = {
  branchENICooldown: 'securityGroupsForPods.branchEniCooldown',
  enableWindowsPrefixDelegation: 'windows.prefixDelegation',
  warmWindowsIPTarget: 'a warm target of windows',
};

function settingsOf(mode: CniMode, options: AnyOptions): CniSettings {
  const { customNetworking, windows, warmIpTarget, minimumIpTarget, maxEni } = options;
  const configs = customNetworking?.eniConfigs;
  const countsAddresses = warmIpTarget !== undefined || minimumIpTarget !== undefined;
  return {
    prefixDelegation: mode !== 'secondaryAddresses',
    ipv6: mode === 'ipv6',
    customNetworking: customNetworking !== undefined,
    primarySubnetExcluded: options.primarySubnetExcluded ?? false,
    securityGroupsForPods: options.securityGroupsForPods !== undefined,
    maxEni,
    multiNic: options.multiNic ?? false,
    targets: countsAddresses ? { warmIpTarget, minimumIpTarget, warmEniTarget: 1, warmPrefixTarget: 1 }
      : { warmEniTarget: options.warmEniTarget ?? 1, warmPrefixTarget: options.warmPrefixTarget ?? 1 },
    subnetDiscovery: options.subnetDiscovery ?? true,
    windowsIpam: windows !== undefined,
    windowsPrefixDelegation: windows?.prefixDelegation ?? false,
    windowsTargets: windows === undefined ? undefined : windows.warmPrefixTarget !== undefined ? { warmPrefixTarget: windows.warmPrefixTarget }
      : { warmIpTarget: windows.warmIpTarget ?? 1, minimumIpTarget: windows.minimumIpTarget ?? 3 },
    eniConfigs: configs === undefined ? undefined : new Map(Object.entries(configs)),
    eniConfigLabel: customNetworking?.nodeLabel,
  };
}
