import { Duration } from 'cdk8s';
import {
  CniLogLevel, CustomNetworking, CustomNetworkingOptions, NetworkPolicyEnforcingMode, PodSecurityGroupEnforcingMode, SourcePortChoice, VpcCni,
} from '../../src';

const CONFIGS = { 'us-east-1a': { subnetId: 'subnet-a', securityGroups: ['sg-1'] }, 'us-east-1b': { subnetId: 'subnet-b' } };
const CUSTOM = CustomNetworking.of({ eniConfigs: CONFIGS });
const addon = (cni: VpcCni) => JSON.parse(cni.addonConfigurationValues());
const { STRICT, STANDARD } = PodSecurityGroupEnforcingMode;

describe('what decides behaviour is written', () => {
  it.each<[string, VpcCni, object, object]>([
    ['secondary addresses', VpcCni.secondaryAddresses(), { ENABLE_PREFIX_DELEGATION: 'false', WARM_ENI_TARGET: '1' }, { ENABLE_IPv6: 'false' }],
    ['prefixes', VpcCni.prefixDelegation(), { ENABLE_PREFIX_DELEGATION: 'true', WARM_PREFIX_TARGET: '1' }, { ENABLE_IPv6: 'false' }],
    ['prefixes by addresses', VpcCni.prefixDelegation({ warmIpTarget: 5, minimumIpTarget: 16 }),
      { ENABLE_PREFIX_DELEGATION: 'true', WARM_IP_TARGET: '5', MINIMUM_IP_TARGET: '16' }, { ENABLE_IPv6: 'false' }],
    ['IPv6', VpcCni.ipv6(), { ENABLE_PREFIX_DELEGATION: 'true', WARM_PREFIX_TARGET: '1' }, { ENABLE_IPv6: 'true' }],
    ['custom networking', VpcCni.secondaryAddresses({ customNetworking: CUSTOM, minimumIpTarget: 10 }), {
      AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: 'true', ENI_CONFIG_LABEL_DEF: 'topology.kubernetes.io/zone', ENABLE_PREFIX_DELEGATION: 'false', MINIMUM_IP_TARGET: '10',
    }, { ENABLE_IPv6: 'false' }],
    ['groups of pods', VpcCni.secondaryAddresses({ securityGroupsForPods: {} }), {
      ENABLE_POD_ENI: 'true', ENABLE_PREFIX_DELEGATION: 'false', POD_SECURITY_GROUP_ENFORCING_MODE: 'strict', WARM_ENI_TARGET: '1',
    }, { ENABLE_IPv6: 'false', DISABLE_TCP_EARLY_DEMUX: 'true' }],
    ['groups of pods that may be passed by', VpcCni.secondaryAddresses({ securityGroupsForPods: { enforcingMode: STANDARD } }), {
      ENABLE_POD_ENI: 'true', ENABLE_PREFIX_DELEGATION: 'false', POD_SECURITY_GROUP_ENFORCING_MODE: 'standard', WARM_ENI_TARGET: '1',
    }, { ENABLE_IPv6: 'false', DISABLE_TCP_EARLY_DEMUX: 'false' }],
    ['groups of pods that are not probed', VpcCni.secondaryAddresses({ securityGroupsForPods: { enforcingMode: STRICT, disableTcpEarlyDemux: false } }), {
      ENABLE_POD_ENI: 'true', ENABLE_PREFIX_DELEGATION: 'false', POD_SECURITY_GROUP_ENFORCING_MODE: 'strict', WARM_ENI_TARGET: '1',
    }, { ENABLE_IPv6: 'false', DISABLE_TCP_EARLY_DEMUX: 'false' }],
    ['an old release', VpcCni.secondaryAddresses({ release: '1.8.0', networkPolicy: {}, securityGroupsForPods: {} }),
      { ENABLE_POD_ENI: 'true', WARM_ENI_TARGET: '1' }, { DISABLE_TCP_EARLY_DEMUX: 'true' }],
  ])('%s', (_, cni, environment, initEnvironment) => {
    const { ENABLE_IPv4, ENABLE_IPv6, ...rest } = cni.environment();
    expect(rest).toEqual(environment);
    expect(cni.initEnvironment()).toEqual(initEnvironment);
    expect([ENABLE_IPv4, ENABLE_IPv6]).toEqual(cni.release === '1.8.0' ? [undefined, undefined] : cni.isIpv6 ? ['false', 'true'] : ['true', 'false']);
  });
});

