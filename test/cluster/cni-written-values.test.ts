import { Duration } from 'cdk8s';
import * as fc from 'fast-check';
import * as keys from './cni-addon-keys.json';
import { CniLogLevel, CustomNetworking, NetworkPolicyEnforcingMode, PodSecurityGroupEnforcingMode, SourcePortChoice, VpcCni } from '../../src';
import { environmentProblems } from '../../src/cluster/cni/environment-problems';
import { CNI_ENVIRONMENT } from '../../src/facts/cni-environment';

/*
 * Random settings that do not contradict each other, and what add-on and chart are told of them.
 */

const some = <T extends object>(parts: { [name in keyof T]: fc.Arbitrary<T[name]> }) =>
  fc.record(parts, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
const flag = fc.boolean();
const text = fc.stringMatching(/^[a-z][a-z0-9/.-]{0,12}$/);
const many = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const duration = (min: number, max: number) => fc.integer({ min, max }).map(value => Duration.seconds(value));
const member = <T>(values: { readonly [name: string]: T }) => fc.constantFrom(...Object.values(values));
const blocks = fc.array(fc.nat(255).map(byte => `10.${byte}.0.0/16`), { maxLength: 3 });
const port = fc.integer({ min: 1, max: 65535 }).filter(number => number !== 8162 && number !== 8163);
const quantity = fc.constantFrom('25m', '1', '64Mi');

const COMMON = {
  securityGroupsForPods: some({
    enforcingMode: member(PodSecurityGroupEnforcingMode), disableTcpEarlyDemux: flag, branchEniCooldown: duration(30, 600),
  }),
  networkPolicy: some({
    enabled: fc.constant(true), enforcingMode: member(NetworkPolicyEnforcingMode), eventLogs: flag, healthProbePort: port, metricsPort: port,
  })
    .filter(policy => policy.healthProbePort === undefined || policy.healthProbePort !== policy.metricsPort)
    .chain(policy => policy.eventLogs ? flag.map(cloudWatchLogs => ({ ...policy, cloudWatchLogs })) : fc.constant(policy)),
  mtu: fc.integer({ min: 1280, max: 9001 }),
  podMtu: fc.integer({ min: 1280, max: 9001 }),
  ipCooldownPeriod: duration(0, 600),
  nodePortSupport: flag,
  vethPrefix: fc.stringMatching(/^[a-z]{1,4}$/).filter(prefix => !['eth', 'lo', 'vlan'].includes(prefix)),
  annotatePodIp: flag,
  manageEnisOfUnschedulableNodes: flag,
  networkResourceProvisioning: fc.constant(true),
  leakedEniCleanup: flag,
  eniTags: fc.dictionary(text, fc.string(), { maxKeys: 3 }),
  ec2Endpoint: text,
  clusterEndpoint: text,
  metrics: flag,
  introspection: fc.constant(true),
  introspectionAddress: text,
  logging: some({ level: member(CniLogLevel), file: text, pluginLevel: member(CniLogLevel), pluginFile: text.filter(file => file !== 'stdout') }),
  daemonSet: some({
    cpuRequest: quantity,
    cpuLimit: quantity,
    memoryRequest: quantity,
    memoryLimit: quantity,
    affinity: fc.constant({ nodeAffinity: {} }),
    tolerations: fc.array(fc.constant({ operator: 'Exists' })),
    livenessProbeTimeout: duration(1, 60),
    readinessProbeTimeout: duration(1, 60),
  }),
};
const snat = fc.oneof(
  some({ externalSnat: fc.constant(true) }),
  some({ excludeSnatCidrs: blocks, externalSnat: fc.constant(false), randomizeSnat: member(SourcePortChoice) }),
);
const customNetworking = fc.record({
  eniConfigs: fc.dictionary(fc.stringMatching(/^[a-c]{1,3}$/), fc.record({
    subnetId: fc.constant('subnet-a'), securityGroups: fc.uniqueArray(fc.nat(9).map(id => `sg-${id}`), { minLength: 1, maxLength: 5 }),
  }, { requiredKeys: ['subnetId'] }), { minKeys: 1, maxKeys: 3 }),
  region: text,
  nodeLabel: fc.constant('net/config'),
  nodeAnnotation: fc.constant('net/override'),
}, { requiredKeys: ['eniConfigs'] }).map(CustomNetworking.of);
const windows = fc.oneof(
  some({ prefixDelegation: flag, warmIpTarget: many, minimumIpTarget: many }),
  fc.record({ prefixDelegation: fc.constant(true), warmPrefixTarget: many }),
);
const IPV4 = {
  ...COMMON,
  maxEni: fc.integer({ min: 3, max: 1024 }),
  customNetworking,
  primarySubnetExcluded: flag,
  externalServiceCidrs: blocks,
  ipv6Egress: flag,
  windows,
};
const byAddresses = some({ warmIpTarget: many, minimumIpTarget: many });

const merged = (...parts: fc.Arbitrary<object>[]) => fc.tuple(...parts).map(all => Object.assign({}, ...all));
const cni: fc.Arbitrary<VpcCni> = fc.oneof(
  merged(some(IPV4), snat, fc.oneof(some({ warmEniTarget: many }), byAddresses)).map(options => VpcCni.secondaryAddresses(options)),
  merged(some(IPV4), snat, fc.oneof(some({ warmPrefixTarget: many }), byAddresses)).map(options => VpcCni.prefixDelegation(options)),
  some({ ...COMMON, ipv4Egress: flag, randomizeSnat: member(SourcePortChoice) }).map(options => VpcCni.ipv6(options)),
);

const isOf: { readonly [type: string]: (value: unknown) => boolean } = {
  'string/boolean': value => value === 'true' || value === 'false',
  'string/integer': value => typeof value === 'string' && /^\d+$/.test(value),
  'string/enum:standard|strict': value => value === 'standard' || value === 'strict',
  'string/null': value => typeof value === 'string',
  'integer': value => Number.isInteger(value),
  'object|null': value => typeof value === 'object',
  'array<object>': value => Array.isArray(value),
};

function wrongIn(values: { readonly [key: string]: unknown }, table: { readonly [key: string]: { type: string; format?: string | null } }): string[] {
  return Object.entries(values).filter(([key, value]) => {
    const { type, format } = table[key] ?? {};
    return !(isOf[type === 'string' ? `string/${format}` : type]?.(value) ?? false);
  }).map(([key]) => key);
}

test('every value for the add-on is a key of its schema, with its type and bounds', () => {
  fc.assert(fc.property(cni, made => {
    const { env, init, nodeAgent = {}, eniConfig, resources, ...rest } = JSON.parse(made.addonConfigurationValues());
    expect(wrongIn(env, keys.env)).toEqual([]);
    expect(Object.keys(init ?? { env: 0 })).toEqual(['env']);
    expect(wrongIn(init?.env ?? {}, keys['init.env'])).toEqual([]);
    expect(wrongIn(nodeAgent, keys.nodeAgent)).toEqual([]);
    expect(wrongIn(rest, keys.topLevel)).toEqual([]);
    for (const [key, value] of Object.entries<string>(env)) {
      const { takes, min, max } = CNI_ENVIRONMENT[key];
      expect(takes !== 'number' || (Number(value) >= min! && Number(value) <= max!)).toBe(true);
    }
    if (eniConfig !== undefined) {
      expect(Object.keys(eniConfig)).toEqual(keys.eniConfig.required);
      expect([typeof eniConfig.create, typeof eniConfig.region]).toEqual([keys.eniConfig.create, keys.eniConfig.region]);
      const subnets = Object.values<any>(eniConfig.subnets);
      expect(subnets.length).toBeGreaterThanOrEqual(keys.eniConfig.subnets.minProperties);
      for (const { id, securityGroups = [], ...more } of subnets) {
        expect([typeof id, Array.isArray(securityGroups), more]).toEqual(['string', true, {}]);
      }
    }
    for (const [kind, quantities] of Object.entries<any>(resources ?? {})) {
      expect(keys.resources).toHaveProperty(kind);
      expect(Object.entries(quantities).every(([name, value]) => keys.resources.limits.includes(name) && typeof value === 'string')).toBe(true);
    }
  }), { numRuns: 500 });
});

test('add-on, chart and DaemonSet are told the same, and nothing that is wrong', () => {
  fc.assert(fc.property(cni, made => {
    const { env: addonEnv, init, ...addon } = JSON.parse(made.addonConfigurationValues());
    const { env, init: { env: initEnv }, ...chart } = made.helmValues();
    expect([env, initEnv]).toEqual([made.environment(), made.initEnvironment()]);
    const { ENABLE_IPv4, ENABLE_IPv6, ...rest } = env;
    expect(addonEnv).toEqual(rest);
    expect({ ...init?.env, ENABLE_IPv6 }).toEqual(initEnv);
    const agent = made.isIpv6 ? { nodeAgent: { ...addon.nodeAgent, enableIpv6: 'true' } } : {};
    expect(chart).toEqual({ ...addon, ...agent });
    expect(ENABLE_IPv4).toBe(String(!made.isIpv6));
    expect(environmentProblems(env)).toEqual([]);
  }), { numRuns: 300 });
});
