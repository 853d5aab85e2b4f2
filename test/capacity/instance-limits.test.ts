import { Token } from 'aws-cdk-lib/core';
import { CustomInstanceLimits, InstanceHypervisor, InstanceLimits } from '../../src';
import { findLimits, knownInstanceTypes } from '../../src/capacity/instance-facts';

const TYPES = [...knownInstanceTypes()].map(instanceType => ({ instanceType, limits: findLimits(instanceType)! }));

// Counts from reference/capacity/instance-limits.json (August 2026) and formulas.md, sections 1.2, 1.4 and 1.8.
describe('the table', () => {
  const count = (wanted: (type: typeof TYPES[number]) => boolean) => TYPES.filter(wanted).length;

  it('has every type that its sources have', () => {
    expect(TYPES).toHaveLength(1420);
    expect(count(({ limits }) => limits.inCniTable)).toBe(1391);
    expect(count(({ limits }) => limits.inVrcTable)).toBe(1164);
    expect(count(({ limits }) => limits.bareMetal)).toBe(161);
    expect(count(({ limits }) => limits.networkCards > 1)).toBe(67);
    expect(count(({ limits }) => limits.vcpus !== undefined)).toBe(1371);
    expect(count(({ limits }) => limits.trunkingCompatible === true)).toBe(1298);
    expect(count(({ limits }) => limits.trunkingCompatible === undefined)).toBe(19);
    expect(['nitro', 'xen', 'unknown'].map(hypervisor => count(({ limits }) => limits.hypervisor === hypervisor))).toEqual([1178, 80, 162]);
  });

  it('gives sound numbers', () => {
    for (const { instanceType, limits } of TYPES) {
      const { enis, ipv4PerEni, networkCards, vcpus = 1, branchEnis = 0 } = limits;
      expect([enis, ipv4PerEni, networkCards, vcpus].every(value => Number.isInteger(value) && value > 0)).toBe(true);
      expect(limits.trunkingCompatible ?? false).toBe(branchEnis > 0);
      expect(instanceType).toMatch(/^[a-z0-9-]+\.[a-z0-9-]+$/);
    }
  });

  it('knows no t type with a trunk', () => {
    const burstable = TYPES.filter(({ instanceType }) => /^t[1-4]/.test(instanceType));
    expect(burstable).toHaveLength(29);
    expect(burstable.filter(({ limits }) => limits.trunkingCompatible !== false)).toEqual([]);
  });
});

test.each<[string, object]>([
  ['m5.large', { enis: 3, ipv4AddressesPerEni: 10, vcpus: 2, hypervisor: 'nitro', bareMetal: false, networkCards: 1, totalEnis: 3, branchEnis: 9, trunkingCompatible: true, supportsPrefixDelegation: true }],
  ['p4d.24xlarge', { enis: 15, totalEnis: 60, networkCards: 4 }],
  ['p5.48xlarge', { enis: 2, totalEnis: 64, networkCards: 32 }],
  ['t2.nano', { hypervisor: 'xen', trunkingCompatible: false, branchEnis: 0, supportsPrefixDelegation: false }],
  ['m5.metal', { hypervisor: 'unknown', bareMetal: true, supportsPrefixDelegation: true }],
  ['c5a.metal', { vcpus: undefined, branchEnis: undefined, trunkingCompatible: undefined }],
])('%s', (instanceType, limits) => {
  expect(InstanceLimits.of(instanceType)).toMatchObject({ instanceType, ...limits });
});

test.each<[string, number | undefined, string | undefined]>([
  ['m5.large', 8192, 'amd64'], ['m6g.large', 8192, 'arm64'], ['t3.nano', 512, 'amd64'], ['c5a.metal', undefined, undefined],
])('%s has a memory of %j Mi and is %j', (instanceType, memoryMib, architecture) => {
  expect(findLimits(instanceType)).toMatchObject({ enis: expect.any(Number) });
  expect([findLimits(instanceType)!.memoryMib, findLimits(instanceType)!.architecture]).toEqual([memoryMib, architecture]);
});

