import { CNI_ENVIRONMENT } from '../../../facts/cni-environment';
import { olderRelease } from '../../releases';
import type { EnvironmentProblem, EnvironmentSurroundings } from '../environment-problem';
import type { EnvironmentReading } from '../environment-reading';

type Rule = (env: EnvironmentReading, around: EnvironmentSurroundings) => EnvironmentProblem | undefined;

/** Combinations with which aws-node ends, or never has an address for a pod. */
export function endings(env: EnvironmentReading, around: EnvironmentSurroundings): EnvironmentProblem[] {
  return RULES.flatMap(rule => rule(env, around) ?? []);
}

const TARGETS = ['WARM_PREFIX_TARGET', 'WARM_IP_TARGET', 'MINIMUM_IP_TARGET'];

const RULES: readonly Rule[] = [
  (env, { release }) => {
    const [v4, v6] = [env.flag('ENABLE_IPv4'), env.flag('ENABLE_IPv6')];
    const isBefore = release !== undefined && olderRelease(release, CNI_ENVIRONMENT.ENABLE_IPv4.since!);
    return v4 !== v6 || isBefore ? undefined : {
      keys: ['ENABLE_IPv6', 'ENABLE_IPv4'],
      ends: true,
      text: `${env.name('ENABLE_IPv4')} and ${env.name('ENABLE_IPv6')} are ${v4 ? 'both' : 'neither'} on, and aws-node starts with one of them; turn ${v4 ? 'one off' : 'one on'}`,
    };
  },
  env => !env.flag('ENABLE_IPv6') || env.flag('ENABLE_PREFIX_DELEGATION') ? undefined : {
    keys: ['ENABLE_PREFIX_DELEGATION', 'ENABLE_IPv6'],
    ends: true,
    text: `${env.name('ENABLE_IPv6')} is on without ${env.name('ENABLE_PREFIX_DELEGATION')}, and aws-node does not start; turn that on as well`,
  },
  env => !env.flag('ENABLE_IPv6') || !env.flag('AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG') ? undefined : {
    keys: ['AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG', 'ENABLE_IPv6'],
    ends: true,
    text: `${env.is('AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG')}, and aws-node does not start with it and ${env.name('ENABLE_IPv6')}; leave it out`,
  },
  prefixesWithoutTarget,
  tooFewEnis,
];

/** The program compares texts: what sorts before '0' counts as nothing, whatever number it is. */
function prefixesWithoutTarget(env: EnvironmentReading): EnvironmentProblem | undefined {
  const ends = TARGETS.every(key => (env.text(key) ?? '0') <= '0');
  const isEmpty = !env.flag('ENABLE_IPv6') && TARGETS.every(key => (env.text(key) === undefined ? 0 : env.number(key) ?? 0) < 1);
  return env.flag('ENABLE_PREFIX_DELEGATION') && (ends || isEmpty) ? {
    keys: TARGETS,
    ends: true,
    text: `${env.name('ENABLE_PREFIX_DELEGATION')} is on without a target for prefixes or addresses, and aws-node ends; set ${env.name('WARM_PREFIX_TARGET')} to 1 or more`,
  } : undefined;
}

function tooFewEnis(env: EnvironmentReading): EnvironmentProblem | undefined {
  const most = env.text('MAX_ENI') === undefined ? undefined : env.number('MAX_ENI');
  const [custom, trunk] = [env.flag('AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG'), env.flag('ENABLE_POD_ENI')];
  const least = 1 + (custom ? 1 : 0) + (trunk ? 1 : 0);
  if (most === undefined || most < 1 || most >= least || env.flag('ENABLE_IPv6') || env.unknown('ENABLE_IPv6')) {
    return undefined;
  }
  const takers = [custom ? `${env.name('AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG')} keeps pods off the first` : [], trunk ? `the trunk for ${env.name('ENABLE_POD_ENI')} takes one` : []];
  return {
    keys: ['MAX_ENI', ...custom ? ['AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG'] : [], ...trunk ? ['ENABLE_POD_ENI'] : []],
    ends: custom,
    text: `${env.is('MAX_ENI')}, and ${takers.flat().join(' and ')}; allow at least ${least}, or leave it out`,
  };
}
