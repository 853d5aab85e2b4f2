import { ClusterSubnet, CustomNetworking, NodeGroup, NodeSetup, SubnetCapacityOptions, VpcCni } from '../../../src';
import { NodeGroupView, viewOf } from '../../../src/plan/fit/node-group-view';
import { Placed, Placements } from '../../../src/plan/fit/placed';
import { eniConfigSubnet, hasPodsElsewhere, subnetsForPods, subnetsOf } from '../../../src/plan/fit/pod-subnets';
import { SubnetUsers, heldBy, subnetNeeds, totalOf } from '../../../src/plan/fit/subnet-need';
import { addressesLeft, subnetOverloads } from '../../../src/plan/fit/subnet-overload';
import { eniConfigNames } from '../../../src/plan/nodes/eni-config-names';
import { nodeKinds } from '../../../src/plan/nodes/node-kind';
import { zonesOf } from '../../../src/plan/nodes/node-traits';
import { workloadOf } from '../../../src/plan/workloads/workload';

const TOKEN = '${Token[TOKEN.1]}';
const subnet = (name: string, cidr: string | undefined, zone = 'us-east-1a', more: { tags?: { [key: string]: string }; occupants?: SubnetCapacityOptions } = {}) =>
  ClusterSubnet.privateSubnet(`subnet-${name}`, { zone, cidr, ...more });
const [A, B, C] = [subnet('a', '10.0.0.0/24'), subnet('b', '10.0.1.0/24', 'us-east-1b'), subnet('c', '10.0.2.0/24', 'us-east-1a', { tags: {} })];
const TAGGED = subnet('d', '10.0.3.0/24', 'us-east-1a', { tags: { 'kubernetes.io/role/cni': '1' } });
const EXCLUDED = subnet('e', '10.0.4.0/24', 'us-east-1a', { tags: { 'kubernetes.io/role/cni': '0' } });
const SECOND = VpcCni.secondaryAddresses();
const PREFIXES = VpcCni.prefixDelegation();
const custom = (eniConfigs: { [name: string]: { subnetId: string } } | undefined, nodeLabel?: string) =>
  VpcCni.secondaryAddresses({ customNetworking: CustomNetworking.of({ eniConfigs, nodeLabel }) });
const group = (subnets: ClusterSubnet[] | undefined, more: object = {}) => NodeGroup.managedWithAmi('g', {
  instanceTypes: ['m5.large'], maxSize: 4, setup: NodeSetup.nodeadm(), subnets: subnets?.map(({ subnetId }) => subnetId), ...more,
});

type Pods = [kind: string, replicas: number, fargate?: true];

function users(cni: VpcCni | undefined, groups: NodeGroup[], subnets: ClusterSubnet[], workloads: Pods[] = []): SubnetUsers {
  const settings = cni?._settings();
  const views: NodeGroupView[] = groups.flatMap(one => one._nodes() ?? []).map(facts => viewOf(facts, settings, subnets));
  const placements = new Placements(views);
  const placed = (onFargate: boolean): Placed[] => workloads.filter(([, , fargate]) => (fargate ?? false) === onFargate).map(([kind, replicas]) =>
    placements.of(workloadOf({ kind, apiVersion: 'apps/v1', spec: { replicas, strategy: { type: 'Recreate' }, template: { spec: {} } } }, 'n')!, cni && false));
  const fargate = groups.flatMap(one => one._fargate() ?? []);
  return { subnets, cni: settings, groups: views, onNodes: placed(false), fargate, onFargate: placed(true) };
}