it('writes every property', () => {
  const cni = VpcCni.secondaryAddresses({
    release: 'v1.21.1-eksbuild.1',
    env: { CLUSTER_NAME: 'shop', SOMETHING_NEW: '1' },
    securityGroupsForPods: { enforcingMode: STANDARD, disableTcpEarlyDemux: true, branchEniCooldown: Duration.seconds(30) },
    networkPolicy: {
      enforcingMode: NetworkPolicyEnforcingMode.STRICT, eventLogs: true, cloudWatchLogs: true, healthProbePort: 9000, metricsPort: 9001,
    },
    mtu: 1500,
    podMtu: 1400,
    ipCooldownPeriod: Duration.minutes(1),
    randomizeSnat: SourcePortChoice.HASH_RANDOM,
    multiNic: true,
    nodePortSupport: false,
    vethPrefix: 'pod',
    annotatePodIp: true,
    manageEnisOfUnschedulableNodes: true,
    networkResourceProvisioning: true,
    leakedEniCleanup: false,
    eniTags: { team: 'net', app: 'shop' },
    ec2Endpoint: 'https://ec2.example',
    clusterEndpoint: 'https://api.example',
    metrics: false,
    introspection: true,
    introspectionAddress: '127.0.0.1:1',
    logging: { level: CniLogLevel.INFO, file: 'stdout', pluginLevel: CniLogLevel.ERROR, pluginFile: 'stderr' },
    daemonSet: {
      cpuRequest: '50m',
      cpuLimit: '1',
      memoryRequest: '64Mi',
      memoryLimit: '1Gi',
      affinity: { nodeAffinity: {} },
      tolerations: [{ operator: 'Exists' }],
      livenessProbeTimeout: Duration.seconds(20),
      readinessProbeTimeout: Duration.seconds(1),
    },
    warmEniTarget: 0,
    maxEni: 3,
    customNetworking: CustomNetworking.of({ eniConfigs: CONFIGS, nodeLabel: 'net/config', nodeAnnotation: 'net/override', region: 'us-east-1' }),
    primarySubnetExcluded: true,
    subnetDiscovery: false,
    externalSnat: false,
    excludeSnatCidrs: ['10.0.0.0/8', '192.0.2.0/24'],
    externalServiceCidrs: ['198.51.100.0/24'],
    ipv6Egress: true,
    disablePodIpv6: false,
    windows: { prefixDelegation: false, warmIpTarget: 2, minimumIpTarget: 4 },
  });
  const env = {
    ADDITIONAL_ENI_TAGS: '{"app":"shop","team":"net"}',
    ANNOTATE_POD_IP: 'true',
    AWS_EC2_ENDPOINT: 'https://ec2.example',
    AWS_EXTERNAL_SERVICE_CIDRS: '198.51.100.0/24',
    AWS_MANAGE_ENIS_NON_SCHEDULABLE: 'true',
    AWS_VPC_CNI_NODE_PORT_SUPPORT: 'false',
    AWS_VPC_ENI_MTU: '1500',
    AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: 'true',
    AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS: '10.0.0.0/8,192.0.2.0/24',
    AWS_VPC_K8S_CNI_EXTERNALSNAT: 'false',
    AWS_VPC_K8S_CNI_LOGLEVEL: 'INFO',
    AWS_VPC_K8S_CNI_LOG_FILE: 'stdout',
    AWS_VPC_K8S_CNI_RANDOMIZESNAT: 'hashrandom',
    AWS_VPC_K8S_CNI_VETHPREFIX: 'pod',
    AWS_VPC_K8S_PLUGIN_LOG_FILE: 'stderr',
    AWS_VPC_K8S_PLUGIN_LOG_LEVEL: 'ERROR',
    CLUSTER_ENDPOINT: 'https://api.example',
    CLUSTER_NAME: 'shop',
    DISABLE_INTROSPECTION: 'false',
    DISABLE_LEAKED_ENI_CLEANUP: 'true',
    DISABLE_METRICS: 'true',
    DISABLE_NETWORK_RESOURCE_PROVISIONING: 'false',
    DISABLE_POD_V6: 'false',
    ENABLE_IPv4: 'true',
    ENABLE_IPv6: 'false',
    ENABLE_MULTI_NIC: 'true',
    ENABLE_POD_ENI: 'true',
    ENABLE_PREFIX_DELEGATION: 'false',
    ENABLE_SUBNET_DISCOVERY: 'false',
    ENABLE_V6_EGRESS: 'true',
    ENI_CONFIG_ANNOTATION_DEF: 'net/override',
    ENI_CONFIG_LABEL_DEF: 'net/config',
    INTROSPECTION_BIND_ADDRESS: '127.0.0.1:1',
    IP_COOLDOWN_PERIOD: '60',
    MAX_ENI: '3',
    NETWORK_POLICY_ENFORCING_MODE: 'strict',
    POD_MTU: '1400',
    POD_SECURITY_GROUP_ENFORCING_MODE: 'standard',
    SOMETHING_NEW: '1',
    WARM_ENI_TARGET: '0',
  };
  const initEnv = { DISABLE_TCP_EARLY_DEMUX: 'true', ENABLE_IPv6: 'false', ENABLE_V6_EGRESS: 'true' };
  const chart = {
    affinity: { nodeAffinity: {} },
    branchENICooldown: 30,
    enableNetworkPolicy: 'true',
    enableWindowsIpam: 'true',
    enableWindowsPrefixDelegation: 'false',
    eniConfig: { create: true, region: 'us-east-1', subnets: { 'us-east-1a': { id: 'subnet-a', securityGroups: ['sg-1'] }, 'us-east-1b': { id: 'subnet-b' } } },
    livenessProbeTimeoutSeconds: 20,
    minimumWindowsIPTarget: 4,
    nodeAgent: { enableCloudWatchLogs: 'true', enablePolicyEventLogs: 'true', healthProbeBindAddr: '9000', metricsBindAddr: '9001' },
    readinessProbeTimeoutSeconds: 1,
    resources: { limits: { cpu: '1', memory: '1Gi' }, requests: { cpu: '50m', memory: '64Mi' } },
    tolerations: [{ operator: 'Exists' }],
    warmWindowsIPTarget: 2,
  };
  expect(cni.environment()).toEqual(env);
  expect(Object.keys(cni.environment())).toEqual(Object.keys(env).sort());
  expect(cni.initEnvironment()).toEqual(initEnv);
  expect(cni.helmValues()).toEqual({ ...chart, env, init: { env: initEnv } });
  expect(() => cni.addonConfigurationValues()).toThrow(new Error('VpcCni.addonConfigurationValues: '
    + ['CLUSTER_NAME', 'ENABLE_MULTI_NIC', 'SOMETHING_NEW'].map(key => `no published schema of the add-on has env.${key}, and EKS refuses keys that it does not know; `
      + 'leave it out, or use helmValues or environment').join('; ')));
  expect(cni).toMatchObject({ release: '1.21.1', delegatesPrefixes: false, isIpv6: false, securityGroupsForPods: true, customNetworking: { region: 'us-east-1' } });
});

