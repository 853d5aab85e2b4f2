import * as keys from './cni-addon-keys.json';
import { environmentProblems } from '../../src/cluster/cni/environment-problems';
import { CNI_ADDON_KEYS, CNI_ENVIRONMENT, NEWEST_KNOWN_CNI } from '../../src/facts/cni-environment';

/** What manifest and chart of 1.21.1 set. */
const STANDARD = {
  ADDITIONAL_ENI_TAGS: '{}',
  AWS_VPC_CNI_NODE_PORT_SUPPORT: 'true',
  AWS_VPC_ENI_MTU: '9001',
  AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: 'false',
  AWS_VPC_K8S_CNI_EXTERNALSNAT: 'false',
  AWS_VPC_K8S_CNI_LOG_FILE: '/host/var/log/aws-routed-eni/ipamd.log',
  AWS_VPC_K8S_CNI_LOGLEVEL: 'DEBUG',
  AWS_VPC_K8S_CNI_RANDOMIZESNAT: 'prng',
  AWS_VPC_K8S_CNI_VETHPREFIX: 'eni',
  AWS_VPC_K8S_PLUGIN_LOG_FILE: '/var/log/aws-routed-eni/plugin.log',
  AWS_VPC_K8S_PLUGIN_LOG_LEVEL: 'DEBUG',
  DISABLE_INTROSPECTION: 'false',
  DISABLE_METRICS: 'false',
  DISABLE_NETWORK_RESOURCE_PROVISIONING: 'false',
  ENABLE_IMDS_ONLY_MODE: 'false',
  ENABLE_IPv4: 'true',
  ENABLE_IPv6: 'false',
  ENABLE_MULTI_NIC: 'false',
  ENABLE_POD_ENI: 'false',
  ENABLE_PREFIX_DELEGATION: 'false',
  ENABLE_SUBNET_DISCOVERY: 'true',
  NETWORK_POLICY_ENFORCING_MODE: 'standard',
  WARM_ENI_TARGET: '1',
  WARM_PREFIX_TARGET: '1',
  // What is there beside, and not the CNI's.
  MY_NODE_NAME: 'node',
  VPC_CNI_VERSION: 'v1.21.1',
  AWS_REGION: 'us-east-1',
};
const PD = { ENABLE_PREFIX_DELEGATION: 'true' };
const V6 = { ...PD, ENABLE_IPv4: 'false', ENABLE_IPv6: 'true' };
const CUSTOM = { AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: 'true' };
const POD_ENI = { ENABLE_POD_ENI: 'true' };
const problems = (env: object, around = {}) => environmentProblems({ ...STANDARD, ...env }, around);
const texts = (env: object, around = {}) => problems(env, around).map(({ text, ends }) => `${ends ? 'ends' : 'lost'}: ${text}`);

describe('the table', () => {
  it('has all keys of the add-on, since the release they were seen in', () => {
    const seen = Object.entries({ ...keys.env, DISABLE_TCP_EARLY_DEMUX: { firstSeen: '1.13.0' } }).map(([key, { firstSeen }]) => [key, firstSeen.match(/1\.\d+\.(\d+|x)/)![0]]);
    expect(Object.entries(CNI_ENVIRONMENT).flatMap(([key, { addon }]) => addon === undefined ? [] : [[key, addon]]).sort())
      .toEqual(seen.map(([key, since]) => [key, since === '1.18.x' ? '1.18.5' : since === '1.12.x' ? '1.12.0' : since]).sort());
  });

  it('takes what the schema takes', () => {
    const types = { 'boolean': ['flag'], 'integer': ['number'], 'enum:standard|strict': ['choice'] };
    for (const [key, { format }] of Object.entries(keys.env)) {
      expect([key, format === null ? ['text', 'choice', 'cidrs', 'tags'] : types[format as keyof typeof types]]).toEqual([key, expect.arrayContaining([CNI_ENVIRONMENT[key].takes])]);
    }
  });

  it('has all further keys of the add-on', () => {
    const inner = Object.keys(keys.nodeAgent).map(key => `nodeAgent.${key}`);
    expect(Object.keys(CNI_ADDON_KEYS).sort()).toEqual([...Object.keys(keys.topLevel).filter(key => !['env', 'init', 'nodeAgent'].includes(key)), ...inner].sort());
  });

  it('has a property for every key of the add-on, each for one', () => {
    const chosen = ['ENABLE_PREFIX_DELEGATION'];
    expect(Object.keys(keys.env).filter(key => CNI_ENVIRONMENT[key].option === undefined)).toEqual(chosen);
    const options = Object.values(CNI_ENVIRONMENT).flatMap(({ option }) => option ?? []);
    expect(new Set(options).size).toBe(options.length);
  });

  it('names releases that there are', () => {
    for (const { since = '1.6.0', addon = '1.12.0' } of Object.values(CNI_ENVIRONMENT)) {
      expect([since, addon, NEWEST_KNOWN_CNI].every(release => /^1\.\d+\.\d+$/.test(release))).toBe(true);
    }
  });
});

