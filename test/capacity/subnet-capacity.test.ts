import { Token } from 'aws-cdk-lib/core';
import * as fc from 'fast-check';
import { SubnetCapacity, SubnetCapacityOptions } from '../../src';
import { fits, prefixesAtBest, prefixesAtWorst, subnetRoom, timesThatFit } from '../../src/capacity/subnet-room';

// formulas.md, section 3.4: five addresses are AWS's, the first and the last block cannot be prefixes.
test.each([[28, 11, 0], [27, 27, 0], [26, 59, 2], [24, 251, 14], [20, 4091, 254], [18, 16379, 1022], [16, 65531, 4094]])(
  'a /%d has %d addresses and %d prefixes', (mask, usableAddresses, prefixes) => {
    const subnet = SubnetCapacity.of(`10.0.0.0/${mask}`);
    expect(subnet).toMatchObject({
      cidr: `10.0.0.0/${mask}`, usableAddresses, prefixes, addressesOfOthers: 0, freeAddresses: usableAddresses, prefixesAtBest: prefixes, prefixesAtWorst: prefixes,
    });
  });

// The two outer blocks of a /24 have room for 12 + 15 single addresses.
test.each([[0, 14, 14], [1, 14, 13], [14, 14, 0], [15, 14, 0], [26, 14, 0], [27, 14, 0], [28, 13, 0], [43, 13, 0], [44, 12, 0], [251, 0, 0]])(
  '%d addresses in a /24 leave %d prefixes at best, %d at worst', (otherAddresses, prefixesAtBest_, prefixesAtWorst_) => {
    expect(SubnetCapacity.of('10.0.0.0/24', { otherAddresses })).toMatchObject({ prefixesAtBest: prefixesAtBest_, prefixesAtWorst: prefixesAtWorst_ });
  });

test('others want addresses: the control plane 6, a load balancer 8', () => {
  expect(SubnetCapacity.of('10.0.0.0/27', { controlPlane: true, loadBalancers: 2, otherAddresses: 4 })).toMatchObject({ addressesOfOthers: 26, freeAddresses: 1 });
  expect(SubnetCapacity.of('10.0.0.0/28', { loadBalancers: 2 })).toMatchObject({ freeAddresses: -5 });
  expect(SubnetCapacity.of('10.0.0.0/28', { loadBalancers: 2 }).nodesThatFit(1)).toEqual({ atBest: 0, atWorst: 0 });
});

describe('reservations', () => {
  const of = (options: SubnetCapacityOptions) => SubnetCapacity.of('10.0.0.0/24', options);

  it('keep blocks for prefixes, and single addresses away', () => {
    expect(of({ prefixReservations: ['10.0.0.64/26'], otherAddresses: 187 })).toMatchObject({ freeAddresses: 0, prefixesAtBest: 4, prefixesAtWorst: 4 });
    expect(of({ prefixReservations: ['10.0.0.64/26'], otherAddresses: 20 })).toMatchObject({ freeAddresses: 167, prefixesAtBest: 14, prefixesAtWorst: 4 });
  });

  it.each([['10.0.0.0/25', 7], ['10.0.0.128/25', 7], ['10.0.0.0/24', 14], ['10.0.0.16/28', 1], ['10.0.0.0/28', 0], ['10.0.0.240/28', 0]])(
    '%s keeps %d prefixes', (block, prefixes) => {
      expect(of({ prefixReservations: [block], otherAddresses: 251 })).toMatchObject({ prefixesAtWorst: prefixes });
    });

  it('by hand take what they hold', () => {
    expect(of({ explicitReservations: ['10.0.0.64/26'] })).toMatchObject({ freeAddresses: 187, prefixesAtBest: 10, prefixesAtWorst: 10 });
    expect(of({ explicitReservations: ['10.0.0.64/30'] })).toMatchObject({ freeAddresses: 247, addressesOfOthers: 4 });
    expect(of({ explicitReservations: ['10.0.0.0/25'], prefixReservations: ['10.0.0.128/25'] })).toMatchObject({ freeAddresses: 0, prefixesAtBest: 7 });
  });

  it.each<[SubnetCapacityOptions, string]>([
    [{ prefixReservations: ['10.0.0.64/29'] }, "prefixReservations[0] is '10.0.0.64/29'; a prefix is a /28; give a /28 or a larger block"],
    [{ prefixReservations: ['10.0.1.0/28'] }, "prefixReservations[0] is '10.0.1.0/28'; it does not lie inside the subnet 10.0.0.0/24"],
    [{ explicitReservations: ['10.0.0.0/23'] }, "explicitReservations[0] is '10.0.0.0/23'; it does not lie inside"],
    [{ prefixReservations: ['10.0.0.8/28'] }, "prefixReservations[0] is '10.0.0.8/28'; it names an address inside the block"],
    [{ prefixReservations: ['10.0.0.64/26'], explicitReservations: ['10.0.0.96/28'] }, 'SubnetCapacity.of: reservations 10.0.0.64/26 and 10.0.0.96/28 overlap'],
    [{ prefixReservations: '10.0.0.64/26' as unknown as string[] }, "prefixReservations is '10.0.0.64/26'; give a list"],
    [{ prefixReservations: [Token.asString({ Ref: 'Block' })] }, 'give an IPv4 block that is known now'],
    [{ loadBalancers: -1 }, 'loadBalancers is -1; allowed is a whole number from 0 to 65536'],
    [{ otherAddresses: 0.5 }, 'otherAddresses is 0.5'],
    [{ controlPlane: 6 as unknown as boolean }, 'controlPlane is 6; give true or false'],
    [{ loadbalancers: 1 } as object, 'there is no property loadbalancers; did you mean loadBalancers?'],
  ])('are refused: %j', (options, message) => {
    expect(() => of(options)).toThrow(message);
  });
});