describe('addonConfigurationValues', () => {
  it('is the same text for the same settings in another order', () => {
    expect(VpcCni.prefixDelegation({ mtu: 1500, networkPolicy: { eventLogs: true } }).addonConfigurationValues())
      .toBe('{"enableNetworkPolicy":"true","env":{"AWS_VPC_ENI_MTU":"1500","ENABLE_PREFIX_DELEGATION":"true","NETWORK_POLICY_ENFORCING_MODE":"standard","WARM_PREFIX_TARGET":"1"},"nodeAgent":{"enablePolicyEventLogs":"true"}}');
    expect(VpcCni.prefixDelegation({ networkPolicy: { eventLogs: true }, mtu: 1500 }).addonConfigurationValues())
      .toBe(VpcCni.prefixDelegation({ mtu: 1500, networkPolicy: { eventLogs: true } }).addonConfigurationValues());
  });

  it('takes what is unknown of a release that is newer than all known', () => {
    expect(addon(VpcCni.secondaryAddresses({ release: '1.24.0', env: { SOMETHING_NEW: '1' } })).env).toMatchObject({ SOMETHING_NEW: '1' });
  });

  it('leaves out standards that the schema lacks', () => {
    expect(addon(VpcCni.secondaryAddresses({ multiNic: false })).env).not.toHaveProperty('ENABLE_MULTI_NIC');
    expect(addon(VpcCni.secondaryAddresses({ release: '1.15.1', networkPolicy: {} })).env).not.toHaveProperty('NETWORK_POLICY_ENFORCING_MODE');
    expect(addon(VpcCni.secondaryAddresses({ release: '1.18.5', networkPolicy: {} })).env).toHaveProperty('NETWORK_POLICY_ENFORCING_MODE');
  });

  it('refuses what the schema of the release lacks', () => {
    const older = VpcCni.secondaryAddresses({ release: '1.17.1', podMtu: 1500, networkPolicy: { enforcingMode: NetworkPolicyEnforcingMode.STRICT } });
    expect(() => older.addonConfigurationValues()).toThrow(new Error('VpcCni.addonConfigurationValues: '
      + ['NETWORK_POLICY_ENFORCING_MODE', 'POD_MTU'].map(key => `the schema of the add-on has env.${key} since 1.18.5 as far as is known, and the release is 1.17.1; `
        + 'use a newer one, or leave it out').join('; ')));
    const agent = VpcCni.secondaryAddresses({ release: '1.15.0', networkPolicy: { eventLogs: true } });
    expect(() => agent.addonConfigurationValues()).toThrow('the schema of the add-on has nodeAgent.enablePolicyEventLogs since 1.15.1');
  });
});

