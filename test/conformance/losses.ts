import { Completeness } from '../../src/plan/knowledge/completeness';
import type { KnowledgeParts } from '../../src/plan/knowledge/knowledge';
import { SecurityGroupTable } from '../../src/plan/knowledge/security-group-table';
import { SubnetFacts, SubnetTable } from '../../src/plan/knowledge/subnet-table';

/*
 * Ways to know less, and how to compare what is then said.
 */

export type Loss = (parts: KnowledgeParts, dice: readonly number[]) => KnowledgeParts;

const without = (...names: (keyof KnowledgeParts)[]): Loss => parts =>
  ({ ...parts, ...Object.fromEntries(names.map(name => [name, undefined])) });

/** Takes something from some subnets. */
const poorer = (change: (subnet: SubnetFacts) => SubnetFacts): Loss => ({ subnets, ...parts }, dice) => {
  const poor = subnets?.all.map((subnet, index) => dice[index] % 2 ? change(subnet) : subnet);
  return { ...parts, subnets: poor && new SubnetTable(poor, subnets!.isComplete, false) };
};

export const LOSSES: { readonly [name: string]: Loss } = {
  'subnets': without('subnets'),
  'some subnets': (parts, dice) => parts.subnets === undefined ? parts
    : { ...parts, subnets: new SubnetTable(parts.subnets.all.filter((_, index) => dice[index] % 2 === 0), false, false) },
  'zones': poorer(subnet => ({ ...subnet, zone: undefined })),
  'IPv4 blocks': poorer(subnet => ({ ...subnet, ipv4Cidr: undefined })),
  'IPv6 blocks': poorer(subnet => ({ ...subnet, ipv6Cidr: undefined })),
  'tags': poorer(subnet => ({ ...subnet, tags: undefined })),
  'free addresses': poorer(subnet => ({ ...subnet, freeAddresses: undefined })),
  'security groups': without('securityGroups'),
  'some security groups': (parts, dice) => ({
    ...parts, securityGroups: new SecurityGroupTable((parts.securityGroups?.all ?? []).filter((_, index) => dice[index] % 2 === 0), false),
  }),
  'shared group': without('backendSecurityGroup'),
  'VPC': without('vpc'),
  'cluster': without('clusterName', 'ipFamily'),
  'others in the cluster': parts => ({ ...parts, completeness: Completeness.NOTHING }),
  'certificates': without('certificates'),
  'trust stores': without('trustStores'),
  'target groups': without('targetGroups'),
  'release': parts => ({ ...parts, isControllerGuessed: true }),
};

/** Where a poorer model says something that the richer one does not say: anything but the same, and what is marked unknown. */
export function contradiction(poor: unknown, rich: unknown, path: string): string | undefined {
  if (typeof poor === 'object' && poor !== null && '$unknown' in poor) {
    return undefined;
  }
  if (typeof poor !== 'object' || typeof rich !== 'object' || poor === null || rich === null) {
    return Object.is(poor, rich) ? undefined : `${path}: ${JSON.stringify(poor)} instead of ${JSON.stringify(rich)}`;
  }
  const [a, b] = [poor as { [key: string]: unknown }, rich as { [key: string]: unknown }];
  if (Array.isArray(poor) && poor.length !== (rich as unknown[]).length) {
    return `${path}: ${poor.length} items instead of ${(rich as unknown[]).length}`;
  }
  // Older releases leave their order to AWS.
  if (/(subnetMapping|from)$/.test(path)) {
    const lost = (poor as unknown[]).find(item => (rich as unknown[]).every(other => contradiction(item, other, '') !== undefined));
    return lost === undefined ? undefined : `${path}: ${JSON.stringify(lost)} is in none of ${JSON.stringify(rich)}`;
  }
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].map(key => contradiction(a[key], b[key], `${path} › ${key}`)).find(it => it !== undefined);
}


const TOKEN = '${Token[TOKEN.1]}';

/** A value that is filled in at deployment, in the place of another. */
export function token(value: unknown): unknown {
  return Array.isArray(value) ? ['#{Token[TOKEN.2]}'] : typeof value === 'number' ? -1.8881545897087505e+289 : TOKEN;
}
