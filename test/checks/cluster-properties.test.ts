import fc from 'fast-check';
import { daemonSet, deployment, findingsFor } from './cluster-support';
import { ClusterProfileProps, ClusterSubnet, NodeGroup, NodeSetup, VpcCni } from '../../src';
import { CHECK_FAILED } from '../../src/checks/engine';
import { Finding, Severity } from '../../src/checks/finding';
import { Json } from '../../src/input/json';

/* What is known of a cluster, reduced or grown, against what is found. */

interface Group {
  readonly factory: 'managed' | 'nodeadm' | 'karpenter' | 'autoMode';
  readonly types: readonly string[];
  readonly minSize: number;
  readonly maxSize?: number;
  readonly maxPods?: number;
  readonly tier?: string;
  readonly subnets?: readonly number[];
  readonly zones?: true;
}

interface Subnet {
  readonly zone: string;
  readonly mask?: number;
  readonly tags?: { [key: string]: string };
}

interface World {
  readonly cni?: keyof typeof CNIS;
  readonly groups: readonly Group[];
  readonly subnets?: readonly Subnet[];
}

const PODS = { 'us-east-1a': { subnetId: 'subnet-0' }, 'us-east-1b': { subnetId: 'subnet-1' } };
const CNIS = {
  secondary: VpcCni.secondaryAddresses(),
  warm: VpcCni.secondaryAddresses({ warmIpTarget: 20, minimumIpTarget: 25 }),
  prefixes: VpcCni.prefixDelegation(),
  custom: VpcCni.secondaryAddresses({ customNetworking: { eniConfigs: PODS, nodeLabel: 'topology.kubernetes.io/zone' } as any }),
  trunks: VpcCni.secondaryAddresses({ securityGroupsForPods: {} }),
  ipv6: VpcCni.ipv6(),
};

function groupOf({ factory, types, minSize, maxSize, maxPods, tier, subnets, zones }: Group, index: number, known: number): NodeGroup {
  const inside = subnets?.filter(subnet => subnet < known).map(subnet => `subnet-${subnet}`);
  const place = {
    ...tier === undefined ? {} : { labels: { tier } },
    ...inside === undefined || inside.length === 0 ? {} : { subnets: inside },
    ...zones && !inside?.length ? { zones: ['us-east-1a', 'us-east-1b'] } : {},
  };
  const sizes = { minSize: Math.min(minSize, maxSize ?? minSize), maxSize };
  switch (factory) {
    case 'managed': return NodeGroup.managed(`g${index}`, { instanceTypes: [...types], ...sizes, ...place, maxPods });
    case 'nodeadm': return NodeGroup.managedWithAmi(`g${index}`, { instanceTypes: [...types], ...sizes, ...place, setup: NodeSetup.nodeadm({ maxPods }) });
    case 'karpenter': return NodeGroup.karpenter(`g${index}`, { instanceTypes: [...types], maxNodes: maxSize, ...place, maxPods });
    default: return NodeGroup.autoMode(`g${index}`, { instanceTypes: [...types], maxNodes: maxSize, ...place });
  }
}

function profileOf({ cni, groups, subnets }: World): ClusterProfileProps {
  return {
    cni: cni && CNIS[cni],
    nodeGroups: groups.map((group, index) => groupOf(group, index, subnets?.length ?? 9)),
    subnets: subnets?.map(({ zone, mask, tags }, index) =>
      ClusterSubnet.privateSubnet(`subnet-${index}`, { zone, tags, ...mask === undefined ? {} : { cidr: `10.${index}.0.0/${mask}` } })),
  };
}

const TYPES = ['t3.nano', 't3.micro', 'm5.large', 'm5.xlarge', 'm4.large', 'm6g.large', 'c5a.metal'];
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const group: fc.Arbitrary<Group> = fc.record({
  factory: fc.constantFrom('managed', 'nodeadm', 'karpenter', 'autoMode'),
  types: fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 3 }),
  minSize: fc.nat(12),
  maxSize: maybe(fc.integer({ min: 1, max: 6 })),
  maxPods: maybe(fc.constantFrom(1, 4, 29, 110, 300)),
  tier: maybe(fc.constantFrom('web', 'db')),
  subnets: maybe(fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 })),
  zones: maybe(fc.constant(true)),
}) as fc.Arbitrary<Group>;
const subnet: fc.Arbitrary<Subnet> = fc.record({
  zone: fc.constantFrom('us-east-1a', 'us-east-1b', 'us-east-1c'),
  mask: maybe(fc.integer({ min: 20, max: 28 })),
  tags: maybe(fc.constantFrom({}, { 'kubernetes.io/role/cni': '1' }, { 'kubernetes.io/role/cni': '0' })) as fc.Arbitrary<{ [key: string]: string } | undefined>,
});
const world: fc.Arbitrary<World> = fc.record({
  cni: maybe(fc.constantFrom(...Object.keys(CNIS) as (keyof typeof CNIS)[])),
  groups: fc.array(group, { minLength: 1, maxLength: 3 }),
  subnets: maybe(fc.array(subnet, { maxLength: 3 })),
});