it('has warm prefixes of Windows alone in force', () => {
  const { helmValues, _settings } = VpcCni.prototype;
  const cni = VpcCni.secondaryAddresses({ windows: { prefixDelegation: true, warmPrefixTarget: 2 } });
  expect(helmValues.call(cni)).toMatchObject({ enableWindowsPrefixDelegation: 'true', minimumWindowsIPTarget: 0, warmWindowsIPTarget: 0, warmWindowsPrefixTarget: 2 });
  expect(_settings.call(cni)).toMatchObject({ windowsIpam: true, windowsPrefixDelegation: true, windowsTargets: { warmPrefixTarget: 2 } });
});

it.each<[string, VpcCni, object]>([
  ['secondary addresses', VpcCni.secondaryAddresses(), {
    prefixDelegation: false,
    ipv6: false,
    customNetworking: false,
    windowsIpam: false,
    windowsTargets: undefined,
    securityGroupsForPods: false,
    primarySubnetExcluded: false,
    multiNic: false,
    eniConfigs: undefined,
    targets: { warmEniTarget: 1, warmPrefixTarget: 1 },
  }],
  ['targets', VpcCni.secondaryAddresses({ warmEniTarget: 0, maxEni: 4, windows: {} }),
    { maxEni: 4, targets: { warmEniTarget: 0 }, windowsIpam: true, windowsTargets: { warmIpTarget: 1, minimumIpTarget: 3 } }],
  ['targets for addresses', VpcCni.prefixDelegation({ warmIpTarget: 7 }), { prefixDelegation: true, targets: { warmIpTarget: 7, minimumIpTarget: undefined } }],
  ['prefixes', VpcCni.prefixDelegation({ warmPrefixTarget: 3, primarySubnetExcluded: true }), { primarySubnetExcluded: true, targets: { warmPrefixTarget: 3 } }],
  ['IPv6', VpcCni.ipv6({ securityGroupsForPods: {} }), { ipv6: true, prefixDelegation: true, securityGroupsForPods: true }],
  ['custom networking', VpcCni.secondaryAddresses({ customNetworking: CUSTOM }),
    { customNetworking: true, eniConfigs: new Map(Object.entries(CONFIGS)), eniConfigLabel: 'topology.kubernetes.io/zone' }],
])('tells the arithmetic of %s', (_, cni, settings) => {
  expect(cni._settings()).toMatchObject(settings);
});

it('does not change, and can be marked', () => {
  const env: { [key: string]: string } = { CLUSTER_NAME: 'shop' };
  const cni = VpcCni.secondaryAddresses({ env });
  env.CLUSTER_NAME = 'other';
  cni.environment().CLUSTER_NAME = 'other';
  expect(cni.environment().CLUSTER_NAME).toBe('shop');
  expect(() => { (cni as any).isIpv6 = true; }).toThrow(TypeError);
  expect([cni, CUSTOM, CUSTOM.eniConfigs!['us-east-1a']].every(Object.isExtensible)).toBe(true);
  expect(() => { (CUSTOM.eniConfigs!['us-east-1a'] as any).subnetId = 'subnet-x'; }).toThrow(TypeError);
});

const known = (option: string, since: string) => `${option}, known to the VPC CNI since ${since}, and the release is 1.6.0; use a newer one, or leave it out`;

