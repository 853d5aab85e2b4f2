import { Token } from 'aws-cdk-lib/core';
import { ClusterInventory, ClusterInventoryProps, ClusterProfile } from '../../src';
import { knowledgeOf } from '../../src/plan/knowledge/from-profile';

const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/a';
const FULL: ClusterInventoryProps = {
  clusterName: 'shop',
  vpcId: 'vpc-1',
  hasAllSubnets: true,
  securityGroups: [{ id: 'sg-1', name: 'front' }, { id: 'sg-2' }],
  backendSecurityGroup: 'sg-9',
  prefixLists: ['pl-1'],
  certificates: [{ arn: ARN, domains: ['example.com', '*.example.com'] }],
  trustStores: [{ arn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:truststore/clients/b', name: 'clients' }],
  completeKinds: [{ kind: 'Service' }, { kind: 'Secret', namespaces: ['shop'] }],
};

const known = (props: ClusterInventoryProps) => knowledgeOf(ClusterProfile.of({ inventory: ClusterInventory.of(props) }));

test('everything that was listed is known', () => {
  const knowledge = known(FULL);
  expect(knowledge).toMatchObject({ clusterName: 'shop', vpc: { id: 'vpc-1' }, backendSecurityGroup: 'sg-9', prefixLists: ['pl-1'] });
  expect(knowledge.certificates).toEqual(FULL.certificates);
  expect(knowledge.trustStores).toEqual(FULL.trustStores);
  expect(knowledge.securityGroups).toMatchObject({ all: [{ id: 'sg-1', name: 'front' }, { id: 'sg-2', name: null }], isComplete: true, tellsNames: true });
  const objects = [['Service', 'shop'], ['Secret', 'shop'], ['Secret', 'other'], ['Ingress', 'shop']];
  expect(objects.map(([kind, namespace]) => knowledge.completeness.covers(kind, namespace))).toEqual([true, true, false, false]);
});

test('nothing is known of what was not listed', () => {
  const knowledge = known({});
  const { clusterName, securityGroups, certificates, trustStores, prefixLists } = knowledge;
  expect([clusterName, securityGroups, certificates, trustStores, prefixLists]).toEqual(Array(5).fill(undefined));
  expect(knowledge.completeness.covers('Service', 'shop')).toBe(false);
});

test('a value that is filled in later leaves its list open', () => {
  const token = Token.asString({ Ref: 'X' });
  expect(known({ securityGroups: [{ id: token }] }).securityGroups).toMatchObject({ isComplete: false });
  expect(known({ securityGroups: [{ id: 'sg-1', name: token }] }).securityGroups).toMatchObject({ isComplete: true, tellsNames: false });
  expect(known({ certificates: [{ arn: token, domains: ['a'] }] }).certificates).toBeUndefined();
  expect(known({ prefixLists: [token] }).prefixLists).toBeUndefined();
  expect(known({ clusterName: token }).clusterName).toBeUndefined();
});

test('it does not change with what it was made of', () => {
  const domains = ['example.com'];
  const inventory = ClusterInventory.of({ certificates: [{ arn: ARN, domains }] });
  domains.push('example.org');
  expect(inventory._listed().certificates).toEqual([{ arn: ARN, domains: ['example.com'] }]);
  expect(() => { (inventory as unknown as { listed?: object }).listed = {}; }).toThrow(TypeError);
});

test.each<[object | undefined, string]>([
  [undefined, 'ClusterInventory.of: props is nothing; give an object such as { clusterName: … }'],
  [{ groups: [] }, 'ClusterInventory.of: there is no property groups; there is clusterName, vpcId, hasAllSubnets, securityGroups, backendSecurityGroup, prefixLists, certificates, trustStores, completeKinds'],
  [{ clusterName: '' }, "ClusterInventory.of: clusterName is ''; give the name of the cluster"],
  [{ vpcId: 'v-1' }, "ClusterInventory.of: vpcId is 'v-1'; give the id of the VPC, for instance 'vpc-0a1b2c3d'"],
  [{ hasAllSubnets: 'yes' }, "ClusterInventory.of: hasAllSubnets is 'yes'; give true or false"],
  [{ backendSecurityGroup: 'front' }, "ClusterInventory.of: backendSecurityGroup is 'front'; give the id of a security group, for instance 'sg-0a1b2c3d'"],
  [{ securityGroups: 'sg-1' }, "ClusterInventory.of: securityGroups is 'sg-1'; give a list such as [{ id: 'sg-0a1b2c3d' }]"],
  [{ securityGroups: [{ id: 'front', name: '' }] }, "ClusterInventory.of: securityGroups[0].id is 'front'; give the id of a security group, for instance 'sg-0a1b2c3d'"],
  [{ securityGroups: [{ id: 'sg-1' }, { id: 'sg-1' }] }, 'ClusterInventory.of: sg-1 is listed twice; list it once'],
  [{ prefixLists: 'pl-1' }, "ClusterInventory.of: prefixLists is 'pl-1'; give a list such as ['pl-0a1b2c3d']"],
  [{ prefixLists: ['x'], vpcId: 'y' },
    "ClusterInventory.of: vpcId is 'y'; give the id of the VPC, for instance 'vpc-0a1b2c3d'; ClusterInventory.of: prefixLists[0] is 'x'; give the id of a prefix list, for instance 'pl-0a1b2c3d'"],
  [{ certificates: [{ arn: 'a', domains: ['b'] }] }, "ClusterInventory.of: certificates[0].arn is 'a'; give an ARN, which begins with 'arn:'"],
  [{ certificates: [{ arn: ARN, domains: [''] }] }, "ClusterInventory.of: certificates[0].domains[0] is ''; give a domain name"],
  [{ certificates: [{ arn: ARN, domains: ['a'] }, { arn: ARN, domains: ['b'] }] }, `ClusterInventory.of: ${ARN} is listed twice; list it once`],
  [{ trustStores: [{ arn: ARN }] }, 'ClusterInventory.of: trustStores[0].name is nothing; give the name of the trust store'],
  [{ completeKinds: [{ kind: '' }] }, "ClusterInventory.of: completeKinds[0].kind is ''; give a kind, for instance 'Service'"],
  [{ completeKinds: [{ kind: 'Service', namespaces: [''] }] }, "ClusterInventory.of: completeKinds[0].namespaces[0] is ''; give a namespace"],
  [{ completeKinds: [{ kind: 'Service', namespace: 'shop' }] }, 'ClusterInventory.of: completeKinds[0]: there is no property namespace; did you mean namespaces?'],
])('%j is refused', (props, message) => {
  expect(() => ClusterInventory.of(props as ClusterInventoryProps)).toThrow(message);
});

test('a profile takes nothing else for one', () => {
  expect(() => ClusterProfile.of({ inventory: {} as ClusterInventory })).toThrow('ClusterProfile: inventory is {}; give ClusterInventory.of({ … })');
});
