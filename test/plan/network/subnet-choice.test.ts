import { Controller } from '../../../src';
import { Diagnoses } from '../../../src/plan/diagnosis';
import { Knowledge } from '../../../src/plan/knowledge/knowledge';
import { SubnetFacts, SubnetTable } from '../../../src/plan/knowledge/subnet-table';
import { FILLED_IN_LATER, isKnown } from '../../../src/plan/model/unknown';
import type { SubnetRequest } from '../../../src/plan/network/chosen-subnets';
import { chooseSubnets } from '../../../src/plan/network/subnet-choice';

const INTERNAL = 'kubernetes.io/role/internal-elb';
const OURS = 'kubernetes.io/cluster/demo';
const OTHERS = 'kubernetes.io/cluster/other';

const subnet = (id: string, zone: string, more: Partial<SubnetFacts> = {}): SubnetFacts =>
  ({ id: `subnet-${id}`, zone, isPublic: false, ipv6Cidr: null, freeAddresses: 200, tags: { [INTERNAL]: '1' }, ...more });

interface Setting {
  readonly version?: string;
  readonly gates?: { readonly [gate: string]: boolean };
  readonly request?: Partial<SubnetRequest>;
  readonly isComplete?: boolean;
  readonly isInOrder?: boolean;
  readonly clusterName?: string;
}

/** Ids of the subnets that are chosen, or of what is wrong with them. */
function chosen(subnets: readonly SubnetFacts[], { version = '3.5.0', gates, request, isComplete = true, isInOrder = true, ...parts }: Setting = {}) {
  const diagnoses = new Diagnoses('Service', 'shop/echo');
  const knowledge = new Knowledge({
    controller: Controller.selfManaged(version, { featureGates: gates }), clusterName: 'demo', ...parts, subnets: new SubnetTable(subnets, isComplete, isInOrder),
  });
  const found = chooseSubnets({ named: undefined, scheme: 'internal', isDualstack: false, annotation: 'subnets', ...request }, knowledge, diagnoses);
  return diagnoses.list.length > 0 ? diagnoses.list.map(({ id }) => id) : isKnown(found) ? found.subnets.map(it => isKnown(it) ? it.id.slice(7) : '?') : '?';
}

describe('discovery', () => {
  const rows: readonly (readonly [string, readonly SubnetFacts[], string[] | string, Setting?])[] = [
    ['takes one of each zone, the first by id, sorted', [subnet('d', 'z1'), subnet('c', 'z2'), subnet('b', 'z1')], ['b', 'c']],
    ['wants the tag of the scheme', [subnet('a', 'z1', { tags: { 'kubernetes.io/role/elb': '1' } }), subnet('b', 'z2')], ['b']],
    ['takes the tag with 1 or nothing', [subnet('a', 'z1', { tags: { [INTERNAL]: '' } }), subnet('b', 'z2', { tags: { [INTERNAL]: 'true' } })], ['a']],
    ['passes over subnets of other clusters', [subnet('a', 'z1', { tags: { [INTERNAL]: '1', [OTHERS]: 'owned' } }), subnet('b', 'z2')], ['b']],
    ['keeps those that are ours as well', [subnet('a', 'z1', { tags: { [INTERNAL]: '1', [OTHERS]: 'owned', [OURS]: 'shared' } })], ['a']],
    ['takes them with the gate off', [subnet('a', 'z1', { tags: { [INTERNAL]: '1', [OTHERS]: 'owned' } })], ['a'], { gates: { SubnetsClusterTagCheck: false } }],
    ['prefers ours within a zone', [subnet('a', 'z1'), subnet('b', 'z1', { tags: { [INTERNAL]: '1', [OURS]: 'shared' } }), subnet('c', 'z1')], ['b']],
    ['cannot tell without the name of the cluster', [subnet('a', 'z1', { tags: { [INTERNAL]: '1', [OTHERS]: 'owned' } })], '?', { clusterName: undefined }],
    ['wants eight free addresses', [subnet('a', 'z1', { freeAddresses: 7 }), subnet('b', 'z2', { freeAddresses: 8 })], ['b']],
    ['cannot tell without free addresses', [subnet('a', 'z1', { freeAddresses: undefined })], '?'],
    ['cannot tell without tags', [subnet('a', 'z1'), subnet('b', 'z1', { tags: undefined })], '?'],
    ['cannot tell without a zone', [{ ...subnet('a', ''), zone: undefined }], '?'],
    ['goes by routes where none is tagged', [subnet('a', 'z1', { tags: {} }), subnet('b', 'z2', { tags: {}, isPublic: true })], ['a']],
    ['goes by routes for the internet, too', [subnet('a', 'z1', { tags: {} }), subnet('b', 'z2', { tags: {}, isPublic: true })], ['b'], { request: { scheme: 'internet-facing' } }],
    ['cannot tell without routes', [subnet('a', 'z1', { tags: {}, isPublic: undefined })], '?'],
    ['does not go by routes before 2.13.0', [subnet('a', 'z1', { tags: {} })], ['no-subnet'], { version: '2.12.0' }],
    ['does not go by routes with the gate off', [subnet('a', 'z1', { tags: {} })], ['no-subnet'], { gates: { SubnetDiscoveryByReachability: false } }],
    ['wants IPv6 for dualstack', [subnet('a', 'z1'), subnet('b', 'z2', { ipv6Cidr: '2001:db8::/64' })], ['b'], { request: { isDualstack: true } }],
    ['finds none for dualstack', [subnet('a', 'z1')], ['no-subnet'], { request: { isDualstack: true } }],
    ['does not ask for IPv6 before 3.5.0', [subnet('a', 'z1'), subnet('b', 'z2', { ipv6Cidr: '2001:db8::/64' })], ['a', 'b'], { version: '3.4.9', request: { isDualstack: true } }],
    ['cannot tell whether there is IPv6', [subnet('a', 'z1', { ipv6Cidr: undefined })], '?', { request: { isDualstack: true } }],
    ['cannot tell the scheme', [subnet('a', 'z1')], '?', { request: { scheme: FILLED_IN_LATER } }],
    ['cannot tell the IP address type', [subnet('a', 'z1')], '?', { request: { isDualstack: FILLED_IN_LATER } }],
    ['cannot tell from a part of the subnets', [subnet('a', 'z1')], '?', { isComplete: false }],
  ];

  test.each(rows.map(([title, subnets, expected, setting = {}]) => [title, subnets, expected, setting] as const))('%s', (_, subnets, expected, setting) => {
    expect(chosen(subnets, setting)).toEqual(expected);
  });
});

