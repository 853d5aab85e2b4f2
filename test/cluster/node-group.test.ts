import { Token } from 'aws-cdk-lib/core';
import {
  AutoModeNodePoolProps, AutoModePrefixSize, FargateProfileProps, InstanceHypervisor, InstanceLimits, KarpenterAmiFamily, KarpenterNodePoolProps,
  ManagedNodeGroupProps, NodeBootstrap, NodeGroup, NodeGroupKind, NodeGroupTaintEffect, NodeOperatingSystem, NodeSetup, OwnAmiNodeGroupProps,
} from '../../src';

const TYPES = { instanceTypes: ['m5.large'] };
const SETUP = NodeSetup.nodeadm();
const managed = (props: object) => NodeGroup.managed('g', props as ManagedNodeGroupProps);
const own = (props: object) => NodeGroup.managedWithAmi('g', props as OwnAmiNodeGroupProps);
const karpenter = (props?: object) => NodeGroup.karpenter('g', props as KarpenterNodePoolProps);
const autoMode = (props?: object) => NodeGroup.autoMode('g', props as AutoModeNodePoolProps);
const fargate = (props: object) => NodeGroup.fargate('g', props as FargateProfileProps);
const TOKEN = Token.asString({ Ref: 'X' });

describe('a node group', () => {
  it('is managed', () => {
    const group = NodeGroup.managed('general', {
      instanceTypes: ['m5.large', 'm99.large'],
      minSize: 1,
      maxSize: 3,
      maxPods: 50,
      labels: { tier: 'web' },
      zones: ['us-east-1a'],
      subnets: ['subnet-a'],
      hostNetworkPods: 4,
      taints: [{ key: 'a', effect: NodeGroupTaintEffect.NO_SCHEDULE }, { key: 'b', value: 'c', effect: NodeGroupTaintEffect.PREFER_NO_SCHEDULE }],
    });
    expect(group).toMatchObject({ kind: NodeGroupKind.MANAGED, name: 'general', instanceTypes: ['m5.large', 'm99.large'], maxSize: 3, subnets: ['subnet-a'] });
    expect(group._fargate()).toBeUndefined();
    expect(group._nodes()).toEqual({
      name: 'general',
      types: [{ instanceType: 'm5.large', limits: expect.objectContaining({ enis: 3, memoryMib: 8192, architecture: 'amd64' }) }, { instanceType: 'm99.large' }],
      minNodes: 1,
      maxNodes: 3,
      windows: false,
      labels: { tier: 'web' },
      zones: ['us-east-1a'],
      subnets: ['subnet-a'],
      hostNetworkPods: 4,
      taints: [{ key: 'a', effect: 'NoSchedule' }, { key: 'b', value: 'c', effect: 'PreferNoSchedule' }],
      pods: { by: 'eks', maxPods: 50 },
    });
  });

  it('is managed, and says little', () => {
    expect(managed(TYPES)._nodes()).toMatchObject({
      minNodes: 0, maxNodes: undefined, windows: false, labels: {}, taints: [], zones: undefined, subnets: undefined, hostNetworkPods: 2, pods: { by: 'eks' },
    });
    expect(managed({ ...TYPES, operatingSystem: NodeOperatingSystem.WINDOWS })._nodes()).toMatchObject({ windows: true });
  });

  test.each([
    ['nodeadm', NodeSetup.nodeadm({ maxPods: 110 }), { bootstrap: NodeBootstrap.NODEADM, maxPods: 110 }, false],
    ['nodeadm with an expression', NodeSetup.nodeadm({ maxPodsExpression: '110' }), { bootstrap: NodeBootstrap.NODEADM, maxPodsExpression: '110' }, false],
    ['Bottlerocket', NodeSetup.bottlerocket({ maxPods: 1 }), { bootstrap: NodeBootstrap.BOTTLEROCKET, maxPods: 1 }, false],
    ['Amazon Linux 2', NodeSetup.al2(), { bootstrap: NodeBootstrap.AL2 }, false],
    ['Windows', NodeSetup.windows({ maxPods: 2147483647 }), { bootstrap: NodeBootstrap.WINDOWS, maxPods: 2147483647 }, true],
  ])('is set up by %s', (_name, setup, pods, windows) => {
    const groups = [own({ ...TYPES, setup }), NodeGroup.selfManaged('g', { ...TYPES, setup })];
    for (const group of groups) {
      expect(group.kind).toBe(NodeGroupKind.OWN_AMI);
      expect(group._nodes()).toMatchObject({ windows, pods: { by: 'setup', ...pods } });
    }
  });

  it('is a NodePool of Karpenter', () => {
    expect(karpenter()).toMatchObject({ kind: NodeGroupKind.KARPENTER, name: 'g', instanceTypes: undefined, maxSize: undefined });
    expect(karpenter()._nodes()).toMatchObject({ types: undefined, minNodes: 0, windows: false, hostNetworkPods: 2, pods: { by: 'karpenter', amiFamily: 'AL2023' } });
    const props = { ...TYPES, maxNodes: 9, maxPods: 0, podsPerCore: 10, reservedEnis: 1, amiFamily: KarpenterAmiFamily.WINDOWS_2022 };
    expect(karpenter(props)._nodes()).toMatchObject({
      maxNodes: 9, windows: true, pods: { by: 'karpenter', maxPods: 0, podsPerCore: 10, reservedEnis: 1, amiFamily: 'Windows2022' },
    });
  });

  it('is a NodePool of EKS Auto Mode', () => {
    expect(autoMode()).toMatchObject({ kind: NodeGroupKind.AUTO_MODE, instanceTypes: undefined });
    expect(autoMode()._nodes()).toMatchObject({ hostNetworkPods: 0, pods: { by: 'auto-mode', prefixes: true, ipv6: false } });
    expect(autoMode({ ...TYPES, maxNodes: 5, ipv4PrefixSize: AutoModePrefixSize.SINGLE_ADDRESS, ipv6: true })._nodes()).toMatchObject({
      maxNodes: 5, pods: { by: 'auto-mode', prefixes: false, ipv6: true },
    });
  });

  it('is a Fargate profile', () => {
    const group = fargate({ selectors: [{ namespace: 'batch' }, { namespace: 'b*', labels: { app: 'w?b' } }], subnets: ['subnet-a'] });
    expect(group).toMatchObject({ kind: NodeGroupKind.FARGATE, name: 'g', instanceTypes: undefined, maxSize: undefined, subnets: ['subnet-a'] });
    expect(group._nodes()).toBeUndefined();
    expect(group._fargate()).toEqual({ name: 'g', selectors: [{ namespace: 'batch', labels: {} }, { namespace: 'b*', labels: { app: 'w?b' } }], subnets: ['subnet-a'] });
  });

  it('takes limits of types that are not known', () => {
    const limits = InstanceLimits.custom('m99.large', { enis: 4, ipv4AddressesPerEni: 15, hypervisor: InstanceHypervisor.NITRO, vcpus: 2 });
    expect(managed({ instanceTypes: ['m5.large', 'm99.large'], instanceLimits: [limits] })._nodes()!.types![1]).toMatchObject({ instanceType: 'm99.large', limits: { enis: 4 } });
  });

  it('takes names that the AWS CDK fills in', () => {
    expect(NodeGroup.managed(TOKEN, { instanceTypes: [TOKEN], subnets: [TOKEN], zones: [TOKEN] })._nodes()).toMatchObject({
      name: TOKEN, types: [{ instanceType: TOKEN }], subnets: [TOKEN], zones: [TOKEN],
    });
  });

  it('takes every bound', () => {
    const least = managed({ ...TYPES, minSize: 0, maxSize: 1, maxPods: 1, hostNetworkPods: 0 })._nodes();
    expect(least).toMatchObject({ minNodes: 0, maxNodes: 1, hostNetworkPods: 0 });
    const most = managed({ ...TYPES, minSize: 100000, maxSize: 100000, maxPods: 2147483647, hostNetworkPods: 1000 })._nodes();
    expect(most).toMatchObject({ minNodes: 100000, maxNodes: 100000 });
    expect(karpenter({ maxNodes: 100000, reservedEnis: 1024, podsPerCore: 2147483647 })._nodes()).toMatchObject({ maxNodes: 100000 });
  });

  it('does not change with what it was made of', () => {
    const [instanceTypes, subnets, labels, taints] = [['m5.large'], ['subnet-a'], { tier: 'web' }, [{ key: 'a', effect: NodeGroupTaintEffect.NO_EXECUTE }]];
    const group = NodeGroup.managed('g', { instanceTypes, subnets, labels, taints });
    const before = JSON.stringify(group._nodes());
    instanceTypes.push('t3.nano');
    subnets.push('subnet-b');
    labels.tier = 'db';
    taints.pop();
    group.instanceTypes!.push('t3.nano');
    group.subnets!.push('subnet-b');
    expect(JSON.stringify(group._nodes())).toBe(before);
    const labelsOfProfile = { app: 'web' };
    const selectors = [{ namespace: 'batch', labels: labelsOfProfile }];
    const profile = NodeGroup.fargate('f', { selectors });
    selectors.push({ namespace: 'x', labels: { app: 'web' } });
    labelsOfProfile.app = 'api';
    expect(profile._fargate()!.selectors).toEqual([{ namespace: 'batch', labels: { app: 'web' } }]);
  });
});