const podSpec: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  {},
  { nodeSelector: { tier: 'web' } },
  { nodeSelector: { 'topology.kubernetes.io/zone': 'us-east-1a' } },
  { nodeSelector: { 'kubernetes.io/arch': 'arm64' } },
  { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['web'] }] }] } } } },
  { hostNetwork: true },
  { containers: [{ name: 'a', resources: { requests: { cpu: '1', memory: '3Gi' } } }] },
);
const policy: Json = {
  apiVersion: 'vpcresources.k8s.aws/v1beta1',
  kind: 'SecurityGroupPolicy',
  metadata: { name: 'p', namespace: 'shop' },
  spec: { podSelector: { matchLabels: { app: 'w0' } }, securityGroups: { groupIds: ['sg-1'] } },
};
const objects: fc.Arbitrary<Json[]> = fc.tuple(
  fc.array(fc.tuple(fc.constantFrom(0, 1, 5, 19, 55, 150, 400), podSpec), { maxLength: 4 }),
  fc.array(podSpec, { maxLength: 4 }),
  fc.boolean(),
).map(([deployments, daemons, withPolicy]) => [
  ...deployments.map(([replicas, spec], index) => deployment(`w${index}`, replicas, spec)),
  ...daemons.map((spec, index) => daemonSet(`d${index}`, spec)),
  ...withPolicy ? [policy] : [],
]);

const errorsOf = (findings: readonly Finding[]) => new Set(findings.filter(({ severity }) => severity === Severity.ERROR).map(({ id }) => id));
const RUNS = { numRuns: 80 };

type Change = (world: World) => World;
const first = <T>(list: readonly T[], change: (one: T) => T) => list.map((one, index) => index === 0 ? change(one) : one);
const inGroup = (change: (group: Group) => Group): Change => it => ({ ...it, groups: first(it.groups, change) });
const inSubnet = (change: (subnet: Subnet) => Subnet): Change => it => ({ ...it, subnets: it.subnets && first(it.subnets, change) });

describe('what is known less finds no error that was not there', () => {
  test.each<[string, Change]>([
    ['the CNI', it => ({ ...it, cni: undefined })],
    ['all subnets', it => ({ ...it, subnets: undefined })],
    ['the largest size', inGroup(one => ({ ...one, maxSize: undefined }))],
    ['the smallest size', inGroup(one => ({ ...one, minSize: 0 }))],
    ['the types', inGroup(one => ({ ...one, types: ['m99.large'] }))],
    ['one of the types', inGroup(one => ({ ...one, types: ['m99.large', ...one.types] }))],
    ['the labels', inGroup(one => ({ ...one, tier: undefined }))],
    ['the subnets of a group', inGroup(one => ({ ...one, subnets: undefined }))],
    ['the zones of a group', inGroup(one => ({ ...one, zones: undefined }))],
    ['the block of a subnet', inSubnet(one => ({ ...one, mask: undefined }))],
    ['the tags of a subnet', inSubnet(one => ({ ...one, tags: undefined }))],
  ])('%s', (_name, change) => {
    fc.assert(fc.property(world, objects, (it, manifests) => {
      const [known, less] = [it, change(it)].map(one => errorsOf(findingsFor(profileOf(one), manifests)));
      // Where something never works, another check may tell it.
      expect(known.size > 0 ? [] : [...less]).toEqual([]);
    }), RUNS);
  });
});

describe('more room finds no error over pods or subnets that was not there', () => {
  const ROOM = ['no-node-for-pods', 'pods-do-not-fit', 'branch-enis-exceeded', 'resources-do-not-fit', 'subnet-addresses', 'subnet-prefixes'];
  test.each<[string, Change]>([
    ['another node', inGroup(one => ({ ...one, maxSize: one.maxSize && one.maxSize + 1 }))],
    ['another group', it => ({ ...it, groups: [...it.groups, { factory: 'nodeadm', types: ['m5.large'], minSize: 0, maxSize: 3 }] })],
    ['a larger subnet', inSubnet(one => ({ ...one, mask: one.mask && one.mask - 1 }))],
  ])('%s', (_name, change) => {
    fc.assert(fc.property(world, objects, (it, manifests) => {
      const [before, after] = [it, change(it)].map(one => errorsOf(findingsFor(profileOf(one), manifests)));
      expect(ROOM.some(id => before.has(id)) ? [] : ROOM.filter(id => after.has(id))).toEqual([]);
    }), RUNS);
  });
});

test('the order of objects does not matter', () => {
  const twice = objects.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(fc.property(world, twice, (it, [one, other]) => {
    const [a, b] = [one, other].map(manifests => findingsFor(profileOf(it), manifests).map(({ severity, id, got, limit }) => `${severity} ${id} ${got} ${limit}`).sort());
    expect(a).toEqual(b);
  }), RUNS);
});

const TOKENS = ['${Token[TOKEN.1]}', '#{Token[TOKEN.2]}', -1.8881545897087503e+289];
const junk = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, -1, 1e308, '', '*', '50%', 'Always', ...TOKENS, ['#{Token[TOKEN.3]}'], { toString: 1, valueOf: 2 }),
    fc.integer(), fc.string(), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(
      'cpu', 'memory', 'key', 'operator', 'values', 'effect', 'matchLabels', 'matchExpressions', 'name', 'value', 'requests', 'limits', '__proto__',
    ), tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** A manifest in which some places hold anything at all. */
