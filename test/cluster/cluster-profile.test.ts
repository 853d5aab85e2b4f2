import { Token } from 'aws-cdk-lib/core';
import { ClusterProfile, ClusterSubnet, ClusterSubnetProps, Controller, Quota } from '../../src';

function subnet(name: string, props: Partial<ClusterSubnetProps> = {}): ClusterSubnet {
  return ClusterSubnet.publicSubnet(`subnet-${name}`, { zone: 'us-east-1a', ...props });
}

const TOKEN = Token.asString({ 'Fn::GetAtt': ['Vpc', 'CidrBlock'] });

describe('ClusterProfile.of', () => {
  it('takes the newest controller and leaves the rest unknown', () => {
    const profile = ClusterProfile.of({});
    expect(profile.controller.title).toBe('AWS Load Balancer Controller 3.5.0');
    expect([profile.subnets, profile.vpcCidrs, profile.subnet('subnet-a')]).toEqual([undefined, undefined, undefined]);
    expect(profile.limitOf(Quota.ALB_RULES)).toBe(100);
  });

  it('keeps what is given, in canonical form', () => {
    const [a, b] = [subnet('a', { cidr: '10.0.0.0/24', ipv6Cidr: '2001:db8::/64' }), subnet('b', { cidr: '10.0.1.0/24', ipv6Cidr: '2001:db8:0:1::/64' })];
    const profile = ClusterProfile.of({ controller: Controller.autoMode(), subnets: [a, b], vpcCidrs: ['10.0.0.0/16', '2001:DB8::/56'] });
    expect(profile.controller.isAutoMode).toBe(true);
    expect(profile.subnets).toEqual([a, b]);
    expect(profile.subnet('subnet-b')).toBe(b);
    expect(profile.subnet('subnet-c')).toBeUndefined();
    expect(profile.vpcCidrs).toEqual(['10.0.0.0/16', '2001:db8::/56']);
  });

  it('tells known emptiness from the unknown', () => {
    expect(ClusterProfile.of({ subnets: [], vpcCidrs: [] })).toMatchObject({ subnets: [], vpcCidrs: [] });
  });

  it('does not change', () => {
    const subnets = [subnet('a')];
    const profile = ClusterProfile.of({ subnets, vpcCidrs: ['10.0.0.0/16'] });
    subnets.push(subnet('b'));
    expect(profile.subnets).toHaveLength(1);
    expect(() => profile.subnets!.push(subnet('c'))).toThrow(TypeError);
    expect(() => profile.vpcCidrs!.push('10.1.0.0/16')).toThrow(TypeError);
    expect(() => { (profile as { controller: Controller }).controller = Controller.autoMode(); }).toThrow(TypeError);
  });
});

describe('ClusterProfile: no contradiction', () => {
  it.each<[string, ClusterSubnet[], string[] | undefined]>([
    ['neighbours', [subnet('a', { cidr: '10.0.0.0/24' }), subnet('b', { cidr: '10.0.1.0/24' })], ['10.0.0.0/16']],
    ['a subnet as large as the VPC', [subnet('a', { cidr: '10.0.0.0/16' })], ['10.0.0.0/16']],
    ['a secondary block', [subnet('a', { cidr: '100.64.0.0/24' })], ['10.0.0.0/16', '100.64.0.0/16']],
    ['no block of that family known', [subnet('a', { ipv6Cidr: '2001:db8::/64' })], ['10.0.0.0/16']],
    ['no block at all', [subnet('a', { cidr: '10.0.0.0/24' })], undefined],
    ['unknown blocks of subnets', [subnet('a'), subnet('b')], ['10.0.0.0/16']],
    ['a token that may hold the subnet', [subnet('a', { cidr: '192.168.0.0/24' })], ['10.0.0.0/16', TOKEN]],
    ['tokens instead of blocks', [subnet('a', { cidr: TOKEN }), subnet('b', { cidr: TOKEN })], ['10.0.0.0/16']],
  ])('%s', (_, subnets, vpcCidrs) => {
    expect(ClusterProfile.of({ subnets, vpcCidrs }).subnets).toEqual(subnets);
  });
});

