import {
  InstanceLimits, KarpenterAmiFamily, KarpenterMaxPodsOptions, KubeletMaxPods, ManagedNodeGroupMaxPodsOptions, MaxPodsCalculatorOptions,
  NodeadmMaxPodsOptions,
} from '../../src';

const type = (name: string) => InstanceLimits.of(name);
const UNKNOWN_VCPUS = InstanceLimits.custom('z9.24xlarge', { enis: 15, ipv4AddressesPerEni: 50 });

// The script's own arithmetic, formulas.md, sections 1.2 to 1.4.
test.each<[string, MaxPodsCalculatorOptions, number]>([
  ['m5.large', {}, 29], ['m5.large', { prefixDelegation: true }, 110], ['m5.large', { prefixDelegation: true, showMaxAllowed: true }, 434],
  ['m5.24xlarge', {}, 250],
  ['m5.large', { prefixDelegation: true, cniVersion: '1.8.9' }, 29], ['m5.large', { prefixDelegation: true, cniVersion: 'v1.9.0-eksbuild.1' }, 110],
  ['m5.large', { prefixDelegation: true, cniVersion: '2.0.0' }, 110], ['m5.large', { prefixDelegation: true, cniVersion: '0.99.0' }, 29],
  ['m5.large', { maxEni: 2 }, 20], ['m5.large', { maxEni: 1, customNetworking: true }, 2],
  ['m5.metal', { prefixDelegation: true, showMaxAllowed: true }, 737],
  ['hpc6id.32xlarge', { customNetworking: true }, 2],
])('max-pods-calculator.sh on %s with %j: %d', (name, options, maxPods) => {
  expect(KubeletMaxPods.maxPodsCalculator(type(name), options)).toMatchObject({ maxPods, note: undefined });
});

test('the cap is not known without vCPUs', () => {
  expect(KubeletMaxPods.maxPodsCalculator(UNKNOWN_VCPUS)).toMatchObject({ maxPods: undefined, kubeReservedCpuMillis: undefined, note: expect.stringContaining('vCPUs') });
  expect(KubeletMaxPods.maxPodsCalculator(UNKNOWN_VCPUS, { showMaxAllowed: true })).toMatchObject({ maxPods: 737 });
  expect(KubeletMaxPods.maxPodsCalculator(UNKNOWN_VCPUS, { maxEni: 1 })).toMatchObject({ maxPods: 51 });
});

test('bootstrap.sh and Bottlerocket take the table', () => {
  expect(KubeletMaxPods.al2Bootstrap(type('m5.4xlarge'))).toMatchObject({ maxPods: 234, kubeReservedMemoryMi: 2829, kubeReservedCpuMillis: 110 });
  expect(KubeletMaxPods.bottlerocket(type('m5.4xlarge'))).toMatchObject({ maxPods: 234, kubeReservedMemoryMi: 2829 });
  expect(KubeletMaxPods.bottlerocket(type('m5.4xlarge'), { maxPods: 110 })).toMatchObject({ maxPods: 110, kubeReservedMemoryMi: 1465 });
  // An image older than the type.
  expect(KubeletMaxPods.bottlerocket(type('m9g.medium'), { inImageTable: false })).toMatchObject({ maxPods: 110, kubeReservedMemoryMi: undefined });
});

// formulas.md, section 2.1.
test.each<[string, NodeadmMaxPodsOptions, number, number, string | undefined]>([
  ['m5.large', {}, 29, 574, undefined],
  ['m5.4xlarge', { kubeletConfigMaxPods: 110 }, 110, 2829, undefined],
  ['m5.4xlarge', { maxPodsExpression: '110' }, 110, 1465, undefined],
  ['m5.large', { maxPodsExpression: 'max_pods + 2', kubeletConfigMaxPods: 1 }, 1, 596, undefined],
  ['m5.large', { maxPodsExpression: 'min(110, max_pods)' }, 29, 574, 'maxPodsExpression has no effect: no function min(int, int)'],
  ['m5.large', { maxPodsExpression: '0' }, 29, 574, 'maxPodsExpression has no effect: 0 is outside 1 to 2147483647'],
  ['m5.large', { maxPodsExpression: '1' }, 1, 266, undefined],
  ['m5.large', { maxPodsExpression: '2147483648' }, 29, 574, expect.stringContaining('is outside') as unknown as string],
  ['m5.large', { maxPodsExpression: 'true' }, 29, 574, 'maxPodsExpression has no effect: true is no number'],
  ['m5.large', { maxPodsExpression: '"50"' }, 50, 805, undefined],
])('nodeadm on %s with %j: %d pods, %d Mi', (name, options, maxPods, kubeReservedMemoryMi, note) => {
  expect(KubeletMaxPods.nodeadm(type(name), options)).toEqual(expect.objectContaining({ maxPods, kubeReservedMemoryMi, note }));
});