describe('subnets of pods', () => {
  const WINDOWS = NodeGroup.managed('g', { instanceTypes: ['m5.large'], subnets: ['subnet-a'], operatingSystem: 'windows' as any });
  const EXCLUDING = VpcCni.secondaryAddresses({ primarySubnetExcluded: true });
  const ALL = [A, B, C, TAGGED, EXCLUDED];

  test.each<[string, NodeGroup, VpcCni | undefined, ClusterSubnet[], ClusterSubnet[] | undefined]>([
    ['those of the nodes', group([A]), SECOND, [A, B, C], [A]],
    ['one that is tagged', group([A]), SECOND, ALL, [A, TAGGED]],
    ['one that may be tagged', group([C]), SECOND, [A, B, C], [C, A]],
    ['one in another zone, perhaps', group([B]), SECOND, [B, subnet('x', undefined, TOKEN)], [B, subnet('x', undefined, TOKEN)]],
    ['none without discovery', group([A]), VpcCni.secondaryAddresses({ subnetDiscovery: false }), ALL, [A]],
    ['not known', group(undefined), SECOND, ALL, undefined],
    ['one of them not known', group([A, B]), SECOND, [A], undefined],
    ['of EKS Auto Mode', NodeGroup.autoMode('g', { subnets: ['subnet-a'] }), SECOND, ALL, undefined],
    ['of Windows nodes', WINDOWS, SECOND, ALL, [A]],
    ['of Windows nodes with custom networking', WINDOWS, custom({ 'us-east-1a': { subnetId: 'subnet-b' } }), ALL, [A]],
    ['of an ENIConfig', group([A]), custom({ 'us-east-1a': { subnetId: 'subnet-c' } }), ALL, [C]],
    ['of an ENIConfig twice', group([A, EXCLUDED]), custom({ 'us-east-1a': { subnetId: 'subnet-c' } }), ALL, [C]],
    ['of an ENIConfig that is not there', group([A, B]), custom({ 'us-east-1a': { subnetId: 'subnet-c' } }), ALL, undefined],
    ['of an ENIConfig, not known', group([A]), custom(undefined), ALL, undefined],
    ['of an ENIConfig, subnet not known', group([A]), custom({ 'us-east-1a': { subnetId: 'subnet-z' } }), ALL, undefined],
    ['beside an excluded one', group([A]), EXCLUDING, ALL, undefined],
  ])('%s', (_name, nodes, cni, subnets, expected) => {
    expect(subnetsForPods(nodes._nodes()!, { subnets, cni: cni?._settings() })).toEqual(expected);
  });

  it('are others than those of nodes with custom networking alone', () => {
    const elsewhere = (nodes: NodeGroup, cni?: VpcCni) => hasPodsElsewhere(nodes._nodes()!, cni?._settings());
    expect([undefined, SECOND, custom(undefined), EXCLUDING].map(cni => elsewhere(group([A]), cni))).toEqual([false, false, true, true]);
    expect([elsewhere(WINDOWS, custom(undefined)), elsewhere(NodeGroup.autoMode('g'), custom(undefined))]).toEqual([false, false]);
  });

  it('are found by id', () => {
    expect(subnetsOf([A, B], undefined)).toBeUndefined();
    expect(subnetsOf([A, B], ['subnet-b', 'subnet-a'])).toEqual([B, A]);
    expect(subnetsOf([A, B], ['subnet-b', 'subnet-z'])).toBeUndefined();
  });
});

