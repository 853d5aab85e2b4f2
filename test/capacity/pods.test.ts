import * as fc from 'fast-check';
import { capped, recommendedCap } from '../../src/capacity/cap';
import { linuxDensity } from '../../src/capacity/density';
import { findLimits, knownInstanceTypes } from '../../src/capacity/instance-facts';
import { Limits, assignsPrefixes, slotsPerEni } from '../../src/capacity/limits';
import { EniSettings, addressesOfOtherCards, branchEnis, enisForPods, podAddresses, publishedFormula } from '../../src/capacity/pods';
import { kubeReservedCpuMillis, kubeReservedMemoryMi } from '../../src/capacity/reserved';
import { shortage } from '../../src/capacity/shortage';
import { windowsPodAddresses } from '../../src/capacity/windows';

const limitsOf = (instanceType: string) => findLimits(instanceType)!;
const PD = { prefixDelegation: true };
const SGP = { securityGroupsForPods: true };
const CUSTOM = { customNetworking: true };

// formulas.md, sections 1.1 to 1.3, 1.5 and 1.8; claims.md, row 4.
test.each<[string, EniSettings, number]>([
  ['m5.large', {}, 27], ['m5.large', PD, 432], ['m5.large', CUSTOM, 18], ['m5.large', { ...PD, ...CUSTOM }, 288],
  ['m5.large', SGP, 18], ['c5.4xlarge', SGP, 203], ['m5.large', { ...SGP, ...CUSTOM }, 9], ['t3.large', SGP, 33],
  ['m5.4xlarge', PD, 3712], ['t2.medium', PD, 15], ['m5.metal', PD, 735 * 16],
  ['t3.nano', PD, 32], ['r6g.medium', PD, 96], ['r6g.medium', { ...PD, ...CUSTOM }, 48],
  ['m5.large', { maxEni: 0 }, 27], ['m5.large', { maxEni: 1 }, 9], ['m5.large', { maxEni: 2 }, 18], ['m5.large', { maxEni: 3 }, 27],
  ['m5.large', { maxEni: 4 }, 27],
  ['m5.large', { maxEni: 2, ...CUSTOM }, 9], ['m5.large', { maxEni: 1, ...CUSTOM }, 0],
  ['m5.large', { primarySubnetExcluded: true }, 18], ['m5.large', { primarySubnetExcluded: true, ...CUSTOM }, 18],
  ['m5.large', { unmanagedEnis: 1 }, 18], ['m5.large', { efaOnlyEnis: 2 }, 9], ['m5.large', { unmanagedEnis: 9 }, 0],
  ['hpc6id.32xlarge', CUSTOM, 0], ['c5a.metal', SGP, 14 * 49],
  ['m5.large', { ipv6: true }, Infinity], ['m5.metal', { ipv6: true }, Infinity], ['t2.medium', { ipv6: true }, 0],
  ['p5.48xlarge', {}, 98], ['p4d.24xlarge', {}, 735],
])('%s with %j has %d addresses for pods', (instanceType, settings, addresses) => {
  expect(podAddresses(limitsOf(instanceType), settings)).toBe(addresses);
});

test.each<[string, EniSettings, number | undefined]>([
  ['m5.large', SGP, 9], ['c5.4xlarge', SGP, 54], ['m5.large', {}, 0], ['t3.large', SGP, 0], ['c5a.metal', SGP, undefined],
  ['m5.large', { ...SGP, maxEni: 1 }, 0], ['m5.large', { ...SGP, maxEni: 2 }, 9], ['m5.large', { ...SGP, unmanagedEnis: 2 }, 0],
  ['m5.large', { ...SGP, ...PD }, 9],
])('%s with %j has %s branch ENIs', (instanceType, settings, expected) => {
  expect(branchEnis(limitsOf(instanceType), settings)).toBe(expected);
});