describe('there is no node group with', () => {
  const G = "NodeGroup.managed('g')";
  test.each<[() => unknown, string]>([
    [() => NodeGroup.managed('', TYPES), "NodeGroup.managed: name is ''; give a name, for instance 'general'"],
    [() => NodeGroup.managed(5 as any, TYPES), "NodeGroup.managed: name is 5; give a name, for instance 'general'"],
    [() => NodeGroup.fargate(undefined as any, {} as any), "NodeGroup.fargate: name is nothing; give a name, for instance 'general'"],
    [() => managed(undefined as any), `${G}: props is nothing; give an object such as { instanceTypes: … }`],
    [() => managed([]), `${G}: props is []; give an object such as { instanceTypes: … }`],
    [() => managed({ ...TYPES, maxsize: 5 }), `${G}: there is no property maxsize; did you mean maxSize?`],
    [() => managed({}), `${G}: instanceTypes is nothing; give a list such as ['m5.large']`],
    [() => managed({ instanceTypes: null }), `${G}: instanceTypes is null; give a list such as ['m5.large']`],
    [() => managed({ instanceTypes: 'm5.large' }), `${G}: instanceTypes is 'm5.large'; give a list such as ['m5.large']`],
    [() => managed({ instanceTypes: [] }), `${G}: instanceTypes is []; give at least one, or leave the property out`],
    [() => managed({ instanceTypes: ['large'] }), `${G}: instanceTypes[0] is 'large'; give an instance type such as 'm5.large'`],
    [() => managed({ instanceTypes: ['m5.large', 5] }), `${G}: instanceTypes[1] is 5; give an instance type such as 'm5.large'`],
    [() => managed({ instanceTypes: ['m5.large', 'm5.large'] }), `${G}: instanceTypes is ["m5.large","m5.large"]; m5.large is named twice; name it once`],
    [() => managed({ ...TYPES, minSize: -1 }), `${G}: minSize is -1; allowed is a whole number from 0 to 100000 nodes`],
    [() => managed({ ...TYPES, minSize: 100001 }), `${G}: minSize is 100001; allowed is a whole number from 0 to 100000 nodes`],
    [() => managed({ ...TYPES, maxSize: 0 }), `${G}: maxSize is 0; allowed is a whole number from 1 to 100000 nodes`],
    [() => managed({ ...TYPES, maxSize: 1.5 }), `${G}: maxSize is 1.5; allowed is a whole number from 1 to 100000 nodes`],
    [() => managed({ ...TYPES, minSize: 3, maxSize: 2 }), `${G}: maxSize is 2; it is below minSize, which is 3; give at least as many`],
    [() => managed({ ...TYPES, maxSize: Token.asNumber({ Ref: 'X' }) }),
      `${G}: maxSize is 'a number that the AWS CDK fills in later'; give a whole number from 1 to 100000 that is known now`],
    [() => managed({ ...TYPES, maxPods: 0 }), `${G}: maxPods is 0; allowed is a whole number from 1 to 2147483647 pods`],
    [() => managed({ ...TYPES, maxPods: '110' }), `${G}: maxPods is '110'; allowed is a whole number from 1 to 2147483647 pods`],
    [() => managed({ ...TYPES, operatingSystem: 'macos' }), `${G}: operatingSystem is 'macos'; allowed are linux and windows`],
    [() => managed({ ...TYPES, labels: ['web'] }), `${G}: labels is ["web"]; give texts by key, for instance { tier: 'web' }`],
    [() => managed({ ...TYPES, labels: { tier: 5 } }), `${G}: labels['tier'] is 5; give text`],
    [() => managed({ ...TYPES, taints: {} }), `${G}: taints is {}; give a list such as [{ key: 'dedicated', effect: NodeGroupTaintEffect.NO_SCHEDULE }]`],
    [() => managed({ ...TYPES, taints: ['a'] }), `${G}: taints[0] is 'a'; give an object such as { key: … }`],
    [() => managed({ ...TYPES, taints: [{ key: '', effect: 'NoSchedule' }] }), `${G}: taints[0].key is ''; give a key, for instance 'dedicated'`],
    [() => managed({ ...TYPES, taints: [{ key: 'a', effect: 'Never' }] }), `${G}: taints[0].effect is 'Never'; allowed are NoSchedule, PreferNoSchedule, NoExecute`],
    [() => managed({ ...TYPES, taints: [{ key: 'a', value: 5, effect: 'NoSchedule' }] }), `${G}: taints[0].value is 5; give text, or leave it out`],
    [() => managed({ ...TYPES, zones: [] }), `${G}: zones is []; give at least one, or leave the property out`],
    [() => managed({ ...TYPES, zones: [''] }), `${G}: zones[0] is ''; give a zone, for instance 'us-east-1a'`],
    [() => managed({ ...TYPES, zones: ['a', 'a'] }), `${G}: zones is ["a","a"]; a is named twice; name it once`],
    [() => managed({ ...TYPES, subnets: ['vpc-1'] }), `${G}: subnets[0] is 'vpc-1'; give the subnet's id, for instance 'subnet-0a1b2c3d'`],
    [() => managed({ ...TYPES, hostNetworkPods: 1001 }), `${G}: hostNetworkPods is 1001; allowed is a whole number from 0 to 1000 pods`],
    [() => managed({ ...TYPES, instanceLimits: 'x' }), `${G}: instanceLimits is 'x'; give a list such as [InstanceLimits.custom('m9.large', { … })]`],
    [() => managed({ ...TYPES, instanceLimits: [{}] }),
      `${G}: instanceLimits[0]: instance is {}; give the limits of an instance type, for instance InstanceLimits.of('m5.large')`],
    [() => managed({ ...TYPES, instanceLimits: [null] }),
      `${G}: instanceLimits[0]: instance is null; give the limits of an instance type, for instance InstanceLimits.of('m5.large')`],
    [() => managed({ ...TYPES, instanceLimits: [InstanceLimits.of('m5.xlarge')] }),
      `${G}: instanceLimits is 'm5.xlarge'; the group has no such instance type; name it in instanceTypes, or leave its limits out`],
    [() => own(TYPES), "NodeGroup.managedWithAmi('g'): setup is nothing; give NodeSetup.nodeadm(…), NodeSetup.bottlerocket(…), NodeSetup.al2(…) or NodeSetup.windows(…)"],
    [() => NodeGroup.selfManaged('g', { ...TYPES, setup: {} as any }),
      "NodeGroup.selfManaged('g'): setup is {}; give NodeSetup.nodeadm(…), NodeSetup.bottlerocket(…), NodeSetup.al2(…) or NodeSetup.windows(…)"],
    [() => own({ ...TYPES, setup: SETUP, maxPods: 5 }), "NodeGroup.managedWithAmi('g'): there is no property maxPods; "
      + 'there is instanceTypes, minSize, maxSize, labels, taints, zones, subnets, hostNetworkPods, instanceLimits, setup'],
    [() => karpenter({ maxNodes: 0 }), "NodeGroup.karpenter('g'): maxNodes is 0; allowed is a whole number from 1 to 100000 nodes"],
    [() => karpenter({ maxPods: -1 }), "NodeGroup.karpenter('g'): maxPods is -1; allowed is a whole number from 0 to 2147483647 pods"],
    [() => karpenter({ podsPerCore: -1 }), "NodeGroup.karpenter('g'): podsPerCore is -1; allowed is a whole number from 0 to 2147483647 pods"],
    [() => karpenter({ reservedEnis: 1025 }), "NodeGroup.karpenter('g'): reservedEnis is 1025; allowed is a whole number from 0 to 1024 ENIs"],
    [() => karpenter({ amiFamily: 'Ubuntu' }),
      `NodeGroup.karpenter('g'): amiFamily is 'Ubuntu'; allowed are ${Object.values(KarpenterAmiFamily).join(', ')}`],
    [() => karpenter({ instanceTypes: [] }), "NodeGroup.karpenter('g'): instanceTypes is []; give at least one, or leave the property out"],
    [() => autoMode({ ipv4PrefixSize: '/27' }), `NodeGroup.autoMode('g'): ipv4PrefixSize is '/27'; allowed are ${Object.values(AutoModePrefixSize).join(' and ')}`],
    [() => autoMode({ ipv6: 'yes' }), "NodeGroup.autoMode('g'): ipv6 is 'yes'; give true or false"],
    [() => autoMode({ maxNodes: 100001 }), "NodeGroup.autoMode('g'): maxNodes is 100001; allowed is a whole number from 1 to 100000 nodes"],
    [() => fargate({}), "NodeGroup.fargate('g'): selectors is nothing; give a list such as [{ namespace: 'batch' }]"],
    [() => fargate({ selectors: [] }), "NodeGroup.fargate('g'): selectors is []; a profile has 1 to 5 selectors, for instance [{ namespace: 'batch' }]"],
    [() => fargate({ selectors: Array(6).fill({ namespace: 'a' }) }), 'a profile has 1 to 5 selectors'],
    [() => fargate({ selectors: ['batch'] }), "NodeGroup.fargate('g'): selectors[0] is 'batch'; give an object such as { namespace: … }"],
    [() => fargate({ selectors: [{ namespace: '' }] }), "NodeGroup.fargate('g'): selectors[0].namespace is ''; give a namespace, for instance 'batch'"],
    [() => fargate({ selectors: [{ namespace: 'a', labels: { app: 5 } }] }), "NodeGroup.fargate('g'): selectors[0].labels['app'] is 5; give text"],
    [() => fargate({ selectors: [{ namespace: 'a' }], subnets: ['a'] }), "NodeGroup.fargate('g'): subnets[0] is 'a'; give the subnet's id, for instance 'subnet-0a1b2c3d'"],
    [() => NodeSetup.nodeadm({ maxPods: 0 }), 'NodeSetup.nodeadm: maxPods is 0; allowed is a whole number from 1 to 2147483647 pods'],
    [() => NodeSetup.nodeadm({ maxPodsExpression: '' }), "NodeSetup.nodeadm: maxPodsExpression is ''; give an expression such as '110'"],
    [() => NodeSetup.nodeadm({ maxPodsExpression: 110 as any }), "NodeSetup.nodeadm: maxPodsExpression is 110; give an expression such as '110'"],
    [() => NodeSetup.bottlerocket({ maxPods: 2147483648 }), 'NodeSetup.bottlerocket: maxPods is 2147483648; allowed is a whole number from 1 to 2147483647 pods'],
    [() => NodeSetup.al2({ pods: 5 } as any), 'NodeSetup.al2: there is no property pods; there is maxPods'],
    [() => NodeSetup.windows(null as any), 'NodeSetup.windows: options is null; give an object such as { maxPods: … }'],
  ])('%#', (make, message) => {
    expect(make).toThrow(message.startsWith('Node') ? new Error(message) : message);
  });
});
