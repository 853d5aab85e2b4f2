import { NodeGroup, NodeSetup, VpcCni } from '../../../src';
import { NodesFacts } from '../../../src/cluster/nodes/node-facts';
import { Json } from '../../../src/input/json';
import { leftBeside, misfits } from '../../../src/plan/fit/misfit';
import { NodeGroupView, viewOf } from '../../../src/plan/fit/node-group-view';
import { Placed, Placements, takenByPod } from '../../../src/plan/fit/placed';
import { Dimension, roomOf } from '../../../src/plan/fit/room';
import { traitsOf } from '../../../src/plan/nodes/node-traits';
import { Verdict } from '../../../src/plan/workloads/label-selector';
import { workloadOf } from '../../../src/plan/workloads/workload';

const view = (group: NodeGroup, cni?: VpcCni): NodeGroupView => viewOf(group._nodes()!, cni?._settings(), undefined);
const nodes = (instanceTypes: string[], maxSize?: number, labels: { [key: string]: string } = {}, name = 'g') =>
  NodeGroup.managedWithAmi(name, { instanceTypes, maxSize, labels, setup: NodeSetup.nodeadm() });
const place = (views: readonly NodeGroupView[], kind: string, replicas: number, podSpec: Json, branch: Verdict, metadata: Json = { name: 'a' }): Placed =>
  new Placements(views).of(workloadOf({
    kind, apiVersion: 'apps/v1', metadata, spec: { replicas, strategy: { type: 'Recreate' }, template: { spec: podSpec } },
  }, 'kube-system')!, branch);
const SECOND = VpcCni.secondaryAddresses();
const request = (cpu: string, memory: string): Json => ({ containers: [{ resources: { requests: { cpu, memory } } }] });

describe('the room on a node', () => {
  const room = (pods: number, addresses: number, cpuMillis: number, memoryMib: number, branchEnis = 0) =>
    ({ pods, addresses, branchEnis, cpuMillis, memoryMib });
  const UNKNOWN = room(Infinity, Infinity, Infinity, Infinity, Infinity);

  test.each<[string, NodeGroup, VpcCni | undefined, object, object]>([
    ['one type', nodes(['m5.large']), SECOND, room(29, 27, 1930, 8192 - 574 - 100), room(29, 27, 2000, 8192)],
    ['two types', nodes(['m5.large', 'm5.xlarge']), SECOND, room(29, 27, 1930, 8192 - 574 - 100), room(58, 56, 4000, 16384)],
    ['without a CNI', nodes(['m5.large']), undefined, room(29, Infinity, 1930, 8192 - 574 - 100, Infinity), room(29, Infinity, 2000, 8192, Infinity)],
    ['trunks', nodes(['m5.large']), VpcCni.secondaryAddresses({ securityGroupsForPods: {} }), room(29, 18, 1930, 7518, 9), room(29, 18, 2000, 8192, 9)],
    ['a type that is not known', nodes(['m5.large', 'm99.large']), SECOND, UNKNOWN, UNKNOWN],
    ['what EKS works out, without a CNI', NodeGroup.managed('g', { instanceTypes: ['m5.large'] }), undefined, room(Infinity, Infinity, 1930, 8092, Infinity), room(Infinity, Infinity, 2000, 8192, Infinity)],
    ['Windows', NodeGroup.selfManaged('w', { instanceTypes: ['m5.large'], setup: NodeSetup.windows() }), undefined,
      room(110, Infinity, 1930, 8092, Infinity), room(110, Infinity, 2000, 8192, Infinity)],
    ['Amazon Linux 2', NodeGroup.selfManaged('w', { instanceTypes: ['m5.large'], setup: NodeSetup.al2() }), SECOND,
      room(29, 27, 1930, 7518), room(29, 27, 2000, 8192)],
    ['Amazon Linux 2 that is told', NodeGroup.selfManaged('w', { instanceTypes: ['m5.large'], setup: NodeSetup.al2({ maxPods: 20 }) }), SECOND,
      room(20, 27, 1930, 8092), room(20, 27, 2000, 8192)],
    ['Bottlerocket', NodeGroup.selfManaged('w', { instanceTypes: ['m5.large'], setup: NodeSetup.bottlerocket() }), SECOND,
      room(29, 27, 1930, 7518), room(29, 27, 2000, 8192)],
    ['no vCPUs known', NodeGroup.karpenter('g', { instanceTypes: ['c5a.metal'], maxPods: 5 }), undefined,
      room(5, Infinity, Infinity, Infinity, Infinity), room(5, Infinity, Infinity, Infinity, Infinity)],
  ])('%s', (_name, group, cni, least, most) => {
    expect(roomOf(view(group, cni).kinds)).toEqual({ least, most });
  });

  it('is not known without types', () => {
    expect(roomOf(view(NodeGroup.karpenter('g')).kinds)).toEqual({ least: UNKNOWN, most: UNKNOWN });
    expect(roomOf([]).most).toEqual(UNKNOWN);
  });
});