test.each<[string, EniSettings, number | undefined]>([
  ['m5.large', {}, 0], ['m5.large', CUSTOM, 0], ['p5.48xlarge', {}, 31 * 2 * 49], ['p5.48xlarge', { maxEni: 1 }, 31 * 49],
  ['p5.48xlarge', PD, 31 * 2 * 49 * 16], ['p5.48xlarge', CUSTOM, undefined],
])('%s with %j has %s addresses on other cards', (instanceType, settings, expected) => {
  expect(addressesOfOtherCards(limitsOf(instanceType), settings)).toBe(expected);
});

// formulas.md, sections 1.4 and 1.6.
test.each([[29, 110], [30, 110], [31, 250], [undefined, undefined]])('%s vCPUs are capped at %s', (vcpus, cap) => {
  expect(recommendedCap(vcpus)).toBe(cap);
});

test.each([
  [109, 2, 109], [110, 2, 110], [111, 2, 110], [110, undefined, 110], [111, undefined, undefined], [249, 31, 249], [250, 31, 250], [251, 31, 250],
])('%d pods with %s vCPUs are capped to %s', (pods, vcpus, expected) => {
  expect(capped(pods, vcpus)).toBe(expected);
});

test.each<[string, boolean, number | undefined]>([
  ['t3.medium', false, 5], ['c5.large', false, 9], ['c5.large', true, 144], ['m5.metal', true, 784], ['t2.medium', true, 5],
  ['hpc7a.96xlarge', false, undefined],
])('a Windows %s, prefixes %s, has %s addresses', (instanceType, prefixes, expected) => {
  expect(windowsPodAddresses(limitsOf(instanceType), prefixes)).toBe(expected);
});

// Memory: formulas.md, section 2.1. CPU: pkg/providers/instancetype/types.go of Karpenter, kubeReservedResources.
test.each([[29, 574], [110, 1465], [234, 2829], [0, 255]])('%d pods reserve %d Mi', (pods, memory) => {
  expect(kubeReservedMemoryMi(pods)).toBe(memory);
});

test.each([[1, 60], [2, 70], [3, 75], [4, 80], [5, 82], [8, 90], [96, 310]])('%d vCPUs reserve %d thousandths', (vcpus, millis) => {
  expect(kubeReservedCpuMillis(vcpus)).toBe(millis);
});

// formulas.md, section 1.2: types on which 110 pods are too many with prefixes.
test('so many Nitro types cannot hold 110 pods with prefixes', () => {
  const small = [...knownInstanceTypes()].filter(instanceType => {
    const limits = limitsOf(instanceType);
    return limits.inCniTable && limits.hypervisor === 'nitro' && publishedFormula(limits.enis, limits.ipv4PerEni, true) < 110;
  });
  expect(small).toHaveLength(45);
  // Not by size alone, as is said there.
  expect(small.filter(name => !/\.(nano|micro|medium)$/.test(name)).sort()).toEqual(['g4ad.2xlarge', 'g4ad.xlarge', 't3a.small']);
});

// formulas.md, section 1.8: on m5.large with security groups for pods, 29 pods admitted, 18 addresses.
test.each([
  [{ pods: 29, hostNetwork: 2, branch: 0 }, { overMaxPods: 0, withoutAddress: 9, withoutBranchEni: 0 }],
  [{ pods: 29, hostNetwork: 2, branch: 9 }, { overMaxPods: 0, withoutAddress: 0, withoutBranchEni: 0 }],
  [{ pods: 30, hostNetwork: 2, branch: 10 }, { overMaxPods: 1, withoutAddress: 0, withoutBranchEni: 1 }],
  [{ pods: 5, hostNetwork: 5, branch: 0 }, { overMaxPods: 0, withoutAddress: 0, withoutBranchEni: 0 }],
])('%j leave %j', (pods, expected) => {
  expect(shortage(linuxDensity(limitsOf('m5.large'), SGP, 2, false), 29, pods)).toEqual(expected);
});

test('what is not known leaves nothing said', () => {
  expect(shortage({ enisForPods: 1 }, undefined, { pods: 1000, hostNetwork: 0, branch: 5 })).toEqual({});
});

