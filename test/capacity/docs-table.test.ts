import { readFileSync } from 'fs';
import { join } from 'path';
import { InstanceLimits, KubeletMaxPods, PodDensity, SubnetCapacity } from '../../src';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'pod-density.md'), 'utf8');
const rows = [...page.matchAll(/^\| ([a-z0-9]+\.[a-z0-9]+) \| (.*) \|$/gm)].map(([, instanceType, cells]) => [instanceType, cells.split(' | ')] as const);

test('the page has a worked table', () => {
  expect(rows.length).toBeGreaterThan(5);
});

test.each(rows)('the row of %s is right', (instanceType, cells) => {
  const limits = InstanceLimits.of(instanceType);
  const [single, prefixes, custom, groups] = [{}, { prefixDelegation: true }, { customNetworking: true }, { securityGroupsForPods: true }]
    .map(options => PodDensity.of(limits, options));
  expect(cells).toEqual([
    `${limits.enis} × ${limits.ipv4AddressesPerEni}`, limits.vcpus, single.formulaMaxPods, custom.formulaMaxPods, prefixes.formulaMaxPods, prefixes.recommendedMaxPods,
    `${groups.podAddresses} + ${groups.branchEnis}`, KubeletMaxPods.nodeadm(limits).maxPods,
  ].map(String));
});

test('the numbers in the text are right', () => {
  const m5Large = InstanceLimits.of('m5.large');
  const held = (pods: number) => PodDensity.of(m5Large).heldAddresses(pods, { maxPods: 29 })!.nodeSubnetAddresses;
  expect([0, 9, 10].map(held)).toEqual([10, 20, 30]);
  expect([0, 110].map(pods => PodDensity.of(m5Large, { prefixDelegation: true }).heldAddresses(pods)!)).toMatchObject([
    { enis: 1, nodeSubnetAddresses: 17 }, { enis: 1, nodeSubnetAddresses: 113 },
  ]);
  expect(SubnetCapacity.of('10.0.0.0/24')).toMatchObject({ usableAddresses: 251, prefixes: 14 });
  expect(KubeletMaxPods.nodeadm(InstanceLimits.of('m5.4xlarge'), { maxPodsExpression: '3714' }).kubeReservedMemoryMi! / 1024).toBeCloseTo(40, 0);
});