describe('ENIConfigs of a group', () => {
  const CONFIGS = { 'us-east-1a': { subnetId: 'subnet-c' } };
  test.each<[string, object, VpcCni, readonly string[] | undefined]>([
    ['by zones', { zones: ['us-east-1a', 'us-east-1b'] }, custom(CONFIGS), ['us-east-1a', 'us-east-1b']],
    ['by the zones of subnets', { subnets: ['subnet-a', 'subnet-b'] }, custom(CONFIGS), ['us-east-1a', 'us-east-1b']],
    ['not known', {}, custom(CONFIGS), undefined],
    ['by a label', { labels: { 'team/pods': 'x' } }, custom(CONFIGS, 'team/pods'), ['x']],
    ['by a label that nobody said', { zones: ['us-east-1a'] }, custom(CONFIGS, 'team/pods'), undefined],
    ['by a label of the AWS CDK', { labels: { 'team/pods': TOKEN } }, custom(CONFIGS, 'team/pods'), undefined],
    ['by the label that wins', { labels: { 'team/pods': 'x', 'vpc.amazonaws.com/externalEniConfig': 'y' } }, custom(CONFIGS, 'team/pods'), ['y']],
    ['without custom networking', { zones: ['us-east-1a'] }, SECOND, undefined],
  ])('%s', (_name, more, cni, expected) => {
    expect(eniConfigNames(group(undefined, more)._nodes()!, cni._settings(), [A, B])).toEqual(expected);
  });

  it('name a subnet', () => {
    const around = (cni?: VpcCni) => ({ subnets: [A, B, C], cni: cni?._settings() });
    const facts = group([A])._nodes()!;
    expect(eniConfigSubnet(facts, A, around(custom(CONFIGS)))).toBe(C);
    expect(eniConfigSubnet(facts, B, around(custom(CONFIGS)))).toBeUndefined();
    expect([undefined, SECOND, custom(CONFIGS, 'team/pods')].map(cni => eniConfigSubnet(facts, A, around(cni)))).toEqual([undefined, undefined, undefined]);
  });

  it('hang on zones', () => {
    const zones = (more: object, known: ClusterSubnet[] | undefined) => zonesOf(group(undefined, more)._nodes()!, known);
    expect(zones({ subnets: ['subnet-a', 'subnet-c'] }, [A, C])).toEqual(['us-east-1a']);
    expect([zones({ subnets: ['subnet-a'] }, undefined), zones({}, [A]), zones({ zones: [TOKEN] }, undefined)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('what a node holds', () => {
  const facts = (nodes: NodeGroup) => nodes._nodes()!;
  const held = (nodes: NodeGroup, cni: VpcCni | undefined, pods?: number) =>
    heldBy(facts(nodes), nodeKinds(facts(nodes), cni?._settings())![0], cni?._settings(), pods);
  const need = (singles: number, prefixes = 0) => ({ singles, prefixes });
  const windows = NodeGroup.managed('w', { instanceTypes: ['m5.large'], operatingSystem: 'windows' as any });

  test.each<[string, NodeGroup, VpcCni | undefined, number | undefined, object | undefined]>([
    ['without pods', group([A]), SECOND, 0, { node: need(10), elsewhere: need(0), pods: 0 }],
    ['with one pod', group([A]), SECOND, 1, { node: need(20), elsewhere: need(0), pods: 1 }],
    ['with ten pods', group([A]), SECOND, 10, { node: need(30), elsewhere: need(0), pods: 10 }],
    ['full', group([A]), SECOND, undefined, { node: need(30), elsewhere: need(0), pods: 27 }],
    ['asked for more than it takes', group([A]), SECOND, 500, { node: need(30), elsewhere: need(0), pods: 27 }],
    ['of prefixes', group([A]), PREFIXES, 0, { node: need(1, 1), elsewhere: need(0), pods: 0 }],
    ['of prefixes with 30 pods', group([A], { setup: NodeSetup.nodeadm({ maxPods: 110 }) }), PREFIXES, 30, { node: need(1, 3), elsewhere: need(0), pods: 30 }],
    ['elsewhere', group([A]), custom(undefined), 1, { node: need(1), elsewhere: need(20), pods: 1 }],
    ['of IPv6', group([A]), VpcCni.ipv6(), 5, { node: need(1), elsewhere: need(0), pods: 5 }],
    ['on Windows', windows, VpcCni.secondaryAddresses({ windows: {} }), 0, { node: need(4), elsewhere: need(0), pods: 0 }],
    ['on Windows, whatever Linux nodes keep', windows, VpcCni.secondaryAddresses({ windows: {}, warmIpTarget: 9 }), 0, { node: need(4), elsewhere: need(0), pods: 0 }],
    ['on Windows without support', windows, SECOND, 0, { node: need(1), elsewhere: need(0), pods: 0 }],
    ['on Windows of prefixes', windows, VpcCni.secondaryAddresses({ windows: { prefixDelegation: true } }), 0, undefined],
    ['without a CNI', group([A]), undefined, 0, undefined],
    ['of EKS Auto Mode', NodeGroup.autoMode('a', { instanceTypes: ['m5.large'] }), SECOND, 0, undefined],
  ])('%s', (_name, nodes, cni, pods, expected) => {
    expect(held(nodes, cni, pods)).toEqual(expected);
  });

  it('is counted with its prefixes', () => {
    expect([totalOf(undefined), totalOf(held(group([A]), PREFIXES, 0)), totalOf(held(group([A]), custom(undefined), 0))]).toEqual([0, 17, 11]);
  });
});

describe('what is wanted of subnets', () => {
  type Wanted = [subnet: string, singles: number, prefixes: number];
  const wanted = (all: SubnetUsers, full = false): Wanted[] =>
    subnetNeeds(all, full).map(({ subnet: { subnetId }, singles, prefixes }) => [subnetId, singles, prefixes]);
  const fargate = (...ids: string[]) => NodeGroup.fargate(`f${ids.join()}`, { selectors: [{ namespace: '*' }], subnets: ids.length === 0 ? undefined : ids });

  test.each<[string, SubnetUsers, Wanted[], Wanted[]]>([
    ['by nobody', users(SECOND, [], [A]), [], []],
    ['by empty nodes', users(SECOND, [group([A])], [A]), [['subnet-a', 40, 0]], [['subnet-a', 120, 0]]],
    ['in two subnets', users(SECOND, [group([A, B], { maxSize: 3 })], [A, B]), [['subnet-a', 20, 0], ['subnet-b', 10, 0]], [['subnet-a', 60, 0], ['subnet-b', 30, 0]]],
    ['by more subnets than nodes', users(SECOND, [group([A, B], { maxSize: 1 })], [A, B]), [['subnet-a', 10, 0]], [['subnet-a', 30, 0]]],
    ['by pods', users(SECOND, [group([A])], [A], [['StatefulSet', 4]]), [['subnet-a', 80, 0]], [['subnet-a', 120, 0]]],
    ['by pods of DaemonSets', users(SECOND, [group([A])], [A], [['DaemonSet', 0]]), [['subnet-a', 80, 0]], [['subnet-a', 120, 0]]],
    ['by prefixes', users(PREFIXES, [group([A])], [A]), [['subnet-a', 4, 4]], [['subnet-a', 4, 8]]],
    ['by the larger of two types', users(SECOND, [group([A], { instanceTypes: ['m5.large', 'm5.xlarge'] })], [A]), [['subnet-a', 60, 0]], [['subnet-a', 240, 0]]],
    ['elsewhere', users(custom({ 'us-east-1a': { subnetId: 'subnet-c' } }), [group([A])], [A, C]), [['subnet-a', 4, 0], ['subnet-c', 40, 0]], [['subnet-a', 4, 0], ['subnet-c', 80, 0]]],
    ['by two groups', users(SECOND, [group([A]), NodeGroup.managed('h', { instanceTypes: ['m5.large'], maxSize: 1, subnets: ['subnet-a'] })], [A]), [['subnet-a', 50, 0]], [['subnet-a', 150, 0]]],
    ['by nodes whose number is not known', users(SECOND, [group([A], { maxSize: undefined })], [A]), [], []],
    ['by nodes whose type is not known', users(SECOND, [group([A], { instanceTypes: ['m99.large'] })], [A]), [], []],
    ['by nodes whose addresses are not known', users(undefined, [group([A])], [A]), [], []],
    ['of subnets that are not known', users(SECOND, [group([A])], [B]), [], []],
    ['by Fargate', users(undefined, [fargate('subnet-a', 'subnet-b')], [A, B], [['StatefulSet', 5, true]]), [['subnet-a', 3, 0], ['subnet-b', 2, 0]], []],
    ['by Fargate with IPv6', users(VpcCni.ipv6(), [fargate('subnet-a')], [A], [['StatefulSet', 5, true]]), [], []],
    ['by Fargate somewhere', users(undefined, [fargate()], [A], [['StatefulSet', 5, true]]), [], []],
    ['by one of two Fargate profiles', users(undefined, [fargate('subnet-a'), fargate('subnet-b')], [A, B], [['StatefulSet', 5, true]]), [], []],
  ])('%s', (_name, all, even, full) => {
    expect([wanted(all), wanted(all, true)]).toEqual([even, full]);
  });

  it('names who wants it', () => {
    expect(subnetNeeds(users(SECOND, [group([A])], [A], [['StatefulSet', 4]]), false)[0].parts).toEqual([{ name: 'g', count: 4, podsPerNode: 1, singles: 80, prefixes: 0 }]);
  });
});

describe('what subnets do not hold', () => {
  const SMALL = subnet('a', '10.0.0.0/28');
  const at = (minSize: number, more: object = {}) => group([SMALL], { minSize, maxSize: undefined, ...more });
  const fargate = NodeGroup.fargate('f', { selectors: [{ namespace: '*' }], subnets: ['subnet-a'] });

  test.each<[string, SubnetUsers, [sure: boolean, need: number, have: number][]]>([
    ['nothing', users(SECOND, [], [SMALL]), []],
    ['as many nodes as addresses', users(undefined, [at(11)], [SMALL]), []],
    ['one node more', users(undefined, [at(12)], [SMALL]), [[true, 12, 11]]],
    ['what nodes keep ready', users(SECOND, [at(2)], [SMALL]), [[false, 20, 11]]],
    ['what they keep in other subnets', users(custom(undefined), [at(2)], [SMALL]), []],
    ['as many pods', users(SECOND, [at(0)], [SMALL], [['StatefulSet', 11]]), []],
    ['one pod more', users(SECOND, [at(0)], [SMALL], [['StatefulSet', 12]]), [[true, 12, 11]]],
    ['pods and nodes', users(SECOND, [at(1)], [SMALL], [['StatefulSet', 11]]), [[true, 12, 11]]],
    ['pods of DaemonSets', users(SECOND, [at(0)], [SMALL], Array.from({ length: 12 }, () => ['DaemonSet', 0])), []],
    ['pods with IPv6', users(VpcCni.ipv6(), [at(0)], [SMALL], [['StatefulSet', 99]]), []],
    ['pods of whom it is not known', users(undefined, [at(0)], [SMALL], [['StatefulSet', 99]]), []],
    ['a subnet that is not known', users(SECOND, [group([subnet('a', undefined)], { minSize: 4 })], [subnet('a', undefined)], [['StatefulSet', 99]]), []],
    ['pods on Fargate', users(SECOND, [fargate], [SMALL], [['StatefulSet', 12, true]]), [[true, 12, 11]]],
    ['pods on Fargate and on nodes', users(SECOND, [fargate, at(0)], [SMALL], [['StatefulSet', 6, true], ['StatefulSet', 6]]), [[true, 12, 11]]],
    ['pods that may run in another subnet', users(SECOND, [at(0), NodeGroup.karpenter('k', { subnets: ['subnet-b'] })], [SMALL, B], [['StatefulSet', 99]]), []],
    ['pods that may run anywhere', users(SECOND, [at(0), NodeGroup.karpenter('k')], [SMALL], [['StatefulSet', 99]]), []],
    ['types that are not known', users(SECOND, [at(11, { instanceTypes: ['m99.large'] })], [SMALL]), []],
  ])('%s', (_name, all, expected) => {
    expect(subnetOverloads(all).map(({ sure, need, have }) => [sure, need, have])).toEqual(expected);
  });

  it('has what is kept for prefixes', () => {
    expect(addressesLeft(subnet('a', '10.0.0.0/24', 'z', { occupants: { prefixReservations: ['10.0.0.64/26'], loadBalancers: 1 } }).capacity!)).toBe(251 - 8);
    expect(addressesLeft(A.capacity!)).toBe(251);
  });
});