describe('ClusterProfile: contradictions', () => {
  it.each<[ClusterSubnet[], string[] | undefined, string]>([
    [[subnet('a'), subnet('b'), subnet('a')], undefined, 'ClusterProfile: subnet subnet-a is named twice; name it once'],
    [[subnet('a', { cidr: '10.0.0.0/23' }), subnet('b', { cidr: '10.0.1.0/24' })], undefined, 'ClusterProfile: subnets subnet-a and subnet-b overlap (10.0.0.0/23, 10.0.1.0/24)'],
    [[subnet('b', { cidr: '10.0.1.0/24' }), subnet('a', { cidr: '10.0.0.0/23' })], undefined, 'ClusterProfile: subnets subnet-a and subnet-b overlap (10.0.0.0/23, 10.0.1.0/24)'],
    [[subnet('a', { cidr: '10.0.0.0/24' }), subnet('b', { cidr: '10.0.0.0/24' })], undefined, 'ClusterProfile: subnets subnet-a and subnet-b overlap (10.0.0.0/24, 10.0.0.0/24)'],
    [[subnet('a', { ipv6Cidr: '2001:db8::/64' }), subnet('b', { ipv6Cidr: '2001:db8::/64' })], undefined, 'ClusterProfile: subnets subnet-a and subnet-b overlap (2001:db8::/64, 2001:db8::/64)'],
    [[subnet('a', { cidr: '10.1.0.0/24' })], ['10.0.0.0/16'], "ClusterProfile: subnet subnet-a has 10.1.0.0/24, outside the VPC's 10.0.0.0/16"],
    [[subnet('a', { cidr: '10.0.0.0/15' })], ['10.0.0.0/16'], "ClusterProfile: subnet subnet-a has 10.0.0.0/15, outside the VPC's 10.0.0.0/16"],
    [[subnet('a', { cidr: '10.2.0.0/24' })], ['10.0.0.0/16', '10.1.0.0/16', '2001:db8::/56'], "ClusterProfile: subnet subnet-a has 10.2.0.0/24, outside the VPC's 10.0.0.0/16, 10.1.0.0/16"],
    [[subnet('a', { ipv6Cidr: '2001:db8:1::/64' })], ['2001:db8::/56'], "ClusterProfile: subnet subnet-a has 2001:db8:1::/64, outside the VPC's 2001:db8::/56"],
  ])('case %#', (subnets, vpcCidrs, message) => {
    expect(() => ClusterProfile.of({ subnets, vpcCidrs })).toThrow(new Error(message));
  });

  it('are told all at once', () => {
    const subnets = [subnet('a', { cidr: '10.1.0.0/24' }), subnet('a', { cidr: '10.0.0.0/24' }), subnet('b', { cidr: '10.0.0.0/25' })];
    expect(() => ClusterProfile.of({ subnets, vpcCidrs: ['10.0.0.0/16'], quotas: [Quota.ALB_RULES.limitedTo(1), Quota.ALB_RULES.limitedTo(2)] })).toThrow(new Error(
      'ClusterProfile: subnet subnet-a is named twice; name it once; '
      + "subnet subnet-a has 10.1.0.0/24, outside the VPC's 10.0.0.0/16; "
      + 'subnets subnet-a and subnet-b overlap (10.0.0.0/24, 10.0.0.0/25); '
      + 'quota ALB_RULES is given twice; give it once',
    ));
  });

  it.each<[string, string]>([
    ['10.0.0.0', "ClusterProfile: vpcCidrs[1] is '10.0.0.0'; a block needs a prefix length; did you mean '10.0.0.0/32'?"],
    ['10.0.0.1/16', "ClusterProfile: vpcCidrs[1] is '10.0.0.1/16'; it names an address inside the block"],
    ['vpc-1', "ClusterProfile: vpcCidrs[1] is 'vpc-1'; give an IPv4 block"],
    ['2001:db8::/129', "ClusterProfile: vpcCidrs[1] is '2001:db8::/129'; give an IPv6 block"],
  ])('refuses the block %j', (block, message) => {
    expect(() => ClusterProfile.of({ vpcCidrs: ['192.168.0.0/16', block] })).toThrow(message);
  });
});