describe.each(['secondaryAddresses', 'prefixDelegation', 'ipv6'] as const)('VpcCni.%s refuses', mode => {
  const refusal = (options: unknown) => {
    try {
      VpcCni[mode](options as object);
    } catch (error) {
      return (error as Error).message;
    }
    return 'nothing';
  };
  const integers: [string, number, number, string][] = mode === 'ipv6' ? [['mtu', 576, 9001, 'bytes']]
    : [['mtu', 576, 9001, 'bytes'], ['podMtu', 576, 9001, 'bytes'], ['maxEni', 1, 1024, 'ENIs'], ['warmIpTarget', 1, 2147483647, 'addresses'],
      ['minimumIpTarget', 1, 2147483647, 'addresses'], mode === 'prefixDelegation' ? ['warmPrefixTarget', 1, 2147483647, 'prefixes'] : ['warmEniTarget', 0, 2147483647, 'ENIs']];

  it.each(integers)('%s below %d or above %d', (option, min, max, unit) => {
    for (const value of [min - 1, max + 1, 1.5, '5', null]) {
      const shown = value === '5' ? "'5'" : String(value);
      expect(refusal({ [option]: value })).toBe(`VpcCni.${mode}: ${option} is ${shown}; allowed is a whole number from ${min} to ${max} ${unit}`);
    }
    expect([min, max].map(value => refusal({ [option]: mode === 'ipv6' ? Math.max(value, 1280) : value }))).toEqual(['nothing', 'nothing']);
  });

  it.each<[unknown, string]>([
    [null, ': options is null; give an object such as { release: … }'],
    [{ warmIpTargets: 5, mtus: 1 }, `: there is no property warmIpTargets; ${mode === 'ipv6' ? 'there is release, env, securityGroupsForPods' : 'did you mean warmIpTarget?'}`],
    [{ release: 'latest' }, ": release is 'latest'; give a release of the VPC CNI or its add-on, for instance '1.21.1' or 'v1.21.1-eksbuild.1'"],
    [{ release: 1.2 }, ": release is 1.2; give a release of the VPC CNI or its add-on, for instance '1.21.1' or 'v1.21.1-eksbuild.1'"],
    [{ metrics: 'yes', introspection: 1 }, ': introspection is 1; give true or false; metrics is \'yes\'; give true or false'],
    [{ ipCooldownPeriod: 30 }, ': ipCooldownPeriod is 30; give a Duration, for instance Duration.seconds(10)'],
    [{ ipCooldownPeriod: Duration.millis(500) }, ": ipCooldownPeriod is '0.5 s'; allowed are whole seconds from 0 to 2147483647"],
    [{ randomizeSnat: 'random' }, ": randomizeSnat is 'random'; allowed is 'prng' or 'hashrandom' or 'none'"],
    [{ eniTags: ['a'] }, ": eniTags is [\"a\"]; give texts by key, for instance { team: 'payments' }"],
    [{ eniTags: { 'x.k8s.amazonaws.com': 'a' } },
      ': eniTags is given; allowed are keys without k8s.amazonaws.com, which x.k8s.amazonaws.com has, and anything else is ignored'],
    [{ vethPrefix: 'eth' }, ": vethPrefix is 'eth'; allowed are at most 4 characters, and not 'eth', 'lo' or 'vlan', and aws-node ends with anything else"],
    [{ logging: { pluginFile: 'stdout' } }, ": logging.pluginFile is 'stdout'; allowed is a file or 'stderr', and aws-node ends with anything else"],
    [{ logging: { level: 'debug' } }, ": logging.level is 'debug'; allowed is 'DEBUG' or 'INFO' or 'WARN' or 'ERROR' or 'FATAL'"],
    [{ logging: { lvl: 'DEBUG' } }, ': logging: there is no property lvl; did you mean level?'],
    [{ securityGroupsForPods: true }, ': securityGroupsForPods is true; give an object such as { enforcingMode: … }'],
    [{ securityGroupsForPods: { enforcingMode: 'none' } }, ": securityGroupsForPods.enforcingMode is 'none'; allowed is 'strict' or 'standard'"],
    [{ securityGroupsForPods: { branchEniCooldown: Duration.seconds(29) } },
      ": securityGroupsForPods.branchEniCooldown is '29 s'; allowed are whole seconds from 30 to 2147483647"],
    [{ securityGroupsForPods: { branchEniCooldown: Duration.seconds(30) }, release: '1.15.5' },
      ': securityGroupsForPods.branchEniCooldown is known since 1.16.0, and the release is 1.15.5; use a newer one, or leave it out'],
    [{ networkPolicy: { enforcingMode: 'none' } }, ": networkPolicy.enforcingMode is 'none'; allowed is 'standard' or 'strict'"],
    [{ networkPolicy: { enabled: 'no' } }, ": networkPolicy.enabled is 'no'; give true or false"],
    [{ networkPolicy: { healthProbePort: 0 } }, ': networkPolicy.healthProbePort is 0; allowed is a whole number from 1 to 65535'],
    [{ networkPolicy: { metricsPort: 8163 } }, ': networkPolicy has port 8163 for probe and metrics; give each a port of its own'],
    [{ networkPolicy: { cloudWatchLogs: true } },
      ': networkPolicy.cloudWatchLogs is true, and there are no logs without networkPolicy.eventLogs; turn that on as well'],
    [{ networkPolicy: { enabled: false, eventLogs: true } },
      ': networkPolicy.eventLogs is given, and has no effect where networkPolicy.enabled is false; leave one of them out'],
    [{ networkPolicy: {}, bandwidthPlugin: true }, ': bandwidthPlugin is true, and does not work with network policies; leave one of them out'],
    [{ introspection: false, introspectionAddress: '127.0.0.1:1' },
      ": introspectionAddress is '127.0.0.1:1', and has no effect where introspection is false; leave it out"],
    [{ daemonSet: { cpuLimit: '', affinity: [], tolerations: {}, livenessProbeTimeout: Duration.seconds(0) } },
      ": daemonSet.cpuLimit is ''; give a quantity, for instance '25m'; daemonSet.affinity is []; give an object such as { nodeAffinity: … }; "
      + "daemonSet.tolerations is {}; give a list such as [{ operator: 'Exists' }]; daemonSet.livenessProbeTimeout is '0 s'; allowed are whole seconds from 1 to 3600"],
    [{ env: ['A'] }, ": env is [\"A\"]; give texts by key, for instance { CLUSTER_NAME: 'shop' }"],
    [{ env: { CLUSTER_NAME: 1 } }, ": env['CLUSTER_NAME'] is 1; give text"],
    [{ env: { CLUSTER_NAME: '' } }, ": env['CLUSTER_NAME'] is ''; give text that is not empty, or leave it out"],
    [{ env: { 'A B': '1' } }, ": env: key is 'A B'; give the name of a variable, for instance 'CLUSTER_NAME'"],
    [{ env: { AWS_VPC_ENI_MTU: '1500' } }, ': env has AWS_VPC_ENI_MTU, which the property mtu says; say it there'],
    [{ env: { DISABLE_TCP_EARLY_DEMUX: 'true' } },
      ': env has DISABLE_TCP_EARLY_DEMUX, which the property securityGroupsForPods.disableTcpEarlyDemux says; say it there'],
    [{ env: { ENABLE_IPV6: 'true' } }, ': env has ENABLE_IPV6, which is no variable of the VPC CNI; did you mean ENABLE_IPv6?'],
    [{ env: { ENABLE_IPv6: 'true' } },
      `: env has ENABLE_IPv6, which VpcCni.${mode} says; leave it out, or use another of VpcCni.secondaryAddresses, VpcCni.prefixDelegation and VpcCni.ipv6`],
    [{ env: { ENABLE_IMDS_ONLY_MODE: 'yes' } }, ": env['ENABLE_IMDS_ONLY_MODE'] is 'yes'; allowed is 'true' or 'false', and anything else counts as 'false'"],
    [{ env: { ENABLE_IMDS_ONLY_MODE: 'true' }, release: '1.19.5' },
      ": env['ENABLE_IMDS_ONLY_MODE'] is 'true', known to the VPC CNI since 1.19.6, and the release is 1.19.5; use a newer one, or leave it out"],
  ])('%j', (options, message) => {
    const refused = refusal(options);
    expect(message.endsWith('securityGroupsForPods') ? refused.slice(0, message.length + `VpcCni.${mode}`.length) : refused).toBe(`VpcCni.${mode}${message}`);
  });
});