test.each<[unknown, string]>([
  ['m5.lage', "is 'm5.lage'; it is not among the 1420 types that are known; give its limits with InstanceLimits.custom; did you mean m5.large?"],
  ['', "is ''; give an instance type such as 'm5.large'"],
  [undefined, "is nothing; give an instance type such as 'm5.large'"],
  [5, "is 5; give an instance type such as 'm5.large'"],
  ['toString', "is 'toString'; it is not among the 1420 types that are known"],
  [Token.asString({ Ref: 'Type' }), 'give an instance type that is known now, or its limits with InstanceLimits.custom'],
])('there is no type %j', (instanceType, message) => {
  expect(() => InstanceLimits.of(instanceType as string)).toThrow(message);
});

describe('InstanceLimits.custom', () => {
  const LEAST = { enis: 4, ipv4AddressesPerEni: 15 };

  it('needs little', () => {
    expect(InstanceLimits.custom('z9.large', LEAST)).toMatchObject({
      instanceType: 'z9.large',
      ...LEAST,
      hypervisor: InstanceHypervisor.NITRO,
      bareMetal: false,
      networkCards: 1,
      totalEnis: 4,
      vcpus: undefined,
      branchEnis: undefined,
      trunkingCompatible: undefined,
      supportsPrefixDelegation: true,
    });
  });

  it('takes all', () => {
    const limits = { ...LEAST, vcpus: 8, hypervisor: InstanceHypervisor.XEN, bareMetal: true, networkCards: 2, branchEnis: 0 };
    expect(InstanceLimits.custom('z9.large', limits)).toMatchObject({ ...limits, totalEnis: 8, trunkingCompatible: false, supportsPrefixDelegation: true });
  });

  it.each<[Partial<CustomInstanceLimits>, string]>([
    [{ enis: 0 }, 'InstanceLimits.custom: enis is 0; allowed is a whole number from 1 to 1024'],
    [{ enis: 1025 }, 'enis is 1025'],
    [{ enis: undefined }, 'enis is nothing'],
    [{ ipv4AddressesPerEni: 0 }, 'ipv4AddressesPerEni is 0; allowed is a whole number from 1 to 1024'],
    [{ ipv4AddressesPerEni: 1.5 }, 'ipv4AddressesPerEni is 1.5'],
    [{ vcpus: 0 }, 'vcpus is 0; allowed is a whole number from 1 to 65536'],
    [{ networkCards: 0 }, 'networkCards is 0'],
    [{ branchEnis: -1 }, 'branchEnis is -1; allowed is a whole number from 0 to 65536'],
    [{ hypervisor: 'kvm' as InstanceHypervisor }, "hypervisor is 'kvm'; allowed are nitro, xen, unknown"],
    [{ bareMetal: 'yes' as unknown as boolean }, "bareMetal is 'yes'; give true or false"],
    [{ enis: Token.asNumber({ Ref: 'Enis' }) }, "enis is 'a number that the AWS CDK fills in later'; give a whole number from 1 to 1024 that is known now"],
    [{ ips: 5 } as object, 'InstanceLimits.custom: there is no property ips'],
  ])('refuses %j', (limits, message) => {
    expect(() => InstanceLimits.custom('z9.large', { ...LEAST, ...limits })).toThrow(message);
  });

  it.each([1, 1024])('takes %d ENIs', enis => {
    expect(InstanceLimits.custom('z9.large', { ...LEAST, enis }).enis).toBe(enis);
  });

  it('needs a name and limits', () => {
    expect(() => InstanceLimits.custom('', LEAST)).toThrow("InstanceLimits.custom: instanceType is ''; give an instance type");
    expect(() => InstanceLimits.custom('z9.large', undefined as unknown as CustomInstanceLimits)).toThrow('InstanceLimits.custom: limits is nothing');
  });
});