test('what CEL makes of it, and we cannot tell, is not known', () => {
  const options = { maxPodsExpression: 'size("abc")' };
  expect(KubeletMaxPods.nodeadm(type('m5.large'), options)).toMatchObject({ maxPods: undefined, kubeReservedMemoryMi: undefined, note: 'maxPodsExpression: no function size(string)' });
  expect(KubeletMaxPods.nodeadm(type('m5.large'), { ...options, kubeletConfigMaxPods: 50 })).toMatchObject({ maxPods: 50, kubeReservedMemoryMi: undefined });
});

// formulas.md, section 2.4; pkg/providers/instancetype/types.go of Karpenter for the order.
test.each<[string, KarpenterMaxPodsOptions, number | undefined, number | undefined]>([
  ['m5.large', {}, 29, 574], ['m5.large', { maxPods: 110 }, 110, 574], ['m5.large', { maxPods: 0 }, 0, 574],
  ['m5.large', { reservedEnis: 1 }, 20, 574],
  ['m5.large', { reservedEnis: 2 }, 11, 574], ['m5.large', { reservedEnis: 3 }, 0, 574], ['m5.large', { efaOnlyEnis: 1 }, 20, 475],
  ['m5.large', { podsPerCore: 5 }, 10, 574],
  ['m5.large', { podsPerCore: 5, amiFamily: KarpenterAmiFamily.BOTTLEROCKET }, 29, 574],
  ['m5.large', { maxPods: 50, amiFamily: KarpenterAmiFamily.BOTTLEROCKET }, 50, 805],
  ['m5.large', { amiFamily: KarpenterAmiFamily.WINDOWS_2025 }, 110, 1465],
  ['m5.large', { podsPerCore: 5, amiFamily: KarpenterAmiFamily.WINDOWS_2022 }, 10, 365],
  ['m5.large', { maxPodsExpression: 'min(110, max_pods)', nodeClassCel: true }, 29, 574],
  ['m5.large', { maxPodsExpression: 'max_pods', nodeClassCel: true, reservedEnis: 1 }, 20, 574],
  ['m5.large', { maxPodsExpression: 'memory_mib / 512', nodeClassCel: true, memoryMib: 8192 }, 16, 574],
  ['m5.large', { maxPodsExpression: '0', nodeClassCel: true }, 0, 574],
  ['m5.large', { maxPodsExpression: '100', nodeClassCel: true, podsPerCore: 5 }, 10, 574],
  ['m5.large', { maxPodsExpression: 'instance_type == "m5.large" ? 7 : 8', nodeClassCel: true }, 7, 574],
  ['m5.large', { maxPodsExpression: '110' }, undefined, undefined],
  ['m5.large', { maxPodsExpression: '-1', nodeClassCel: true }, undefined, undefined],
  ['m5.large', { maxPodsExpression: '"7"', nodeClassCel: true }, undefined, undefined],
  ['m5.large', { maxPodsExpression: 'memory_mib / 512', nodeClassCel: true }, undefined, undefined],
])('Karpenter on %s with %j: %s pods, %s Mi', (name, options, maxPods, kubeReservedMemoryMi) => {
  const found = KubeletMaxPods.karpenter(type(name), options);
  expect(found).toMatchObject({ maxPods, kubeReservedMemoryMi });
  expect(found.note === undefined).toBe(maxPods !== undefined);
});

test('pods per core are not known without vCPUs', () => {
  expect(KubeletMaxPods.karpenter(UNKNOWN_VCPUS, { podsPerCore: 2 })).toMatchObject({ maxPods: undefined, kubeReservedMemoryMi: 8362, note: expect.stringContaining('vCPUs') });
  const windows = KubeletMaxPods.karpenter(UNKNOWN_VCPUS, { podsPerCore: 2, amiFamily: KarpenterAmiFamily.WINDOWS_2019 });
  expect(windows).toMatchObject({ maxPods: undefined, kubeReservedMemoryMi: undefined });
  expect(KubeletMaxPods.karpenter(UNKNOWN_VCPUS, { maxPodsExpression: 'vcpus', nodeClassCel: true })).toMatchObject({ maxPods: undefined, note: 'maxPods: unknown vcpus' });
  expect(KubeletMaxPods.karpenter(UNKNOWN_VCPUS, { maxPodsExpression: 'max_pods', podsPerCore: 2, nodeClassCel: true })).toMatchObject({ maxPods: undefined, note: 'maxPods: unknown max_pods' });
});