test.each<[() => unknown, string]>([
  [() => VpcCni.ipv6({ mtu: 1279, podMtu: 9002 }), 'ipv6: podMtu is 9002; allowed is a whole number from 576 to 9001 bytes'],
  [() => VpcCni.ipv6({ mtu: 1279 }), 'ipv6: mtu is 1279; allowed is a whole number from 1280 to 9001 bytes, and aws-node ends with anything else'],
  [() => VpcCni.ipv6({ env: { MAX_ENI: '2' } }), 'ipv6: env has MAX_ENI, which is no setting of VpcCni.ipv6; leave it out'],
  [() => VpcCni.ipv6({ release: '1.9.0' }), 'ipv6: IPv6, known to the VPC CNI since 1.10.0, and the release is 1.9.0; use a newer one, or leave it out'],
  [() => VpcCni.prefixDelegation({ release: '1.6.0' }), `prefixDelegation: ${known('prefix delegation', '1.9.0')}`],
  [() => VpcCni.secondaryAddresses({ release: '1.6.0', ipv6Egress: true, subnetDiscovery: true }),
    `secondaryAddresses: ${known('subnetDiscovery is true', '1.18.0')}; ${known('ipv6Egress is true', '1.13.0')}`],
  [() => VpcCni.secondaryAddresses({ release: '1.15.5', windows: { prefixDelegation: true, warmPrefixTarget: 1 } }),
    'secondaryAddresses: windows.prefixDelegation is known since 1.16.0, and the release is 1.15.5; use a newer one, or leave it out; '
    + 'a warm target of windows is known since 1.16.0, and the release is 1.15.5; use a newer one, or leave it out'],
  [() => VpcCni.secondaryAddresses({ warmEniTarget: 1, warmIpTarget: 5 }), 'secondaryAddresses: warmEniTarget is 1, and has no effect beside warmIpTarget; leave it out'],
  [() => VpcCni.prefixDelegation({ warmPrefixTarget: 1, minimumIpTarget: 5 }),
    'prefixDelegation: warmPrefixTarget is 1, and has no effect beside minimumIpTarget; leave it out'],
  [() => VpcCni.prefixDelegation({ warmPrefixTarget: 1, env: { WARM_ENI_TARGET: '1' } }),
    'prefixDelegation: env has WARM_ENI_TARGET, which is no setting of VpcCni.prefixDelegation; leave it out'],
  [() => VpcCni.prefixDelegation({ warmIpTarget: 5, networkResourceProvisioning: false }),
    'prefixDelegation: warmIpTarget is 5, and has no effect where networkResourceProvisioning is false; leave it out'],
  [() => VpcCni.secondaryAddresses({ maxEni: 1, securityGroupsForPods: {} }),
    'secondaryAddresses: maxEni is 1, and the trunk for securityGroupsForPods takes one; allow at least 2, or leave it out'],
  [() => VpcCni.secondaryAddresses({ maxEni: 2, securityGroupsForPods: {}, customNetworking: CUSTOM }),
    'secondaryAddresses: maxEni is 2, and customNetworking keeps pods off the first and the trunk for securityGroupsForPods takes one; allow at least 3, or leave it out'],
  [() => VpcCni.secondaryAddresses({ externalSnat: true, excludeSnatCidrs: ['10.0.0.0/8'], randomizeSnat: SourcePortChoice.PRNG }),
    'secondaryAddresses: excludeSnatCidrs is ["10.0.0.0/8"], and has no effect with externalSnat; leave it out; '
    + "randomizeSnat is 'prng', and has no effect with externalSnat; leave it out"],
  [() => VpcCni.secondaryAddresses({ excludeSnatCidrs: ['10.0.0.1/8'], externalServiceCidrs: '10.0.0.0/8' as any }),
    "secondaryAddresses: externalServiceCidrs is '10.0.0.0/8'; give a list such as ['192.0.2.0/24']; "
    + "excludeSnatCidrs[0] is '10.0.0.1/8'; it names an address inside the block; did you mean '10.0.0.0/8' or '10.0.0.1/32'?"],
  [() => VpcCni.secondaryAddresses({ subnetDiscovery: true, customNetworking: CUSTOM }),
    'secondaryAddresses: subnetDiscovery is true, and has no effect with customNetworking; leave it out'],
  [() => VpcCni.secondaryAddresses({ subnetDiscovery: false, primarySubnetExcluded: true }),
    'secondaryAddresses: primarySubnetExcluded is true, and without subnetDiscovery no subnet is left for pods; turn subnetDiscovery on'],
  [() => VpcCni.secondaryAddresses({ ipv6Egress: true, disablePodIpv6: true }), 'secondaryAddresses: ipv6Egress is true, and has no effect with disablePodIpv6; leave it out'],
  [() => VpcCni.secondaryAddresses({ customNetworking: { eniConfigs: {} } as any }),
    "secondaryAddresses: customNetworking is {\"eniConfigs\":{}}; give CustomNetworking.of({ eniConfigs: { 'us-east-1a': { subnetId: 'subnet-0a' } } })"],
  [() => VpcCni.secondaryAddresses({ customNetworking: CustomNetworking.of({ eniConfigs: { default: { subnetId: 'subnet-a' } } }), securityGroupsForPods: {} }),
    "secondaryAddresses: customNetworking has an ENIConfig named 'default', whose subnet branch ENIs of securityGroupsForPods do not get; name it after the value of a node label"],
  [() => VpcCni.secondaryAddresses({ windows: { warmPrefixTarget: 1 } }),
    'secondaryAddresses: windows.warmPrefixTarget is 1, and has no effect without windows.prefixDelegation; turn that on, or leave the target out'],
  [() => VpcCni.secondaryAddresses({ windows: { prefixDelegation: true, warmPrefixTarget: 1, warmIpTarget: 1, minimumIpTarget: 3 } }),
    'secondaryAddresses: windows.warmPrefixTarget is 1, and has no effect beside windows.warmIpTarget and windows.minimumIpTarget; leave one of them out'],
  [() => VpcCni.secondaryAddresses({ windows: { warmIpTarget: 0 } }), 'secondaryAddresses: windows.warmIpTarget is 0; allowed is a whole number from 1 to 2147483647 addresses'],
])('%#: contradictions are refused', (make, message) => {
  expect(make).toThrow(new Error(`VpcCni.${message}`));
});

