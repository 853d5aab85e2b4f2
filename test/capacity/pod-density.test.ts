import { Token } from 'aws-cdk-lib/core';
import {
  AutoModePodDensityOptions, AutoModePrefixSize, HeldAddressesOptions, InstanceLimits, NodePods, PodDensity, PodDensityOptions, WarmTargets,
  WarmTargetsOptions, WindowsPodDensityOptions,
} from '../../src';

const type = (name: string) => InstanceLimits.of(name);
const M5 = type('m5.large');
const PD = { prefixDelegation: true };
const SGP = { securityGroupsForPods: true };
const CUSTOM = { customNetworking: true };

// claims.md, row 4, and formulas.md, sections 1.2, 1.3, 1.5, 1.8 and 1.10.
test.each<[string, PodDensityOptions, object]>([
  ['m5.large', {}, { enisForPods: 3, podAddresses: 27, addressesAreUnbounded: false, branchEnis: 0, addressesOfOtherCards: 0, formulaMaxPods: 29, recommendedMaxPods: 29 }],
  ['m5.large', PD, { podAddresses: 432, formulaMaxPods: 434, recommendedMaxPods: 110 }],
  ['m5.large', CUSTOM, { enisForPods: 2, podAddresses: 18, formulaMaxPods: 20, recommendedMaxPods: 20 }],
  ['m5.large', { ...PD, ...CUSTOM }, { podAddresses: 288, formulaMaxPods: 290, recommendedMaxPods: 110 }],
  ['m5.large', SGP, { enisForPods: 2, podAddresses: 18, branchEnis: 9, formulaMaxPods: 29, recommendedMaxPods: 29 }],
  ['c5.4xlarge', SGP, { podAddresses: 203, branchEnis: 54, recommendedMaxPods: 110 }],
  ['m5.24xlarge', {}, { formulaMaxPods: 737, recommendedMaxPods: 250 }],
  ['t2.medium', PD, { podAddresses: 15, formulaMaxPods: 17, recommendedMaxPods: 17 }],
  ['r6g.medium', PD, { podAddresses: 96, recommendedMaxPods: 98 }],
  ['m5.large', { ipv6: true }, { enisForPods: 1, podAddresses: undefined, addressesAreUnbounded: true, formulaMaxPods: undefined, recommendedMaxPods: 110 }],
  ['t2.medium', { ipv6: true }, { enisForPods: 0, podAddresses: 0, addressesAreUnbounded: false, recommendedMaxPods: 2 }],
  ['m5.large', { hostNetworkPods: 0 }, { recommendedMaxPods: 27 }],
  ['m5.large', { hostNetworkPods: 5 }, { recommendedMaxPods: 32, formulaMaxPods: 29 }],
  ['m5.large', { maxEni: 1, ...SGP }, { podAddresses: 0, branchEnis: 0, recommendedMaxPods: 2 }],
  ['hpc6id.32xlarge', CUSTOM, { enisForPods: 0, podAddresses: 0, recommendedMaxPods: 2 }],
  ['p5.48xlarge', { multiNic: true }, { podAddresses: 98, addressesOfOtherCards: 3038, recommendedMaxPods: 100 }],
  ['p5.48xlarge', { multiNic: true, ...CUSTOM }, { addressesOfOtherCards: undefined }],
])('%s with %j', (name, options, expected) => {
  expect(PodDensity.of(type(name), options)).toMatchObject(expected);
});

test('a number that hangs on branch ENIs or vCPUs that nobody knows is not known', () => {
  const large = InstanceLimits.custom('z9.24xlarge', { enis: 15, ipv4AddressesPerEni: 50, vcpus: 96 });
  // Where addresses alone reach the cap, that is all there is to know.
  expect(PodDensity.of(large, SGP)).toMatchObject({ podAddresses: 686, branchEnis: undefined, recommendedMaxPods: 250 });
  expect(PodDensity.of(large, { ...SGP, maxEni: 3 })).toMatchObject({ podAddresses: 98, branchEnis: undefined, recommendedMaxPods: undefined });
  expect(PodDensity.of(large, { ...SGP, maxEni: 3 }).shortageOf({ pods: 300, branchPods: 50 })).toEqual({ withoutAddress: 152 });
  const unknown = InstanceLimits.custom('z9.large', { enis: 3, ipv4AddressesPerEni: 10 });
  expect(PodDensity.of(unknown, PD)).toMatchObject({ podAddresses: 432, formulaMaxPods: 434, recommendedMaxPods: undefined });
  expect(PodDensity.of(unknown)).toMatchObject({ recommendedMaxPods: 29 });
});

