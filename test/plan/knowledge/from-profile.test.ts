import { ClusterProfile, ClusterSubnet, Controller } from '../../../src';
import { knowledgeOf } from '../../../src/plan/knowledge/from-profile';

test('what a profile tells', () => {
  const profile = ClusterProfile.of({
    controller: Controller.selfManaged('3.4.0'),
    vpcCidrs: ['10.0.0.0/16', '2001:db8::/56'],
    subnets: [ClusterSubnet.publicSubnet('subnet-0a', { zone: 'us-east-1a', cidr: '10.0.0.0/20', tags: { Name: 'a' } })],
  });
  const knowledge = knowledgeOf(profile);
  expect(knowledge).toMatchObject({ isControllerGuessed: false, vpc: { ipv4Cidrs: ['10.0.0.0/16'], ipv6Cidrs: ['2001:db8::/56'] } });
  expect(knowledge.controller).toBe(profile.controller);
  expect(knowledge.subnets?.find('subnet-0a')).toMatchObject({ zone: 'us-east-1a', ipv4Cidr: '10.0.0.0/20', isPublic: true, ipv6Cidr: undefined });
  expect(knowledge.subnets).toMatchObject({ isComplete: false, isInOrderOfAws: false, tellsNames: false });
  expect(knowledge.completeness.covers('Service', 'shop')).toBe(false);
  expect(knowledgeOf(profile)).toBe(knowledge);
});

test('a profile that tells nothing', () => {
  expect(knowledgeOf(ClusterProfile.of({}))).toMatchObject({ isControllerGuessed: true, vpc: {}, subnets: undefined, securityGroups: undefined });
});

test('what is filled in at deployment is not known', () => {
  const token = '${Token[TOKEN.1]}';
  const knowledge = knowledgeOf(ClusterProfile.of({ vpcCidrs: [token], subnets: [ClusterSubnet.privateSubnet('subnet-0a', { zone: token, cidr: token })] }));
  expect(knowledge.vpc).toEqual({});
  expect(knowledge.subnets?.find('subnet-0a')).toMatchObject({ zone: undefined, ipv4Cidr: undefined });
});