describe('CustomNetworking.of', () => {
  it('may leave ENIConfigs to others', () => {
    expect({ ...CustomNetworking.of() }).toEqual({ eniConfigs: undefined, nodeLabel: 'topology.kubernetes.io/zone', nodeAnnotation: undefined, region: undefined });
  });

  it('takes tokens as ids', () => {
    expect(CustomNetworking.of({ eniConfigs: { a: { subnetId: '${Token[Subnet.1]}', securityGroups: ['${Token[Group.2]}'] } } }).eniConfigs!.a.subnetId)
      .toBe('${Token[Subnet.1]}');
  });

  it.each<[unknown, string]>([
    [null, 'options is null; give an object such as { eniConfigs: … }'],
    [{ eniConfig: {} }, 'there is no property eniConfig; did you mean eniConfigs?'],
    [{ eniConfigs: {} }, "eniConfigs is {}; give at least one by its name, for instance { 'us-east-1a': { subnetId: 'subnet-0a1b2c3d' } }, or leave it out if they exist already"],
    [{ eniConfigs: { A: { subnetId: 'subnet-a' } } },
      "eniConfigs: name is 'A'; allowed are lower-case letters, digits, and inner hyphens and dots, at most 253; the value of the node label names it"],
    [{ eniConfigs: { ['a'.repeat(64)]: { subnetId: 'subnet-a' } } },
      `eniConfigs: name is '${'a'.repeat(64)}'; the value of a node label names it, and has at most 63 characters`],
    [{ eniConfigs: { a: { subnetId: 'a' } } }, "eniConfigs['a']: subnetId is 'a'; give the subnet's id, for instance 'subnet-0a1b2c3d'"],
    [{ eniConfigs: { a: 'subnet-a' } }, "eniConfigs['a'] is 'subnet-a'; give an object such as { subnetId: … }"],
    [{ eniConfigs: { a: { subnetId: 'subnet-a', securityGroups: [] } } }, "eniConfigs['a']: securityGroups is []; an ENI has 1 to 5 security groups"],
    [{ nodeLabel: 'a b' }, "nodeLabel is 'a b'; give a key, for instance 'topology.kubernetes.io/zone'"],
    [{ nodeAnnotation: '' }, "nodeAnnotation is ''; give a key, for instance 'topology.kubernetes.io/zone'"],
    [{ region: 'us-east-1' }, "region is 'us-east-1'; it has the add-on make ENIConfigs, and eniConfigs is not given; give both, or none of them"],
  ])('refuses %j', (options, message) => {
    expect(() => CustomNetworking.of(options as CustomNetworkingOptions)).toThrow(new Error(`CustomNetworking.of: ${message}`));
  });
});