// formulas.md, section 1.6.
test.each<[string, WindowsPodDensityOptions, object]>([
  ['t3.medium', {}, { enisForPods: 1, podAddresses: 5, recommendedMaxPods: 5, formulaMaxPods: undefined, branchEnis: 0 }],
  ['c5.large', PD, { podAddresses: 144, recommendedMaxPods: 110 }],
  ['t2.medium', PD, { podAddresses: 5, recommendedMaxPods: 5 }],
  ['t3.medium', { hostProcessPods: 2 }, { podAddresses: 5, recommendedMaxPods: 7 }],
  ['hpc7a.96xlarge', {}, { podAddresses: undefined, recommendedMaxPods: undefined }],
])('Windows on %s with %j', (name, options, expected) => {
  expect(PodDensity.windows(type(name), options)).toMatchObject(expected);
});

// automode.md, section 8.
test.each<[string, AutoModePodDensityOptions, object]>([
  ['m5.large', {}, { podAddresses: 432, formulaMaxPods: 434, recommendedMaxPods: 110 }],
  ['m5.large', { ipv4PrefixSize: AutoModePrefixSize.SINGLE_ADDRESS }, { podAddresses: 27, formulaMaxPods: 29, recommendedMaxPods: 29 }],
  ['m5.24xlarge', { ipv4PrefixSize: AutoModePrefixSize.SINGLE_ADDRESS }, { podAddresses: 735, recommendedMaxPods: 110 }],
  ['m5.24xlarge', { maxPods: 109 }, { recommendedMaxPods: 109 }],
  ['m5.24xlarge', { maxPods: 110 }, { recommendedMaxPods: 110 }],
  ['m5.large', { ipv6: true }, { addressesAreUnbounded: true, podAddresses: undefined, recommendedMaxPods: 110 }],
])('Auto Mode on %s with %j', (name, options, expected) => {
  expect(PodDensity.autoMode(type(name), options)).toMatchObject(expected);
});

test('Fargate is one pod, one address', () => {
  expect(PodDensity.fargate()).toMatchObject({ enisForPods: 1, podAddresses: 1, recommendedMaxPods: 1, branchEnis: 0 });
  expect(PodDensity.fargate().heldAddresses(1)).toMatchObject({ nodeSubnetAddresses: 1, podSubnetAddresses: 0, podAddresses: 0, prefixes: 0 });
});