test.each<[boolean, Verdict, boolean, number, number]>([
  [false, false, true, 1, 0], [false, true, true, 0, 1], [false, undefined, true, 0, 0],
  [false, false, false, 1, 0], [false, true, false, 0, 1], [false, undefined, false, 1, 0],
  [true, false, true, 0, 0], [true, true, false, 0, 0],
])('a pod, on the host network %j, with a branch ENI %j, surely %j', (hostNetwork, branch, sure, addresses, branchEnis) => {
  expect(takenByPod(place([view(nodes(['m5.large']))], 'Deployment', 1, { hostNetwork }, branch), sure)).toMatchObject({ pods: 1, addresses, branchEnis });
});

describe('what DaemonSets leave', () => {
  const group = view(nodes(['m5.large']), SECOND);
  const daemon = (name: string, podSpec: Json = {}) => place([group], 'DaemonSet', 1, podSpec, false, { name, namespace: 'kube-system' });
  const left = (...daemons: Placed[]) => leftBeside(daemons, roomOf(group.kinds).most, group, true);

  test.each<[string, Placed[], number, number]>([
    ['none', [], 27, 27],
    ['one', [daemon('logs')], 26, 26],
    ['one on the host network', [daemon('logs', { hostNetwork: true })], 26, 26],
    ['those of EKS in the app', [daemon('aws-node', { hostNetwork: true }), daemon('kube-proxy', { hostNetwork: true })], 27, 27],
    ['one named so, with an address', [daemon('aws-node')], 26, 26],
    ['more than there is room', Array.from({ length: 30 }, (_unused, index) => daemon(`d${index}`)), -3, -3],
  ])('%s', (_name, daemons, pods, addresses) => {
    expect(left(...daemons)).toMatchObject({ pods, addresses });
  });

  it('counts what they request', () => {
    expect(left(daemon('logs', request('500m', '192Mi')))).toMatchObject({ cpuMillis: 1500, memoryMib: 8000 });
  });
});

describe('what does not fit', () => {
  type Found = [Dimension, boolean, number, number];
  const found = (views: readonly NodeGroupView[], placed: readonly Placed[]): Found[] =>
    misfits(placed, views).map(({ dimension, sure, need, have }) => [dimension, sure, need, have]);

  test.each<[string, NodeGroup[], [kind: string, replicas: number, podSpec?: Json][], Found[]]>([
    ['nothing', [nodes(['m5.large'], 1)], [], []],
    ['as many as fit', [nodes(['m5.large'], 1)], [['StatefulSet', 27]], []],
    ['one more', [nodes(['m5.large'], 1)], [['StatefulSet', 28]], [['pods', true, 28, 27], ['addresses', true, 28, 27]]],
    ['on the host network', [nodes(['m5.large'], 1)], [['StatefulSet', 28, { hostNetwork: true }]], [['pods', true, 28, 27]]],
    ['in the smaller type', [nodes(['m5.large', 'm5.xlarge'], 1)], [['StatefulSet', 28]], [['pods', false, 28, 27], ['addresses', false, 28, 27]]],
    ['vCPUs', [nodes(['m5.large'], 1)], [['StatefulSet', 3, request('1', '1Gi')]], [['cpuMillis', true, 3000, 2000]]],
    ['memory beside what is reserved', [nodes(['m5.large'], 1)], [['StatefulSet', 1, request('1', '8Gi')]], [['memoryMib', false, 8192, 7518]]],
    ['a group whose size is not known', [nodes(['m5.large'])], [['StatefulSet', 999]], []],
    ['another group without bounds', [nodes(['m5.large'], 1), nodes(['m5.large'], undefined, {}, 'h')], [['StatefulSet', 999]], []],
    ['another group that it may not use', [nodes(['m5.large'], 1, { tier: 'web' }), nodes(['m5.large'], undefined, { tier: 'db' }, 'h')],
      [['StatefulSet', 28, { nodeSelector: { tier: 'web' } }]], [['pods', true, 28, 27], ['addresses', true, 28, 27]]],
    ['another group that may have the label', [nodes(['m5.large'], 1, { tier: 'web' }), nodes(['m5.large'], undefined, {}, 'h')],
      [['StatefulSet', 28, { nodeSelector: { tier: 'web' } }]], [['pods', false, 28, 27], ['addresses', false, 28, 27]]],
    ['nowhere at all', [nodes(['m5.large'], 1)], [['StatefulSet', 28, { nodeSelector: { 'kubernetes.io/os': 'windows' } }]], []],
    ['even if nodes had a label that nobody said', [nodes(['m5.large'], 1)], [['StatefulSet', 28, { nodeSelector: { tier: 'web' } }]],
      [['pods', true, 28, 27], ['addresses', true, 28, 27]]],
    ['as many as fit if nodes had a label that nobody said', [nodes(['m5.large'], 1)], [['StatefulSet', 27, { nodeSelector: { tier: 'web' } }]], []],
    ['on nodes full of DaemonSets', [nodes(['t3.nano'], 3)], [['DaemonSet', 0], ['DaemonSet', 0], ['StatefulSet', 1]], [['pods', true, 1, 0], ['addresses', true, 1, 0]]],
    ['in two groups apart', [nodes(['m5.large'], 1, { tier: 'web' }), nodes(['m5.large'], 2, { tier: 'db' }, 'h')],
      [['StatefulSet', 55, { nodeSelector: { tier: 'db' }, hostNetwork: true }], ['StatefulSet', 28, { nodeSelector: { tier: 'web' }, hostNetwork: true }]],
      [['pods', true, 28, 27], ['pods', true, 55, 54]]],
  ])('%s', (_name, groups, workloads, expected) => {
    const views = groups.map(group => view(group, SECOND));
    const placed = workloads.map(([kind, replicas, podSpec], index) => place(views, kind, replicas, podSpec ?? {}, false, { name: `w${index}` }));
    expect(found(views, placed).sort()).toEqual([...expected].sort());
    expect(found(views, [...placed].reverse()).sort()).toEqual([...expected].sort());
  });

  it('names those that want something alone', () => {
    const views = [view(nodes(['m5.large'], 1), SECOND)];
    const [small, large] = [place(views, 'StatefulSet', 3, {}, false), place(views, 'StatefulSet', 3, request('1', '1Mi'), false)];
    expect(misfits([small, large], views)).toMatchObject([{ dimension: 'cpuMillis', placed: [large], groups: [{ nodes: 1, perNode: 2000, perEmptyNode: 2000 }] }]);
  });
});

