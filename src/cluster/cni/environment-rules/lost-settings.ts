import type { EnvironmentProblem, EnvironmentSurroundings } from '../environment-problem';
import type { EnvironmentReading } from '../environment-reading';

/** Settings that do nothing, for what other settings say. */
export function lostSettings(env: EnvironmentReading, { networkPolicy = false }: EnvironmentSurroundings): EnvironmentProblem[] {
  const lost = Object.entries(LOST).flatMap(([key, reasonOf]) => {
    const reason = env.asked(key) ? reasonOf(env) : undefined;
    return reason === undefined ? [] : { keys: [key, ...reason.by], ends: false, text: `${env.is(key)}, and has no effect ${reason.why}; leave it out` };
  });
  return networkPolicy && env.flag('ENABLE_BANDWIDTH_PLUGIN') ? [...lost, {
    keys: ['ENABLE_BANDWIDTH_PLUGIN'],
    ends: false,
    text: `${env.is('ENABLE_BANDWIDTH_PLUGIN')}, and does not work with network policies; leave one of them out`,
  }] : lost;
}

interface Reason {
  readonly by: readonly string[];
  readonly why: string;
}
type ReasonOf = (env: EnvironmentReading) => Reason | undefined;

/** The first of several reasons. */
const first = (...reasons: ReasonOf[]): ReasonOf => env => {
  for (const reason of reasons) {
    const found = reason(env);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
};
/** A flag that is on. */
const withFlag = (key: string): ReasonOf => env => env.flag(key) ? { by: [key], why: `with ${env.name(key)}` } : undefined;
/** A flag that is off. */
const withoutFlag = (key: string): ReasonOf => env => env.flag(key) ? undefined : { by: [key], why: `without ${env.name(key)}` };
/** Targets that count addresses win. */
const besideAddressTargets: ReasonOf = env => {
  const by = ['WARM_IP_TARGET', 'MINIMUM_IP_TARGET'].filter(key => (env.number(key) ?? 0) > 0);
  return by.length === 0 ? undefined : { by, why: `beside ${by.map(env.name).join(' and ')}` };
};

const V6 = withFlag('ENABLE_IPv6');
const NOT_PROVISIONING = first(withFlag('ENABLE_IMDS_ONLY_MODE'), env => env.flag('DISABLE_NETWORK_RESOURCE_PROVISIONING')
  ? { by: ['DISABLE_NETWORK_RESOURCE_PROVISIONING'], why: `where ${env.is('DISABLE_NETWORK_RESOURCE_PROVISIONING')}` } : undefined);
const NO_SNAT = first(V6, withFlag('AWS_VPC_K8S_CNI_EXTERNALSNAT'));

const LOST: { readonly [key: string]: ReasonOf } = {
  AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS: NO_SNAT,
  // Egress to the other family chooses ports by it as well.
  AWS_VPC_K8S_CNI_RANDOMIZESNAT: env =>
    ['ENABLE_IPv6', 'ENABLE_V6_EGRESS'].some(key => env.flag(key) || env.unknown(key)) ? undefined : NO_SNAT(env),
  DISABLE_POD_V6: V6,
  ENABLE_SUBNET_DISCOVERY: env => env.flag('ENABLE_SUBNET_DISCOVERY') ? withFlag('AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG')(env) : undefined,
  ENABLE_V4_EGRESS: withoutFlag('ENABLE_IPv6'),
  ENABLE_V6_EGRESS: first(V6, withFlag('DISABLE_POD_V6')),
  ENI_CONFIG_ANNOTATION_DEF: withoutFlag('AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG'),
  ENI_CONFIG_LABEL_DEF: withoutFlag('AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG'),
  INTROSPECTION_BIND_ADDRESS: env => env.flag('DISABLE_INTROSPECTION')
    ? { by: ['DISABLE_INTROSPECTION'], why: `where ${env.is('DISABLE_INTROSPECTION')}` } : undefined,
  MAX_ENI: V6,
  MINIMUM_IP_TARGET: first(V6, NOT_PROVISIONING),
  POD_SECURITY_GROUP_ENFORCING_MODE: withoutFlag('ENABLE_POD_ENI'),
  WARM_ENI_TARGET: first(V6, NOT_PROVISIONING, withFlag('ENABLE_PREFIX_DELEGATION'), besideAddressTargets),
  WARM_IP_TARGET: first(V6, NOT_PROVISIONING),
  // aws-node does not start with prefixes but without a target, so that one may have to be there where nothing comes of it.
  WARM_PREFIX_TARGET: first(withoutFlag('ENABLE_PREFIX_DELEGATION'), env => env.flag('ENABLE_IPv6') ? undefined : besideAddressTargets(env)),
};