// formulas.md, section 1.4: the smallest of the group's types, capped.
test.each<[string[], ManagedNodeGroupMaxPodsOptions, number]>([
  [['m5.large'], {}, 29], [['m5.large'], { prefixDelegation: true }, 110], [['m5.large'], { customNetworking: true }, 20],
  [['m5.24xlarge'], {}, 250], [['m5.4xlarge'], {}, 110],
  [['m5.24xlarge', 'm5.large'], {}, 29], [['m5.24xlarge', 'm5.large'], { ipv6: true }, 110], [['m5.24xlarge'], { ipv6: true }, 250],
  [['m5.metal'], { prefixDelegation: true }, 250],
  [['t2.medium'], { prefixDelegation: true }, 17], [['r6g.medium'], { prefixDelegation: true, customNetworking: true }, 50],
])('a managed group of %j with %j: %d', (names, options, maxPods) => {
  expect(KubeletMaxPods.managedNodeGroup(names.map(type), options)).toMatchObject({ maxPods, kubeReservedMemoryMi: undefined });
});

test('a managed group with a type whose vCPUs are not known', () => {
  expect(KubeletMaxPods.managedNodeGroup([UNKNOWN_VCPUS])).toMatchObject({ maxPods: undefined, note: expect.stringContaining('vCPUs') });
  expect(KubeletMaxPods.managedNodeGroup([UNKNOWN_VCPUS, type('m5.24xlarge')]).maxPods).toBeUndefined();
  // It takes more than 110, whichever cap it has.
  expect(KubeletMaxPods.managedNodeGroup([UNKNOWN_VCPUS, type('m5.large')])).toMatchObject({ maxPods: 29, kubeReservedCpuMillis: undefined });
});

const M5 = type('m5.large');
test.each<[() => unknown, string]>([
  [() => KubeletMaxPods.nodeadm({} as InstanceLimits), 'KubeletMaxPods.nodeadm: instance is {}; give the limits of an instance type'],
  [() => KubeletMaxPods.nodeadm(M5, { maxPodsExpression: '' }), "KubeletMaxPods.nodeadm: maxPodsExpression is ''; give an expression such as 'max_pods'"],
  [() => KubeletMaxPods.nodeadm(M5, { kubeletConfigMaxPods: 0 }), 'kubeletConfigMaxPods is 0; allowed is a whole number from 1 to 2147483647 pods'],
  [() => KubeletMaxPods.karpenter(M5, { maxPods: 1, maxPodsExpression: '1' }), 'KubeletMaxPods.karpenter: maxPods is 1; it cannot stand beside maxPodsExpression'],
  [() => KubeletMaxPods.karpenter(M5, { maxPods: -1 }), 'maxPods is -1; allowed is a whole number from 0 to 2147483647 pods'],
  [() => KubeletMaxPods.karpenter(M5, { amiFamily: 'Ubuntu' as KarpenterAmiFamily }), "amiFamily is 'Ubuntu'; allowed are AL2, AL2023, Bottlerocket"],
  [() => KubeletMaxPods.maxPodsCalculator(M5, { cniVersion: 'latest' }), "cniVersion is 'latest'; give a release of the VPC CNI, for instance '1.21.1'"],
  [() => KubeletMaxPods.maxPodsCalculator(M5, { maxEni: 0 }), 'maxEni is 0; allowed is a whole number from 1 to 1024 ENIs'],
  [() => KubeletMaxPods.bottlerocket(M5, { maxPods: 0 }), 'KubeletMaxPods.bottlerocket: maxPods is 0'],
  [() => KubeletMaxPods.managedNodeGroup([]), 'KubeletMaxPods.managedNodeGroup: instances is []; give at least one'],
  [() => KubeletMaxPods.managedNodeGroup(M5 as unknown as InstanceLimits[]), 'give a list such as'],
  [() => KubeletMaxPods.managedNodeGroup([M5], { ipv4: true } as object), 'there is no property ipv4; did you mean ipv6?'],
])('%# is refused', (make, message) => {
  expect(make).toThrow(message);
});
