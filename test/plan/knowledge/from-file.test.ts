import { readFileSync } from 'fs';
import { join } from 'path';
import { Controller } from '../../../src';
import { knowledgeFromFile } from '../../../src/plan/knowledge/from-file';

const CONTROLLER = Controller.selfManaged('3.5.0');
const WORLDS = JSON.parse(readFileSync(join(__dirname, '..', '..', 'conformance', 'worlds.json'), 'utf8'));

const read = (content: unknown) => knowledgeFromFile(content, CONTROLLER);

test('a whole file', () => {
  const knowledge = read({ ...WORLDS.default, prefixLists: ['pl-1'], ipFamily: 'ipv6' });
  expect(knowledge).toMatchObject({
    clusterName: 'demo',
    ipFamily: 'ipv6',
    vpc: { id: 'vpc-demo', ipv4Cidrs: ['10.0.0.0/16'] },
    backendSecurityGroup: 'sg-backend',
    prefixLists: ['pl-1'],
    isControllerGuessed: false,
  });
  expect(knowledge.subnets?.find('subnet-pria')).toEqual({
    id: 'subnet-pria', zone: 'us-east-1a', ipv4Cidr: '10.0.16.0/24', ipv6Cidr: '2600:1f13:837:8510::/64', isPublic: false, tags: expect.any(Object), freeAddresses: 200,
  });
  expect(knowledge.certificates?.map(({ domains }) => domains)).toEqual([['example.com', '*.example.com'], ['api.example.com'], ['other.test']]);
  expect(knowledge.trustStores?.map(({ name }) => name)).toEqual(['store-a', 'store-b']);
  expect(knowledge.completeness.covers('Service', 'shop')).toBe(false);
});

test('target groups that others made', () => {
  const { targetGroups } = read({ targetGroups: [{ name: 'legacy', arn: 'arn:legacy' }] });
  expect([targetGroups?.arnOf('legacy'), targetGroups?.arnOf('other')]).toEqual(['arn:legacy', null]);
  expect(() => read({ targetGroups: [{ name: 'legacy' }] })).toThrow(/targetGroups\[0\]\.arn/);
});

test('every part may be missing', () => {
  const { vpc, subnets, securityGroups, certificates } = read({ vpc: null });
  expect({ vpc, subnets, securityGroups, certificates }).toEqual({ vpc: {}, subnets: undefined, securityGroups: undefined, certificates: undefined });
});

test('null says that there is none, where that can be', () => {
  const { subnets, securityGroups } = read({ subnets: [{ id: 'subnet-1', ipv6Cidr: null, zone: null }], securityGroups: [{ id: 'sg-1', name: null }, { id: 'sg-2' }] });
  expect(subnets?.find('subnet-1')).toMatchObject({ ipv6Cidr: null, zone: undefined });
  expect(securityGroups?.all).toEqual([{ id: 'sg-1', name: null }, { id: 'sg-2', name: undefined }]);
  expect([subnets?.tellsNames, securityGroups?.tellsNames]).toEqual([false, false]);
});

test.each<[unknown, [string, string], boolean]>([
  [true, ['Service', 'shop'], true],
  [false, ['Service', 'shop'], false],
  [[{ kind: 'Service' }], ['Service', 'shop'], true],
  [[{ kind: 'Service' }], ['Secret', 'shop'], false],
  [[{ kind: 'Service', namespaces: ['pay'] }], ['Service', 'shop'], false],
  [[{ kind: 'Service', namespaces: ['pay'] }], ['Service', 'pay'], true],
])('complete: %j covers %j: %s', (complete, [kind, namespace], covered) => {
  expect(read({ complete }).completeness.covers(kind, namespace)).toBe(covered);
});

test.each<[unknown, string]>([
  ['text', "file is 'text'; give an object"],
  [{ vpc: [] }, 'vpc is []; give an object'],
  [{ clusterName: 1 }, 'clusterName is 1; give text'],
  [{ ipFamily: 'dual' }, "ipFamily is 'dual'; give 'ipv4' or 'ipv6'"],
  [{ subnets: {} }, 'subnets is {}; give a list'],
  [{ subnets: ['subnet-1'] }, "subnets[0] is 'subnet-1'; give an object"],
  [{ subnets: [{}] }, 'subnets[0].id is nothing; give text'],
  [{ subnets: [{ id: 'subnet-1', public: 'yes' }] }, "subnets[0].public is 'yes'; give true or false"],
  [{ subnets: [{ id: 'subnet-1', freeAddresses: 1.5 }] }, 'subnets[0].freeAddresses is 1.5; give a whole number'],
  [{ subnets: [{ id: 'subnet-1', tags: { Name: 1 } }] }, "subnets[0].tags['Name'] is 1; give text"],
  [{ certificates: [{ arn: 'a', domains: [1] }] }, 'certificates[0].domains[0] is 1; give text'],
  [{ complete: 'all' }, "complete is 'all'; give a list"],
])('%j is refused', (content, message) => {
  expect(() => read(content)).toThrow(message);
});