describe('names', () => {
  const two = [subnet('b', 'z2', { tags: { Name: 'x' } }), subnet('a', 'z1', { tags: { Name: 'x' } }), subnet('c', 'z3', { tags: { Name: 'y' } })];
  const named = (...names: string[]) => ({ request: { named: names } });

  test.each<[string, string, readonly string[], string[]]>([
    ['3.5.0', 'each mention takes the next by id', ['x', 'y', 'x'], ['a', 'c', 'b']],
    ['3.2.0', 'fewer mentions than subnets', ['x'], ['a']],
    ['3.1.0', 'fewer mentions than subnets are refused', ['x'], ['subnet-named-twice']],
    ['3.1.0', 'and as many, for one is taken twice', ['x', 'x'], ['subnet-named-twice']],
    ['2.17.1', 'as many mentions as subnets, in the order of AWS', ['y', 'x', 'x'], ['b', 'a', 'c']],
    ['2.17.1', 'ids before names', ['y', 'subnet-a', 'subnet-b'], ['b', 'a', 'c']],
    ['2.10.1', 'in the order of AWS', ['subnet-a', 'subnet-b'], ['b', 'a']],
    ['2.10.0', 'sorted by id', ['subnet-c', 'subnet-a', 'subnet-b'], ['a', 'b', 'c']],
    ['3.0.0', 'in the order written', ['subnet-c', 'subnet-a', 'subnet-b'], ['c', 'a', 'b']],
  ])('on %s: %s', (version, _, names, expected) => {
    expect(chosen(two, { version, ...named(...names) })).toEqual(expected);
  });

  test.each<[string, readonly string[], string[]]>([
    ['3.5.0', ['x', 'subnet-q', 'subnet-a'], ['?', 'q', 'a']],
    ['2.10.0', ['x', 'subnet-q', 'subnet-a'], ['a', 'q', '?']],
    ['2.17.1', ['x', 'subnet-q', 'subnet-a'], ['q', 'a', '?']],
  ])('of subnets that are not all known on %s', (version, names, expected) => {
    expect(chosen(two, { version, isComplete: false, ...named(...names) })).toEqual(expected);
  });

  test('nothing is known of the names', () => {
    expect(chosen(two, { request: { named: FILLED_IN_LATER } })).toBe('?');
  });

  test('what was wrong with names is told for every object', () => {
    const knowledge = new Knowledge({ controller: Controller.selfManaged('3.5.0'), subnets: new SubnetTable([subnet('a', 'z1'), subnet('b', 'z1')], true, true) });
    const list = ['subnet-a', 'subnet-b'];
    for (const name of ['shop/one', 'shop/two']) {
      const diagnoses = new Diagnoses('Service', name);
      chooseSubnets({ named: list, scheme: 'internal', isDualstack: false, annotation: 'subnets' }, knowledge, diagnoses);
      expect(diagnoses.list).toEqual([expect.objectContaining({ id: 'subnets-in-one-zone', subject: `Service ${name}`, got: "'subnet-a, subnet-b'" })]);
    }
  });
});