describe('labels of nodes', () => {
  const facts = (group: NodeGroup, more: Partial<NodesFacts> = {}) => traitsOf({ ...group._nodes()!, ...more }, undefined);
  const TOKEN = '${Token[TOKEN.1]}';
  const both = nodes(['m5.large', 'm6g.large'], 1, { tier: 'web', owner: TOKEN });
  const managed = NodeGroup.managed('g', { instanceTypes: ['m5.large'], zones: ['us-east-1a'] });

  test.each<[string, NodeGroup, string, readonly string[] | undefined, readonly string[] | undefined]>([
    ['said', both, 'tier', ['web'], ['web']],
    ['of the AWS CDK', both, 'owner', undefined, undefined],
    ['not said', both, 'team', [], undefined],
    ['not said, and of somebody else', both, 'node.kubernetes.io/lifecycle', undefined, undefined],
    ['of the GPU operator', both, 'nvidia.com/gpu.present', undefined, undefined],
    ['operating system', both, 'kubernetes.io/os', ['linux'], ['linux']],
    ['Windows', NodeGroup.karpenter('k', { amiFamily: 'Windows2022' as any }), 'kubernetes.io/os', ['windows'], ['windows']],
    ['architecture', managed, 'kubernetes.io/arch', ['amd64'], ['amd64']],
    ['architectures', both, 'kubernetes.io/arch', ['amd64', 'arm64'], ['amd64', 'arm64']],
    ['architecture not known', nodes(['m99.large']), 'kubernetes.io/arch', undefined, undefined],
    ['types', both, 'node.kubernetes.io/instance-type', ['m5.large', 'm6g.large'], ['m5.large', 'm6g.large']],
    ['types not known', NodeGroup.karpenter('k'), 'node.kubernetes.io/instance-type', undefined, undefined],
    ['type of the AWS CDK', nodes([TOKEN]), 'node.kubernetes.io/instance-type', undefined, undefined],
    ['zone', managed, 'topology.kubernetes.io/zone', ['us-east-1a'], ['us-east-1a']],
    ['zone not known', both, 'topology.kubernetes.io/zone', undefined, undefined],
    ['node group', managed, 'eks.amazonaws.com/nodegroup', ['g'], ['g']],
    ['node group, perhaps', both, 'eks.amazonaws.com/nodegroup', undefined, undefined],
    ['no node group', NodeGroup.karpenter('k'), 'eks.amazonaws.com/nodegroup', [], []],
    ['node pool', NodeGroup.autoMode('k'), 'karpenter.sh/nodepool', ['k'], ['k']],
    ['no node pool', managed, 'karpenter.sh/nodepool', [], []],
    ['EKS Auto Mode', NodeGroup.autoMode('k'), 'eks.amazonaws.com/compute-type', ['auto'], ['auto']],
    ['not EKS Auto Mode', managed, 'eks.amazonaws.com/compute-type', undefined, undefined],
    ['name of the AWS CDK', NodeGroup.karpenter(TOKEN), 'karpenter.sh/nodepool', undefined, undefined],
  ])('%s', (_name, group, key, labels, sureLabels) => {
    const traits = facts(group);
    expect([traits.labels(key), traits.sureLabels(key)]).toEqual([labels, sureLabels]);
  });
});