describe('heldAddresses', () => {
  const NOTHING = { prefixes: 0, prefixesBeyond: 0, podSubnetAddresses: 0, ipv6Prefixes: 0, flaps: false };
  const targets = (options: WarmTargetsOptions) => ({ warmTargets: WarmTargets.of(options) });

  // formulas.md, section 3.3.
  it.each<[PodDensityOptions, number, HeldAddressesOptions, object]>([
    [{}, 0, {}, { ...NOTHING, enis: 1, podAddresses: 9, nodeSubnetAddresses: 10 }],
    [{}, 1, {}, { ...NOTHING, enis: 2, podAddresses: 18, nodeSubnetAddresses: 20 }],
    [{}, 10, {}, { ...NOTHING, enis: 3, podAddresses: 27, nodeSubnetAddresses: 30 }],
    [{}, 10, targets({}), { enis: 3 }],
    [{}, 10, targets({ warmIpTarget: 2 }), { ...NOTHING, enis: 2, podAddresses: 12, nodeSubnetAddresses: 14 }],
    [{}, 10, targets({ warmEniTarget: 0 }), { enis: 2, flaps: true }],
    [CUSTOM, 1, {}, { ...NOTHING, enis: 2, podAddresses: 18, nodeSubnetAddresses: 1, podSubnetAddresses: 20 }],
    [SGP, 1, { branchPods: 3 }, { ...NOTHING, enis: 2, podAddresses: 18, nodeSubnetAddresses: 24 }],
    [PD, 0, {}, { ...NOTHING, enis: 1, prefixes: 1, podAddresses: 16, nodeSubnetAddresses: 17 }],
    [PD, 17, {}, { ...NOTHING, enis: 1, prefixes: 3, podAddresses: 48, nodeSubnetAddresses: 49 }],
    [PD, 17, targets({ warmPrefixTarget: 3 }), { prefixes: 5, prefixesBeyond: 2 }],
    [{ ...PD, ...CUSTOM }, 17, {}, { prefixes: 3, nodeSubnetAddresses: 1, podSubnetAddresses: 49 }],
    [PD, 17, { maxPods: 20 }, { prefixes: 2 }],
    [{ ipv6: true }, 50, {}, { ...NOTHING, enis: 1, podAddresses: 0, nodeSubnetAddresses: 1, ipv6Prefixes: 1 }],
  ])('%j with %d pods', (options, pods, held, expected) => {
    expect(PodDensity.of(M5, options).heldAddresses(pods, held)).toMatchObject(expected);
  });

  it('of Windows counts single addresses', () => {
    expect(PodDensity.windows(M5).heldAddresses(0)).toEqual({ ...NOTHING, enis: 1, podAddresses: 3, nodeSubnetAddresses: 4 });
    expect(PodDensity.windows(M5).heldAddresses(5, targets({ warmIpTarget: 3, minimumIpTarget: 3 }))).toMatchObject({ podAddresses: 8 });
    expect(PodDensity.windows(type('t2.medium'), PD).heldAddresses(5)).toMatchObject({ podAddresses: 5 });
  });

  it('is not known of Windows with prefixes, of unknown types there, and of Auto Mode', () => {
    expect(PodDensity.windows(M5, PD).heldAddresses(5)).toBeUndefined();
    expect(PodDensity.windows(type('hpc7a.96xlarge')).heldAddresses(5, { maxPods: 10 })).toBeUndefined();
    expect(PodDensity.autoMode(M5).heldAddresses(5)).toBeUndefined();
  });

  it.each<[number, HeldAddressesOptions, string]>([
    [-1, {}, 'pods is -1; allowed is a whole number from 0 to 29 pods'],
    [30, {}, 'pods is 30; allowed is a whole number from 0 to 29 pods'],
    [1.5, {}, 'pods is 1.5'],
    [1, { branchPods: 1 }, 'branchPods is 1; allowed is a whole number from 0 to 0 pods'],
    [1, { maxPods: 0 }, 'maxPods is 0; allowed is a whole number from 1 to 2147483647 pods'],
    [1, { warmPods: 1 } as object, 'there is no property warmPods'],
    [Token.asNumber({ Ref: 'Pods' }), {}, "pods is 'a number that the AWS CDK fills in later'"],
  ])('refuses %d pods with %j', (pods, options, message) => {
    expect(() => PodDensity.of(M5).heldAddresses(pods, options)).toThrow(message);
  });

  it('wants maxPods where these do not follow', () => {
    const density = PodDensity.of(InstanceLimits.custom('z9.large', { enis: 3, ipv4AddressesPerEni: 10 }), PD);
    expect(() => density.heldAddresses(1)).toThrow('PodDensity.heldAddresses: maxPods is nothing; give the pods that the kubelet takes');
    expect(density.heldAddresses(1, { maxPods: 110 })).toMatchObject({ prefixes: 2 });
  });

  it('takes all pods that the kubelet takes, branch pods included', () => {
    const density = PodDensity.of(M5, SGP);
    expect(density.heldAddresses(20, { branchPods: 9 })).toMatchObject({ enis: 2 });
    expect(() => density.heldAddresses(21, { branchPods: 9 })).toThrow('pods is 21; allowed is a whole number from 0 to 20 pods');
    expect(() => density.heldAddresses(0, { branchPods: 10 })).toThrow('branchPods is 10; allowed is a whole number from 0 to 9 pods');
  });
});

