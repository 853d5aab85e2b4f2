import { Token } from 'aws-cdk-lib/core';
import { ClusterProfile, ClusterSubnet, ClusterSubnetProps, Controller, NodeGroup, Quota, VpcCni } from '../../src';

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

describe('ClusterProfile: node groups', () => {
  const inside = (name: string, subnets?: string[], zones?: string[]) => NodeGroup.managed(name, { instanceTypes: ['m5.large'], subnets, zones });
  const fargate = (name: string, subnets?: string[]) => NodeGroup.fargate(name, { selectors: [{ namespace: '*' }], subnets });
  const hidden = ClusterSubnet.privateSubnet('subnet-p', { zone: 'us-east-1b' });

  it.each<[string, NodeGroup[], ClusterSubnet[] | undefined]>([
    ['of different names', [inside('a'), fargate('b')], undefined],
    ['in subnets, where none is known', [inside('a', ['subnet-x'])], undefined],
    ['in a subnet that is known', [inside('a', ['subnet-a', 'subnet-p'], ['us-east-1a', 'us-east-1b']), fargate('f', ['subnet-p'])], [subnet('a'), hidden]],
    ['in a subnet of the AWS CDK', [inside('a', [`subnet-${TOKEN}`])], [subnet('a')]],
    ['in a subnet that may be one of the AWS CDK', [inside('a', ['subnet-x'])], [ClusterSubnet.publicSubnet(TOKEN, { zone: 'us-east-1a' })]],
    ['in a zone of the AWS CDK', [inside('a', ['subnet-a'], [TOKEN]), inside('b', ['subnet-z'], ['us-east-1c'])], [subnet('a'), subnet('z', { zone: TOKEN })]],
    ['of two names of the AWS CDK', [inside(TOKEN), inside(TOKEN)], undefined],
  ])('%s', (_, nodeGroups, subnets) => {
    expect(ClusterProfile.of({ nodeGroups, subnets }).nodeGroups).toEqual(nodeGroups);
  });

  it.each<[NodeGroup[], ClusterSubnet[] | undefined, string]>([
    [[inside('a'), fargate('a')], undefined, 'ClusterProfile: node group a is named twice; name it once'],
    [[inside('a', ['subnet-x'])], [subnet('a')], 'ClusterProfile: node group a lies in subnet subnet-x, which is not among the subnets of the profile; add it there'],
    [[inside('a', ['subnet-x'])], [], 'ClusterProfile: node group a lies in subnet subnet-x, which is not among the subnets of the profile; add it there'],
    [[fargate('f', ['subnet-a'])], [subnet('a')], 'ClusterProfile: Fargate profile f lies in subnet subnet-a, which is public; Fargate takes private subnets'],
    [[inside('a', ['subnet-a'], ['us-east-1b', 'us-east-1c'])], [subnet('a')],
      'ClusterProfile: node group a lies in zones us-east-1b, us-east-1c, and its subnet subnet-a in us-east-1a; let them agree'],
  ])('that contradict the rest: case %#', (nodeGroups, subnets, message) => {
    expect(() => ClusterProfile.of({ nodeGroups, subnets })).toThrow(new Error(message));
  });

  it('are node groups', () => {
    expect(() => ClusterProfile.of({ nodeGroups: {} as any })).toThrow("ClusterProfile: nodeGroups is {}; give a list such as [NodeGroup.managed('general', { instanceTypes: ['m5.large'] })]");
    expect(() => ClusterProfile.of({ nodeGroups: [null as any] })).toThrow(
      "ClusterProfile: nodeGroups[0] is null; give NodeGroup.managed('general', { instanceTypes: ['m5.large'] }) or another node group");
    expect(() => ClusterProfile.of({ cni: {} as any })).toThrow('ClusterProfile: cni is {}; give VpcCni.secondaryAddresses(…), VpcCni.prefixDelegation(…) or VpcCni.ipv6(…)');
  });

  it('do not change', () => {
    const nodeGroups = [inside('a')];
    const profile = ClusterProfile.of({ nodeGroups, cni: VpcCni.ipv6() });
    nodeGroups.push(inside('b'));
    expect(profile.nodeGroups).toHaveLength(1);
    expect(() => profile.nodeGroups!.push(inside('c'))).toThrow(TypeError);
    expect(profile.cni!.isIpv6).toBe(true);
  });
});
