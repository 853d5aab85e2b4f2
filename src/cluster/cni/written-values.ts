import { sorted } from './chart-values';
import { CniConfiguration, isNewer } from './configuration';
import type { Environment } from './environment-reading';
import { CNI_ADDON_KEYS, CNI_ENVIRONMENT, NEWEST_KNOWN_CNI } from '../../facts/cni-environment';

/** Values for the EKS add-on, as JSON. Throws if its schema lacks a key. */
export function addonJson(configuration: CniConfiguration): string {
  const { chart, release } = configuration;
  const [env, initEnv] = [configuration.env, configuration.initEnv].map(all => needed(all, release));
  const lacking = [
    ...Object.keys(env).flatMap(key => lack(`env.${key}`, CNI_ENVIRONMENT[key]?.addon, release)),
    ...Object.keys(initEnv).flatMap(key => lack(`init.env.${key}`, CNI_ENVIRONMENT[key].addon, release)),
    ...Object.keys(chart).flatMap(key => key === 'nodeAgent' ? Object.keys(chart.nodeAgent).map(inner => `nodeAgent.${inner}`) : key)
      .flatMap(path => lack(path, CNI_ADDON_KEYS[path], release)),
  ];
  if (lacking.length > 0) {
    throw new Error(`VpcCni.addonConfigurationValues: ${lacking.join('; ')}`);
  }
  return JSON.stringify(sorted({ env, ...Object.keys(initEnv).length === 0 ? {} : { init: { env: initEnv } }, ...chart }));
}

/** Without the family, which EKS says by itself, and without what the schema lacks and is so anyway. */
function needed(env: Environment, release: string | undefined): Environment {
  return Object.fromEntries(Object.entries(env).filter(([key, value]) => {
    const { addon, standard } = CNI_ENVIRONMENT[key] ?? {};
    return key !== 'ENABLE_IPv4' && key !== 'ENABLE_IPv6' && !(value === standard && lack(key, addon, release).length > 0);
  }));
}

function lack(path: string, since: string | undefined, release: string | undefined): string[] {
  if (since === undefined) {
    // What is newer than all that is known here may well have it.
    return release !== undefined && isNewer(release, NEWEST_KNOWN_CNI) ? []
      : [`no published schema of the add-on has ${path}, and EKS refuses keys that it does not know; leave it out, or use helmValues or environment`];
  }
  return isNewer(since, release)
    ? [`the schema of the add-on has ${path} since ${since} as far as is known, and the release is ${release}; use a newer one, or leave it out`] : [];
}

/** Values for the chart aws-vpc-cni. */
export function helmValuesOf({ env, initEnv, chart, settings }: CniConfiguration): { [key: string]: any } {
  const nodeAgent = settings.ipv6 ? { ...chart.nodeAgent, enableIpv6: 'true' } : chart.nodeAgent;
  const values = sorted({ ...chart, nodeAgent: nodeAgent && sorted(nodeAgent), env, init: { env: initEnv } });
  return JSON.parse(JSON.stringify(values)) as { [key: string]: any };
}