describe('environmentProblems', () => {
  it.each<[string, object]>([
    ['the standard', {}],
    ['prefixes', PD],
    ['IPv6', V6],
    ['IPv6 with egress', { ...V6, ENABLE_V4_EGRESS: 'false' }],
    ['other ways to write flags', { ENABLE_PREFIX_DELEGATION: 'T', ENABLE_IPv4: '1', ENABLE_IPv6: 'F' }],
    ['targets that are not set', { WARM_IP_TARGET: '0', MINIMUM_IP_TARGET: '0', MAX_ENI: '0' }],
    ['target for addresses beside standards', { WARM_IP_TARGET: '5' }],
    ['prefixes with a target for addresses', { ...PD, MINIMUM_IP_TARGET: '16' }],
    ['custom networking', { ...CUSTOM, ENI_CONFIG_LABEL_DEF: 'topology.kubernetes.io/zone', MAX_ENI: '2' }],
    ['groups of pods', { ...POD_ENI, POD_SECURITY_GROUP_ENFORCING_MODE: 'standard', MAX_ENI: '2' }],
    ['both', { ...POD_ENI, ...CUSTOM, MAX_ENI: '3' }],
    ['levels in any case', { AWS_VPC_K8S_CNI_LOGLEVEL: 'debug' }],
    ['a mode that the add-on does not take', { NETWORK_POLICY_ENFORCING_MODE: 'none' }],
    ['a mode that nobody reads', { POD_SECURITY_GROUP_ENFORCING_MODE: 'strict' }],
    ['the least and the largest MTU', { AWS_VPC_ENI_MTU: '576', POD_MTU: '9001' }],
    ['the least MTU of IPv6', { ...V6, AWS_VPC_ENI_MTU: '1280' }],
    ['tokens', { AWS_VPC_ENI_MTU: '${Token[Mtu.1]}', AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS: '${Token[Cidrs.2]}' }],
    ['blocks', { AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS: '10.0.0.0/8, 192.0.2.0/24' }],
    ['ports for egress', { AWS_VPC_K8S_CNI_EXTERNALSNAT: 'true', ENABLE_V6_EGRESS: 'true', AWS_VPC_K8S_CNI_RANDOMIZESNAT: 'none' }],
    ['something unknown', { SOMETHING_ELSE: 'x' }],
  ])('finds nothing wrong with %s', (_, env) => {
    expect(problems(env)).toEqual([]);
  });

  it.each(['${Token[Later.1]}', undefined])('finds nothing wrong where %s may settle it', later => {
    expect(problems({ ENABLE_IPv4: later, ENABLE_IPv6: 'false' })).toEqual([]);
    expect(problems({ ...PD, WARM_PREFIX_TARGET: later })).toEqual([]);
    expect(problems({ ...V6, ENABLE_PREFIX_DELEGATION: later })).toEqual([]);
    expect(problems({ WARM_PREFIX_TARGET: '2', ENABLE_PREFIX_DELEGATION: later })).toEqual([]);
    expect(problems({ WARM_ENI_TARGET: '2', WARM_IP_TARGET: later })).toEqual([]);
    expect(problems({ AWS_VPC_K8S_CNI_EXTERNALSNAT: later, AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS: '10.0.0.0/8' })).toEqual([]);
    expect(problems({ ...CUSTOM, ...POD_ENI, MAX_ENI: later })).toEqual([]);
    expect(problems({ ...CUSTOM, MAX_ENI: '1', ENABLE_IPv6: later })).toEqual([]);
    expect(problems({ POD_SECURITY_GROUP_ENFORCING_MODE: 'none', ENABLE_POD_ENI: later })).toEqual([]);
    expect(problems({ AWS_VPC_K8S_CNI_EXTERNALSNAT: 'true', AWS_VPC_K8S_CNI_RANDOMIZESNAT: 'none', ENABLE_V6_EGRESS: later })).toEqual([]);
  });

  it('finds nothing wrong with a manifest older than the two families', () => {
    expect(environmentProblems({ WARM_ENI_TARGET: '1' }, { release: '1.9.3' })).toEqual([]);
  });

  const ends = 'and aws-node ends with anything else';
  it.each<[object, string[]]>([
    [{ ENABLE_IPv4: 'true', ENABLE_IPv6: 'true', ...PD }, ['ends: ENABLE_IPv4 and ENABLE_IPv6 are both on, and aws-node starts with one of them; turn one off']],
    [{ ENABLE_IPv4: 'false' }, ['ends: ENABLE_IPv4 and ENABLE_IPv6 are neither on, and aws-node starts with one of them; turn one on']],
    [{ ...V6, ENABLE_PREFIX_DELEGATION: 'false' }, ['ends: ENABLE_IPv6 is on without ENABLE_PREFIX_DELEGATION, and aws-node does not start; turn that on as well']],
    [{ ...V6, ...CUSTOM }, ["ends: AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG is 'true', and aws-node does not start with it and ENABLE_IPv6; leave it out"]],
    ...[{ WARM_PREFIX_TARGET: '0' }, { WARM_PREFIX_TARGET: '00' }, { WARM_PREFIX_TARGET: '' }].map((targets): [object, string[]] => [{ ...PD, ...targets }, [
      ...targets.WARM_PREFIX_TARGET === '' ? ["lost: WARM_PREFIX_TARGET is ''; allowed is a whole number from 0 to 2147483647 prefixes, and anything else counts as '1'"] : [],
      'ends: ENABLE_PREFIX_DELEGATION is on without a target for prefixes or addresses, and aws-node ends; set WARM_PREFIX_TARGET to 1 or more',
    ]]),
    [{ ...V6, WARM_PREFIX_TARGET: '0' }, ['ends: ENABLE_PREFIX_DELEGATION is on without a target for prefixes or addresses, and aws-node ends; set WARM_PREFIX_TARGET to 1 or more']],
    [{ AWS_VPC_ENI_MTU: '575' }, [`ends: AWS_VPC_ENI_MTU is '575'; allowed is a whole number from 576 to 9001 bytes, ${ends}`]],
    [{ POD_MTU: '9002' }, [`ends: POD_MTU is '9002'; allowed is a whole number from 576 to 9001 bytes, ${ends}`]],
    [{ ...V6, POD_MTU: '1279' }, [`ends: POD_MTU is '1279'; allowed is a whole number from 1280 to 9001 bytes, ${ends}`]],
    ...['ether', 'eth', 'lo', 'vlan'].map((AWS_VPC_K8S_CNI_VETHPREFIX): [object, string[]] => [{ AWS_VPC_K8S_CNI_VETHPREFIX },
      [`ends: AWS_VPC_K8S_CNI_VETHPREFIX is '${AWS_VPC_K8S_CNI_VETHPREFIX}'; allowed are at most 4 characters, and not 'eth', 'lo' or 'vlan', ${ends}`]]),
    [{ AWS_VPC_K8S_PLUGIN_LOG_FILE: 'stdout' }, [`ends: AWS_VPC_K8S_PLUGIN_LOG_FILE is 'stdout'; allowed is a file or 'stderr', ${ends}`]],
    [{ ...POD_ENI, POD_SECURITY_GROUP_ENFORCING_MODE: 'none' }, [`ends: POD_SECURITY_GROUP_ENFORCING_MODE is 'none'; allowed is 'strict' or 'standard', ${ends}`]],
    [{ NETWORK_POLICY_ENFORCING_MODE: 'Strict' }, [`ends: NETWORK_POLICY_ENFORCING_MODE is 'Strict'; allowed is 'standard' or 'strict' or 'none', ${ends}`]],
    [{ IP_COOLDOWN_PERIOD: '-1' }, [`ends: IP_COOLDOWN_PERIOD is '-1'; allowed is a whole number from 0 to 2147483647 seconds, ${ends}`]],
    [{ IP_COOLDOWN_PERIOD: '30s' }, [`ends: IP_COOLDOWN_PERIOD is '30s'; allowed is a whole number from 0 to 2147483647 seconds, ${ends}`]],
    [{ ...CUSTOM, MAX_ENI: '1' }, ["ends: MAX_ENI is '1', and AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG keeps pods off the first; allow at least 2, or leave it out"]],
    [{ ...CUSTOM, ...POD_ENI, MAX_ENI: '2' },
      ["ends: MAX_ENI is '2', and AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG keeps pods off the first and the trunk for ENABLE_POD_ENI takes one; allow at least 3, or leave it out"]],
  ])('says that aws-node ends with %j', (env, expected) => {
    expect(texts(env)).toEqual(expected);
  });

  it.each<[object, string]>([
    [{ ENABLE_POD_ENI: 'yes' }, "ENABLE_POD_ENI is 'yes'; allowed is 'true' or 'false', and anything else counts as 'false'"],
    [{ WARM_ENI_TARGET: 'two' }, "WARM_ENI_TARGET is 'two'; allowed is a whole number from 0 to 2147483647 ENIs, and anything else counts as '1'"],
    [{ WARM_IP_TARGET: '-1' }, "WARM_IP_TARGET is '-1'; allowed is a whole number from 0 to 2147483647 addresses, and anything else counts as not set"],
    [{ AWS_VPC_K8S_CNI_RANDOMIZESNAT: 'random' }, "AWS_VPC_K8S_CNI_RANDOMIZESNAT is 'random'; allowed is 'prng' or 'hashrandom' or 'none', and anything else counts as 'prng'"],
    [{ AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS: '10.0.0.0/8;10.1.0.0/16' },
      "AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS is '10.0.0.0/8;10.1.0.0/16'; allowed are IPv4 blocks with commas between them, and anything else is ignored"],
    [{ ADDITIONAL_ENI_TAGS: 'a=b' }, "ADDITIONAL_ENI_TAGS is 'a=b'; allowed are tags in JSON such as '{\"team\":\"payments\"}', and anything else is ignored"],
    [{ ADDITIONAL_ENI_TAGS: '[]' }, "ADDITIONAL_ENI_TAGS is '[]'; allowed are tags in JSON such as '{\"team\":\"payments\"}', and anything else is ignored"],
    [{ ADDITIONAL_ENI_TAGS: '{"node.k8s.amazonaws.com/a":"b"}' },
      "ADDITIONAL_ENI_TAGS is '{\"node.k8s.amazonaws.com/a\":\"b\"}'; allowed are keys without k8s.amazonaws.com, which node.k8s.amazonaws.com/a has, and anything else is ignored"],
    [{ WARM_ENI_TARGET: '2', WARM_IP_TARGET: '5' }, "WARM_ENI_TARGET is '2', and has no effect beside WARM_IP_TARGET; leave it out"],
    [{ WARM_ENI_TARGET: '2', ...PD }, "WARM_ENI_TARGET is '2', and has no effect with ENABLE_PREFIX_DELEGATION; leave it out"],
    [{ WARM_ENI_TARGET: '2', ...V6 }, "WARM_ENI_TARGET is '2', and has no effect with ENABLE_IPv6; leave it out"],
    [{ WARM_PREFIX_TARGET: '2' }, "WARM_PREFIX_TARGET is '2', and has no effect without ENABLE_PREFIX_DELEGATION; leave it out"],
    [{ WARM_PREFIX_TARGET: '2', WARM_IP_TARGET: '5', MINIMUM_IP_TARGET: '9', ...PD },
      "WARM_PREFIX_TARGET is '2', and has no effect beside WARM_IP_TARGET and MINIMUM_IP_TARGET; leave it out"],
    [{ WARM_IP_TARGET: '5', ...V6 }, "WARM_IP_TARGET is '5', and has no effect with ENABLE_IPv6; leave it out"],
    [{ MAX_ENI: '5', ...V6 }, "MAX_ENI is '5', and has no effect with ENABLE_IPv6; leave it out"],
    [{ MINIMUM_IP_TARGET: '5', DISABLE_NETWORK_RESOURCE_PROVISIONING: 'true' },
      "MINIMUM_IP_TARGET is '5', and has no effect where DISABLE_NETWORK_RESOURCE_PROVISIONING is 'true'; leave it out"],
    [{ WARM_ENI_TARGET: '3', ENABLE_IMDS_ONLY_MODE: 'true' }, "WARM_ENI_TARGET is '3', and has no effect with ENABLE_IMDS_ONLY_MODE; leave it out"],
    [{ AWS_VPC_K8S_CNI_EXTERNALSNAT: 'true', AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS: '10.0.0.0/8' },
      "AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS is '10.0.0.0/8', and has no effect with AWS_VPC_K8S_CNI_EXTERNALSNAT; leave it out"],
    [{ AWS_VPC_K8S_CNI_EXTERNALSNAT: 'true', AWS_VPC_K8S_CNI_RANDOMIZESNAT: 'none' },
      "AWS_VPC_K8S_CNI_RANDOMIZESNAT is 'none', and has no effect with AWS_VPC_K8S_CNI_EXTERNALSNAT; leave it out"],
    [{ ENI_CONFIG_LABEL_DEF: 'topology.kubernetes.io/zone' },
      "ENI_CONFIG_LABEL_DEF is 'topology.kubernetes.io/zone', and has no effect without AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG; leave it out"],
    [{ ENI_CONFIG_ANNOTATION_DEF: 'a/b' }, "ENI_CONFIG_ANNOTATION_DEF is 'a/b', and has no effect without AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG; leave it out"],
    [{ POD_SECURITY_GROUP_ENFORCING_MODE: 'standard' }, "POD_SECURITY_GROUP_ENFORCING_MODE is 'standard', and has no effect without ENABLE_POD_ENI; leave it out"],
    [{ ENABLE_V4_EGRESS: 'false' }, "ENABLE_V4_EGRESS is 'false', and has no effect without ENABLE_IPv6; leave it out"],
    [{ ENABLE_V6_EGRESS: 'true', ...V6 }, "ENABLE_V6_EGRESS is 'true', and has no effect with ENABLE_IPv6; leave it out"],
    [{ ENABLE_V6_EGRESS: 'true', DISABLE_POD_V6: 'true' }, "ENABLE_V6_EGRESS is 'true', and has no effect with DISABLE_POD_V6; leave it out"],
    [{ DISABLE_POD_V6: 'true', ...V6 }, "DISABLE_POD_V6 is 'true', and has no effect with ENABLE_IPv6; leave it out"],
    [{ INTROSPECTION_BIND_ADDRESS: '127.0.0.1:1', DISABLE_INTROSPECTION: 'true' },
      "INTROSPECTION_BIND_ADDRESS is '127.0.0.1:1', and has no effect where DISABLE_INTROSPECTION is 'true'; leave it out"],
    [{ ...POD_ENI, MAX_ENI: '1' }, "MAX_ENI is '1', and the trunk for ENABLE_POD_ENI takes one; allow at least 2, or leave it out"],
    [{ DISABLE_TCP_EARLY_DEMUX: 'true' }, "DISABLE_TCP_EARLY_DEMUX is 'true' in container aws-node, and only aws-vpc-cni-init reads it; set it there"],
    [{ WARM_IPS_TARGET: '5' }, 'there is no variable WARM_IPS_TARGET; did you mean WARM_IP_TARGET?'],
    [{ AWS_EXTERNAL_SERVICE_CIDR: '10.0.0.0/8' }, 'there is no variable AWS_EXTERNAL_SERVICE_CIDR; did you mean AWS_EXTERNAL_SERVICE_CIDRS?'],
  ])('says what is lost with %j', (env, expected) => {
    expect(texts(env)).toEqual([`lost: ${expected}`]);
  });

  it('knows the release', () => {
    const env = { POD_MTU: '1500', WARM_PREFIX_TARGET: '1' };
    expect(texts(env, { release: '1.16.3' })).toEqual(["lost: POD_MTU is '1500', known to the VPC CNI since 1.16.4, and the release is 1.16.3; use a newer one, or leave it out"]);
    expect(texts(env, { release: '1.16.4' })).toEqual([]);
  });

  it('knows of network policies', () => {
    const env = { ENABLE_BANDWIDTH_PLUGIN: 'true' };
    expect(texts(env, { networkPolicy: true })).toEqual(["lost: ENABLE_BANDWIDTH_PLUGIN is 'true', and does not work with network policies; leave one of them out"]);
    expect(texts(env)).toEqual([]);
  });

  it('names the variables, first the one to change', () => {
    expect(problems({ WARM_PREFIX_TARGET: '2', WARM_IP_TARGET: '5', ...PD })[0].keys).toEqual(['WARM_PREFIX_TARGET', 'WARM_IP_TARGET']);
    expect(problems({ ...CUSTOM, ...POD_ENI, MAX_ENI: '2' })[0].keys).toEqual(['MAX_ENI', 'AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG', 'ENABLE_POD_ENI']);
  });
});
