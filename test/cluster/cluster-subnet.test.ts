import { Token } from 'aws-cdk-lib/core';
import { ClusterSubnet, ClusterSubnetProps, SubnetCapacityOptions } from '../../src';

const ZONE = { zone: 'us-east-1a' };

describe.each([['publicSubnet', true], ['privateSubnet', false]] as const)('ClusterSubnet.%s', (factory, isPublic) => {
  const subnet = (id: string, props: ClusterSubnetProps) => ClusterSubnet[factory](id, props);

  it('holds what is known', () => {
    const full = subnet('subnet-1', { ...ZONE, cidr: '10.0.0.0/20', ipv6Cidr: '2001:DB8:0:1::/64', tags: { 'kubernetes.io/role/elb': '1' }, freeAddresses: 8 });
    expect({ ...full }).toEqual({
      subnetId: 'subnet-1', isPublic, zone: 'us-east-1a', cidr: '10.0.0.0/20', ipv6Cidr: '2001:db8:0:1::/64', tags: { 'kubernetes.io/role/elb': '1' }, freeAddresses: 8,
    });
  });

  it('leaves unknown what is not given', () => {
    expect({ ...subnet('subnet-1', ZONE) }).toEqual({ subnetId: 'subnet-1', isPublic, zone: 'us-east-1a' });
  });

  it('does not change with what it was made of', () => {
    const tags: { [key: string]: string } = { team: 'payments' };
    const made = subnet('subnet-1', { ...ZONE, tags });
    tags.team = 'search';
    expect(made.tags).toEqual({ team: 'payments' });
    expect(() => { made.tags!.team = 'search'; }).toThrow(TypeError);
  });

  it('takes tokens', () => {
    const [id, zone, cidr] = ['Id', 'Zone', 'Cidr'].map(Ref => Token.asString({ Ref }));
    const freeAddresses = Token.asNumber({ Ref: 'Free' });
    expect(subnet(id, { zone, cidr, ipv6Cidr: cidr, freeAddresses })).toMatchObject({ subnetId: id, zone, cidr, ipv6Cidr: cidr, freeAddresses });
  });

  it.each(['', 'subnet-', 'subnet', 'vpc-1', ' subnet-1', 'Subnet-1', undefined])('refuses the id %j', id => {
    expect(() => subnet(id as string, ZONE)).toThrow(new Error(
      `ClusterSubnet.${factory}: subnetId is ${id === undefined ? 'nothing' : `'${id}'`}; give the subnet's id, for instance 'subnet-0a1b2c3d'`,
    ));
  });

  it.each<[Partial<ClusterSubnetProps>, string]>([
    [{ zone: '' }, "zone is ''; give a zone, for instance 'us-east-1a'"],
    [{ cidr: '10.0.0.0' }, "cidr is '10.0.0.0'; a block needs a prefix length; did you mean '10.0.0.0/32'?"],
    [{ cidr: '10.0.0.1/20' }, "cidr is '10.0.0.1/20'; it names an address inside the block"],
    [{ cidr: '2001:db8::/64' }, "cidr is '2001:db8::/64'; give an IPv4 block"],
    [{ cidr: '' }, "cidr is ''; give an IPv4 block"],
    [{ ipv6Cidr: '10.0.0.0/20' }, "ipv6Cidr is '10.0.0.0/20'; give an IPv6 block"],
    [{ freeAddresses: -1 }, 'freeAddresses is -1; allowed is a whole number from 0 to 268435456'],
    [{ freeAddresses: 1.5 }, 'freeAddresses is 1.5; allowed is a whole number from 0 to 268435456'],
    [{ freeAddresses: 2 ** 28 + 1 }, 'freeAddresses is 268435457; allowed is a whole number from 0 to 268435456'],
  ])('refuses %j', (props, message) => {
    expect(() => subnet('subnet-1', { ...ZONE, ...props })).toThrow(`ClusterSubnet.${factory}('subnet-1'): ${message}`);
  });

  it.each([0, 1, 2 ** 28])('takes %d free addresses', freeAddresses => {
    expect(subnet('subnet-1', { ...ZONE, freeAddresses }).freeAddresses).toBe(freeAddresses);
  });
});

describe('what else lives in a subnet', () => {
  const NAME = "ClusterSubnet.privateSubnet('subnet-1')";
  const capacity = (cidr?: string, occupants?: SubnetCapacityOptions) => ClusterSubnet.privateSubnet('subnet-1', { ...ZONE, cidr, occupants }).capacity;

  it('is taken from what it holds', () => {
    expect(capacity('10.0.0.0/24')).toMatchObject({ usableAddresses: 251, addressesOfOthers: 0, freeAddresses: 251, prefixesAtBest: 14 });
    expect(capacity('10.0.0.0/24', { controlPlane: true, loadBalancers: 2, otherAddresses: 3 })).toMatchObject({ addressesOfOthers: 25, freeAddresses: 226 });
    expect(capacity('10.0.0.0/18', { prefixReservations: ['10.0.2.0/23'] })!._keptPrefixes()).toBe(32);
  });

  it('is not known without a block of a subnet', () => {
    const cidr = Token.asString({ Ref: 'Cidr' });
    expect([undefined, cidr, '10.0.0.0/8', '10.0.0.0/15', '10.0.0.0/29'].map(block => capacity(block))).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect([capacity('10.0.0.0/16'), capacity('10.0.0.0/28')]).toEqual([expect.anything(), expect.anything()]);
  });

  it.each<[string | undefined, SubnetCapacityOptions, string]>([
    [undefined, { controlPlane: true }, 'occupants is {"controlPlane":true}; what they leave follows from cidr; give that, a /16 to a /28 that is known now, or leave occupants out'],
    ['10.0.0.0/8', {}, 'occupants is {}; what they leave follows from cidr; give that, a /16 to a /28 that is known now, or leave occupants out'],
    ['10.0.0.0/24', { loadBalancers: -1 }, 'occupants: loadBalancers is -1; allowed is a whole number from 0 to 65536'],
    ['10.0.0.0/24', { prefixReservations: ['10.0.1.0/28'] }, "occupants: prefixReservations[0] is '10.0.1.0/28'; it does not lie inside the subnet 10.0.0.0/24"],
    ['10.0.0.0/24', { prefixReservations: ['10.0.0.8/29'] }, "occupants: prefixReservations[0] is '10.0.0.8/29'; a prefix is a /28; give a /28 or a larger block"],
    ['10.0.0.0/24', 5 as any, 'occupants: options is 5; give an object such as { prefixReservations: … }'],
  ])('of %j cannot be %j', (cidr, occupants, message) => {
    expect(() => capacity(cidr, occupants)).toThrow(new Error(`${NAME}: ${message}`));
  });

  it('does not change with what it was made of', () => {
    const prefixReservations = ['10.0.0.16/28'];
    const explicitReservations = ['10.0.0.32/28'];
    const occupants = { prefixReservations, explicitReservations, loadBalancers: 1 };
    const made = ClusterSubnet.privateSubnet('subnet-1', { ...ZONE, cidr: '10.0.0.0/24', occupants });
    const before = { ...made.capacity };
    prefixReservations.push('10.0.0.64/28');
    explicitReservations.pop();
    occupants.loadBalancers = 9;
    expect({ ...made.capacity }).toEqual(before);
  });
});