describe('shortageOf', () => {
  it.each<[NodePods, object]>([
    [{ pods: 29, hostNetworkPods: 2 }, { overMaxPods: 0, withoutAddress: 9, withoutBranchEni: 0 }],
    [{ pods: 20, hostNetworkPods: 2 }, { overMaxPods: 0, withoutAddress: 0 }],
    [{ pods: 21, hostNetworkPods: 2 }, { overMaxPods: 0, withoutAddress: 1 }],
    [{ pods: 30, hostNetworkPods: 2, branchPods: 10 }, { overMaxPods: 1, withoutAddress: 0, withoutBranchEni: 1 }],
    [{ pods: 30, maxPods: 30 }, { overMaxPods: 0, withoutAddress: 12 }],
  ])('%j', (node, expected) => {
    expect(PodDensity.of(M5, SGP).shortageOf(node)).toMatchObject(expected);
  });

  it('is nothing with IPv6 but for the kubelet', () => {
    expect(PodDensity.of(M5, { ipv6: true }).shortageOf({ pods: 111 })).toEqual({ overMaxPods: 1, withoutAddress: 0, withoutBranchEni: 0 });
  });

  it.each<[NodePods, string]>([
    [{ pods: -1 }, 'pods is -1'],
    [{ pods: 1, hostNetworkPods: 2 }, 'hostNetworkPods is 2; allowed is a whole number from 0 to 1 pods'],
    [{ pods: 3, hostNetworkPods: 1, branchPods: 3 }, 'branchPods is 3; allowed is a whole number from 0 to 2 pods'],
    [undefined as unknown as NodePods, 'PodDensity.shortageOf: node is nothing; give an object'],
  ])('refuses %j', (node, message) => {
    expect(() => PodDensity.of(M5).shortageOf(node)).toThrow(message);
  });
});

test.each<[() => unknown, string]>([
  [() => PodDensity.of('m5.large' as unknown as InstanceLimits), "PodDensity.of: instance is 'm5.large'; give the limits of an instance type, for instance InstanceLimits.of('m5.large')"],
  [() => PodDensity.of(undefined as unknown as InstanceLimits), 'PodDensity.of: instance is nothing'],
  [() => PodDensity.of(M5, { ipv6: true, customNetworking: true }), 'PodDensity.of: customNetworking is true; the VPC CNI does not start with custom networking and IPv6'],
  [() => PodDensity.of(M5, { maxEni: 0 }), 'PodDensity.of: maxEni is 0; allowed is a whole number from 1 to 1024 ENIs'],
  [() => PodDensity.of(M5, { hostNetworkPods: 1001 }), 'hostNetworkPods is 1001; allowed is a whole number from 0 to 1000 pods'],
  [() => PodDensity.of(M5, { prefixDelegation: 'true' as unknown as boolean }), "prefixDelegation is 'true'; give true or false"],
  [() => PodDensity.of(M5, { prefixdelegation: true } as object), 'there is no property prefixdelegation; did you mean prefixDelegation?'],
  [() => PodDensity.windows(M5, { hostProcessPods: -1 }), 'PodDensity.windows: hostProcessPods is -1'],
  [() => PodDensity.autoMode(M5, { maxPods: 111 }), 'PodDensity.autoMode: maxPods is 111; allowed is a whole number from 1 to 110 pods'],
  [() => PodDensity.autoMode(M5, { maxPods: 0 }), 'maxPods is 0'],
  [() => PodDensity.autoMode(M5, { ipv4PrefixSize: '28' as AutoModePrefixSize }), "PodDensity.autoMode: ipv4PrefixSize is '28'; allowed are Auto and 32"],
  [() => WarmTargets.of({ warmIpTarget: 0 }), 'WarmTargets.of: warmIpTarget is 0; allowed is a whole number from 1 to 2147483647 addresses'],
  [() => WarmTargets.of({ warmPrefixTarget: 0 }), 'WarmTargets.of: warmPrefixTarget is 0; allowed is a whole number from 1 to 2147483647 prefixes'],
  [() => WarmTargets.of({ warmEniTarget: -1 }), 'WarmTargets.of: warmEniTarget is -1; allowed is a whole number from 0'],
  [() => WarmTargets.of({ minimumIpTarget: 0.5 }), 'minimumIpTarget is 0.5'],
])('%# is refused', (make, message) => {
  expect(make).toThrow(message);
});

test('warm targets are those of the add-on unless said', () => {
  expect(WarmTargets.of()).toEqual({ warmEniTarget: 1, warmPrefixTarget: 1 });
  const all = { warmEniTarget: 0, warmIpTarget: 2, minimumIpTarget: 8, warmPrefixTarget: 3 };
  expect(WarmTargets.of(all)).toEqual(all);
});

test('nothing is frozen: what other languages hold has to leave the kernel', () => {
  const density = PodDensity.of(M5);
  const objects: object[] = [M5, density, PodDensity.fargate(), WarmTargets.of(), density.heldAddresses(1)!, density.shortageOf({ pods: 1 })];
  expect(objects.filter(object => !Object.isExtensible(object))).toEqual([]);
});