test.each([
  ['10.0.0.0/15', "cidr is '10.0.0.0/15'; a subnet is a /16 to a /28"], ['10.0.0.0/29', 'a subnet is a /16 to a /28'],
  ['10.0.0.0', 'a block needs a prefix length'],
  ['2001:db8::/64', 'give an IPv4 block'], [Token.asString({ Ref: 'Cidr' }), 'give an IPv4 block that is known now'],
])('%s is refused', (cidr, message) => {
  expect(() => SubnetCapacity.of(cidr)).toThrow(message);
});

// m5.large with one pod, formulas.md, section 3.3: 20 addresses without prefixes; with prefixes 2 of them and the ENI's own address.
test.each([
  ['10.0.0.0/24', 20, 0, 12, 12], ['10.0.0.0/24', 1, 2, 7, 4], ['10.0.0.0/26', 1, 2, 1, 0], ['10.0.0.0/28', 1, 1, 0, 0],
  ['10.0.0.0/28', 11, 0, 1, 1], ['10.0.0.0/28', 12, 0, 0, 0],
])('%s holds nodes with %d addresses and %d prefixes: %d at best, %d at worst', (cidr, addresses, prefixes, atBest, atWorst) => {
  expect(SubnetCapacity.of(cidr).nodesThatFit(addresses, prefixes)).toEqual({ atBest, atWorst });
});

test.each([[0, 0, 'singleAddresses is 0'], [65537, 0, 'singleAddresses is 65537'], [1, -1, 'prefixes is -1'], [1, 65537, 'prefixes is 65537']])(
  'nodes with %d addresses and %d prefixes are refused', (addresses, prefixes, message) => {
    expect(() => SubnetCapacity.of('10.0.0.0/24').nodesThatFit(addresses, prefixes)).toThrow(`SubnetCapacity.nodesThatFit: ${message}`);
  });

describe('always', () => {
  const mask = fc.integer({ min: 16, max: 28 });
  const singles = fc.nat(3000);

  test('a larger subnet holds no fewer nodes, another address no more prefixes, and scattered addresses cost more', () => {
    const width_ = fc.integer({ min: 17, max: 28 });
    fc.assert(fc.property(width_, singles, fc.integer({ min: 1, max: 60 }), fc.nat(20), (width, others, perNode, prefixes) => {
      const nodes = (size: number, scattered: boolean) =>
        timesThatFit(subnetRoom(size), { singles: others, prefixes: 0 }, { singles: perNode, prefixes }, scattered);
      expect(nodes(width - 1, false)).toBeGreaterThanOrEqual(nodes(width, false));
      expect(nodes(width - 1, true)).toBeGreaterThanOrEqual(nodes(width, true));
      expect(nodes(width, false)).toBeGreaterThanOrEqual(nodes(width, true));
    }));
    fc.assert(fc.property(mask, singles, (width, others) => {
      const room = subnetRoom(width);
      expect(prefixesAtBest(room, others + 1)).toBeLessThanOrEqual(prefixesAtBest(room, others));
      expect(prefixesAtWorst(room, others)).toBeLessThanOrEqual(prefixesAtBest(room, others));
    }));
  });

  test('so many fit, and not one more', () => {
    fc.assert(fc.property(mask, singles, fc.integer({ min: 1, max: 60 }), fc.nat(20), fc.boolean(), (width, others, perNode, prefixes, scattered) => {
      const room = subnetRoom(width);
      const found = timesThatFit(room, { singles: others, prefixes: 0 }, { singles: perNode, prefixes }, scattered);
      const need = (count: number) => ({ singles: others + count * perNode, prefixes: count * prefixes });
      expect(fits(room, need(found), scattered) || found === 0).toBe(true);
      expect(fits(room, need(found + 1), scattered)).toBe(false);
    }));
  });

  test('addresses and prefixes that fit are never more than the subnet', () => {
    fc.assert(fc.property(mask, singles, (width, others) => {
      const room = subnetRoom(width);
      fc.pre(others <= room.singles);
      expect(others + 16 * prefixesAtBest(room, others)).toBeLessThanOrEqual(room.singles);
    }));
  });
});