function spoilt(manifest: unknown): fc.Arbitrary<unknown> {
  const sound: fc.Arbitrary<unknown> = Array.isArray(manifest) ? fc.tuple(...manifest.map(spoilt))
    : typeof manifest === 'object' && manifest !== null ? fc.record(Object.fromEntries(Object.entries(manifest).map(([key, value]) => [key, spoilt(value)])))
      : fc.constant(manifest);
  return fc.oneof({ arbitrary: sound, weight: 12 }, { arbitrary: junk, weight: 1 });
}

const FULL: Json = {
  nodeSelector: { tier: 'web' },
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'tier', operator: 'Gt', values: ['1'] }], matchFields: [{ key: 'metadata.name', operator: 'In', values: ['a'] }] }],
      },
    },
  },
  tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'web', effect: 'NoSchedule' }],
  serviceAccountName: 'web',
  overhead: { cpu: '1m' },
  resources: { requests: { cpu: '1' } },
  initContainers: [{ name: 'init', restartPolicy: 'Always', resources: { requests: { cpu: '1' } } }],
  containers: [{
    name: 'aws-node',
    image: 'amazon-k8s-cni:v1.21.1',
    ports: [{ hostPort: 80 }],
    securityContext: { privileged: true },
    env: [{ name: 'ENABLE_IPv4', value: 'true' }],
    resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '2' } },
  }],
};
const SOUND: readonly Json[] = [
  deployment('web', 3, FULL, { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%' } } }),
  { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'aws-node' }, spec: { template: { metadata: { labels: {} }, spec: FULL }, updateStrategy: { rollingUpdate: { maxSurge: 1 } } } },
  { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'c' }, spec: { suspend: false, jobTemplate: { spec: { parallelism: 2, completions: 3, template: { spec: FULL } } } } },
  { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: { name: 'h', namespace: 'shop' }, spec: { scaleTargetRef: { kind: 'Deployment', name: 'web' }, minReplicas: 1, maxReplicas: 2 } },
  { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata: { name: 'k' }, spec: { scaleTargetRef: { name: 'web' }, minReplicaCount: 1, maxReplicaCount: 2 } },
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'web', namespace: 'shop', labels: { a: 'b' } } },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'aws-node' }, data: { WARM_IP_TARGET: '1' } },
  policy,
];

test('a description that breaks a check is told, and nothing else breaks', () => {
  const broken = { name: 'x', _nodes: () => { throw new Error('broken'); }, _fargate: () => undefined } as unknown as NodeGroup;
  const found = findingsFor({ nodeGroups: [broken] }, [deployment('web', 1)]);
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set([CHECK_FAILED.id]));
  expect(found[0].message).toContain('broke down over the cluster at test, and looked no further: broken');
});

test('of two service accounts of one name nothing is known', () => {
  const account = (labels: Json): Json => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: 'shop', labels } });
  const taker = { ...policy, spec: { serviceAccountSelector: { matchLabels: { a: 'b' } }, securityGroups: { groupIds: ['sg-1'] } } };
  const nodeGroups = [NodeGroup.managed('g', { instanceTypes: ['m5.large'], maxSize: 1 })];
  const errors = (...accounts: Json[]) => [...errorsOf(findingsFor({ cni: CNIS.trunks, nodeGroups }, [taker, deployment('w', 10), ...accounts]))]
    .filter(id => id !== 'duplicate-object');
  expect(errors(account({ a: 'b' }))).toEqual(['branch-enis-exceeded']);
  expect([errors(account({ a: 'b' }), account({})), errors(account({}), account({ a: 'b' }))]).toEqual([[], []]);
});

test('whatever stands in a manifest, no check breaks down', () => {
  const profile: ClusterProfileProps = {
    ...profileOf({ cni: 'trunks', groups: [{ factory: 'nodeadm', types: ['m5.large'], minSize: 1, maxSize: 2, tier: 'web', subnets: [0] }], subnets: [{ zone: 'us-east-1a', mask: 24 }] }),
  };
  const nodeGroups = [
    ...profile.nodeGroups!,
    NodeGroup.karpenter('tainted', { instanceTypes: ['m5.large'], maxNodes: 3, taints: [{ key: 'dedicated', value: 'web', effect: 'NoSchedule' as any }] }),
    NodeGroup.fargate('f', { selectors: [{ namespace: 'b*', labels: { app: 'w?b' } }], subnets: ['subnet-0'] }),
  ];
  fc.assert(fc.property(fc.tuple(...SOUND.map(spoilt)), manifests => {
    const list = manifests.map(manifest => typeof manifest === 'object' && manifest !== null ? manifest as Json : {});
    expect(findingsFor({ ...profile, nodeGroups }, list).filter(({ id }) => id === CHECK_FAILED.id)).toEqual([]);
  }), { numRuns: 600 });
});
