import { InstanceLimits, PodDensity, Quota, VpcCni } from '../../src';

/* Arithmetic that the seed documents show: what they say, and what is right. */

const m5Large = InstanceLimits.of('m5.large');

describe('S14: targets of a Network Load Balancer', () => {
  const targets = (pods: number, ports: number) => pods * ports;

  test('a target group takes 1000 targets today, not 500; a zone of the load balancer 500', () => {
    expect(Quota.TARGETS_PER_TARGET_GROUP.defaultLimit).toBe(1000);
    expect(Quota.NLB_TARGETS_PER_ZONE.defaultLimit).toBe(500);
  });

  test('each port has a target group of its own: 200 pods x 3 ports are 600 targets of the load balancer, and 200 of each group', () => {
    expect(targets(50, 2)).toBeLessThanOrEqual(Quota.NLB_TARGETS_PER_ZONE.defaultLimit);
    expect(targets(200, 3)).toBeGreaterThan(Quota.NLB_TARGETS_PER_ZONE.defaultLimit);
    expect(targets(200, 1)).toBeLessThanOrEqual(Quota.TARGETS_PER_TARGET_GROUP.defaultLimit);
  });
});

describe('S18 and S20: pods on an m5.large', () => {
  test('29, of which two are aws-node and kube-proxy; the kubelet is no pod', () => {
    const density = PodDensity.of(m5Large);
    expect(density.formulaMaxPods).toBe(29);
    expect(density.podAddresses).toBe(27);
  });

  test('110 with prefixes, which is the recommended cap, not what addresses allow', () => {
    const density = PodDensity.of(m5Large, { prefixDelegation: true });
    expect(density.recommendedMaxPods).toBe(110);
    expect(density.formulaMaxPods).toBe(434);
  });
});

describe('S21: prefixes', () => {
  test('hold 16 addresses each, never 32: there is no /27', () => {
    const [without, withPrefixes] = [PodDensity.of(m5Large), PodDensity.of(m5Large, { prefixDelegation: true })];
    expect(withPrefixes.podAddresses! / without.podAddresses!).toBe(16);
  });

  test('need Nitro, or bare metal', () => {
    expect(PodDensity.of(InstanceLimits.of('m4.large'), { prefixDelegation: true }).podAddresses).toBe(PodDensity.of(InstanceLimits.of('m4.large')).podAddresses);
    expect(InstanceLimits.of('m5.metal').supportsPrefixDelegation).toBe(true);
  });

  test('are switched on by the environment of aws-node', () => {
    expect(VpcCni.prefixDelegation().environment()).toMatchObject({ ENABLE_PREFIX_DELEGATION: 'true' });
  });

  test('of IPv6 never run out', () => {
    expect(PodDensity.of(m5Large, { ipv6: true }).addressesAreUnbounded).toBe(true);
  });
});
