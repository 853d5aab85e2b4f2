import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Writes src/facts/instance-table.ts from a table of the limits of instance types. Run by hand when the table is new:
 * npx tsx projenrc/facts/instances.ts PATH-TO/instance-limits.json
 */

interface Source {
  readonly repo: string;
  readonly commit: string;
  readonly commitDate: string;
}

interface TypeLimits {
  readonly maxEnis: number;
  readonly ipv4PerEni: number;
  readonly hypervisor: 'nitro' | 'xen' | 'unknown';
  readonly bareMetal: boolean;
  readonly networkCards: readonly { readonly maxInterfaces: number }[];
  readonly defaultNetworkCardIndex: number;
  readonly totalEnis: number;
  readonly branchEnis: number | null;
  readonly trunkingCompatible: boolean | null;
  readonly prefixDelegation: boolean;
  readonly vcpus: number | null;
  readonly inTables: readonly string[];
}

interface LimitsFile {
  readonly meta: { readonly sources: { readonly [name: string]: Partial<Source> } };
  readonly types: { readonly [instanceType: string]: TypeLimits };
}

const WIDEST = 140;

/** What the compact form takes for granted; a table that breaks it needs another form. */
function assertForm(instanceType: string, limits: TypeLimits): void {
  const wrong = [
    limits.defaultNetworkCardIndex !== 0 && 'the default network card is not the first',
    limits.networkCards.some(({ maxInterfaces }) => maxInterfaces !== limits.maxEnis) && 'network cards differ',
    limits.totalEnis !== limits.maxEnis * limits.networkCards.length && 'the total is not the sum over the cards',
    (limits.branchEnis === null) !== (limits.trunkingCompatible === null) && 'only one of branchEnis and trunkingCompatible is known',
    limits.trunkingCompatible !== null && limits.trunkingCompatible !== (limits.branchEnis! > 0) && 'branch ENIs without a trunk, or a trunk without',
    limits.prefixDelegation !== (limits.hypervisor === 'nitro' || limits.bareMetal) && 'prefix delegation does not follow from Nitro or bare metal',
    !/^[a-z0-9-]+\.[a-z0-9-]+$/.test(instanceType) && 'the name is not family.size',
  ].filter(Boolean);
  if (wrong.length > 0) {
    throw new Error(`${instanceType}: ${wrong.join(', ')}`);
  }
}

/** Everything but the name: `enis ips hypervisor branch vcpus cards flags`. */
function headOf(limits: TypeLimits): string {
  const flags = [limits.bareMetal && 'b', limits.inTables.includes('cni') && 'c', limits.inTables.includes('vrc') && 'v'].filter(Boolean).join('');
  return [
    limits.maxEnis, limits.ipv4PerEni, limits.hypervisor[0], limits.branchEnis ?? '-', limits.vcpus ?? '-', limits.networkCards.length, flags || '-',
  ].join(' ');
}

function rowsOf(file: LimitsFile): string[] {
  const bySize = new Map<string, Map<string, string[]>>();
  for (const [instanceType, limits] of Object.entries(file.types)) {
    assertForm(instanceType, limits);
    const [family, size] = instanceType.split('.');
    const sizes = bySize.get(headOf(limits)) ?? new Map<string, string[]>();
    bySize.set(headOf(limits), sizes.set(size, [...sizes.get(size) ?? [], family]));
  }
  const inOrder = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
  return [...bySize].sort(([a], [b]) => inOrder(a, b)).map(([head, sizes]) =>
    `${head}:${[...sizes].sort(([a], [b]) => inOrder(a, b)).map(([size, families]) => `${size}=${families.sort(inOrder).join(' ')}`).join(';')}`);
}

/** A row as literals that fit a line. */
function literals(row: string): string {
  const pieces = row.match(new RegExp(`.{1,${WIDEST}}`, 'g'))!;
  return pieces.map((piece, index) => `  ${index > 0 ? '  + ' : ''}'${piece}'`).join('\n');
}

const path = process.argv[2];
if (path === undefined) {
  throw new Error('give the path of instance-limits.json');
}
const limitsFile: LimitsFile = JSON.parse(readFileSync(path, 'utf8'));
const sources = ['cni', 'vrc', 'karpenter', 'nodeadm'].map(name => limitsFile.meta.sources[name])
  .map(({ repo, commit, commitDate }) => ` * - ${repo} at ${commit?.slice(0, 9)}, ${commitDate?.slice(0, 10)}`);
writeFileSync(join(__dirname, '..', '..', 'src', 'facts', 'instance-table.ts'), `/*
 * Limits of ${Object.keys(limitsFile.types).length} EC2 instance types. Written by projenrc/facts/instances.ts; not to be edited. From the tables in
${sources.join('\n')}
 *
 * A row is what types have in common, and then sizes with the families that have them:
 * ENIs of a network card, IPv4 addresses of an ENI, hypervisor (n, x or u: Nitro, Xen, unknown), branch ENIs (0: no trunk, -: not known),
 * vCPUs (-: not known), network cards, and b (bare metal), c (in the table of the VPC CNI), v (in the table of the VPC resource controller).
 */
export const INSTANCE_TABLE: readonly string[] = [
${rowsOf(limitsFile).map(row => `${literals(row)},`).join('\n')}
];
`);