describe('always', () => {
  const limits: fc.Arbitrary<Limits> = fc.record({
    enis: fc.integer({ min: 1, max: 30 }),
    ipv4PerEni: fc.integer({ min: 1, max: 64 }),
    hypervisor: fc.constantFrom('nitro', 'xen', 'unknown'),
    bareMetal: fc.boolean(),
    networkCards: fc.integer({ min: 1, max: 4 }),
    vcpus: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
    branchEnis: fc.integer({ min: 0, max: 120 }),
    trunkingCompatible: fc.option(fc.boolean(), { nil: undefined }),
    inCniTable: fc.constant(true),
    inVrcTable: fc.constant(true),
  });
  const settings: fc.Arbitrary<EniSettings> = fc.record({
    maxEni: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    customNetworking: fc.boolean(),
    primarySubnetExcluded: fc.boolean(),
    securityGroupsForPods: fc.boolean(),
    prefixDelegation: fc.boolean(),
    unmanagedEnis: fc.integer({ min: 0, max: 3 }),
    efaOnlyEnis: fc.integer({ min: 0, max: 3 }),
  });

  test('there are no more ENIs than the card has, nor more addresses than its slots', () => {
    fc.assert(fc.property(limits, settings, (type, cni) => {
      expect(enisForPods(type, cni)).toBeGreaterThanOrEqual(0);
      expect(enisForPods(type, cni)).toBeLessThanOrEqual(type.enis);
      expect(podAddresses(type, cni)).toBeLessThanOrEqual(type.enis * slotsPerEni(type) * (cni.prefixDelegation && assignsPrefixes(type) ? 16 : 1));
    }));
  });

  test('another ENI or address, or prefixes, never lower the capacity', () => {
    fc.assert(fc.property(limits, settings, (type, cni) => {
      const addresses = podAddresses(type, cni);
      expect(podAddresses({ ...type, enis: type.enis + 1 }, cni)).toBeGreaterThanOrEqual(addresses);
      expect(podAddresses({ ...type, ipv4PerEni: type.ipv4PerEni + 1 }, cni)).toBeGreaterThanOrEqual(addresses);
      expect(podAddresses(type, { ...cni, prefixDelegation: true })).toBeGreaterThanOrEqual(addresses);
      expect(podAddresses(type, { ...cni, maxEni: undefined })).toBeGreaterThanOrEqual(addresses);
    }));
  });

  test('custom networking, an excluded subnet, the trunk and what else takes ENIs never raise it', () => {
    fc.assert(fc.property(limits, settings, (type, cni) => {
      const addresses = podAddresses(type, cni);
      for (const more of [CUSTOM, { primarySubnetExcluded: true }, SGP, { efaOnlyEnis: 4 }, { unmanagedEnis: 4 }, { maxEni: 1 }]) {
        expect(podAddresses(type, { ...cni, ...more })).toBeLessThanOrEqual(addresses);
      }
    }));
  });

  test('a node with the recommended number of pods has no shortage', () => {
    fc.assert(fc.property(limits, settings, fc.integer({ min: 0, max: 5 }), (type, cni, hostNetwork) => {
      const density = linuxDensity(type, cni, hostNetwork, false);
      const { recommendedMaxPods, branchEnis: branches = 0 } = density;
      fc.pre(recommendedMaxPods !== undefined);
      expect(recommendedMaxPods).toBeLessThanOrEqual(250);
      const pods = {
        pods: recommendedMaxPods!,
        hostNetwork: Math.min(hostNetwork, recommendedMaxPods!),
        branch: Math.min(branches, Math.max(0, recommendedMaxPods! - hostNetwork)),
      };
      // A number that does not hang on branch ENIs holds without them.
      const found = shortage(density, recommendedMaxPods, density.branchEnis === undefined ? { ...pods, branch: 0 } : pods);
      expect(Object.values(found).filter(count => count !== undefined && count > 0)).toEqual([]);
    }));
  });
});
