import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Writes src/facts/instance-hardware-table.ts from Karpenter's page of instance types. Run by hand when the page is new:
 * npx tsx projenrc/facts/instance-hardware.ts PATH-TO/instance-types.md 'COMMIT, DATE'
 */

const [path, edition] = process.argv.slice(2);
if (path === undefined || edition === undefined) {
  throw new Error("give the path of instance-types.md, and its edition such as '1d927085d, 2026-08-21'");
}

/** `memory architecture` → size → families. */
const rows = new Map<string, Map<string, string[]>>();
for (const section of readFileSync(path, 'utf8').split(/^### /m).slice(1)) {
  const label = (key: string) => new RegExp(`\\|${key}\\|([^|]+)\\|`).exec(section)?.[1];
  const [family, size] = /^`([^`]+)`/.exec(section)![1].split('.');
  const [memory, architecture] = [label('karpenter.k8s.aws/instance-memory'), label('kubernetes.io/arch')];
  if (memory === undefined || !/^\d+$/.test(memory) || (architecture !== 'amd64' && architecture !== 'arm64')) {
    throw new Error(`${family}.${size}: memory ${memory}, architecture ${architecture}`);
  }
  const head = `${memory} ${architecture}`;
  const sizes = rows.get(head) ?? new Map<string, string[]>();
  rows.set(head, sizes.set(size, [...sizes.get(size) ?? [], family]));
}

const WIDEST = 140;
const inOrder = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
const texts = [...rows].sort(([a], [b]) => inOrder(a, b)).map(([head, sizes]) =>
  `${head}:${[...sizes].sort(([a], [b]) => inOrder(a, b)).map(([size, families]) => `${size}=${families.sort(inOrder).join(' ')}`).join(';')}`);
const literals = texts.map(text => text.match(new RegExp(`.{1,${WIDEST}}`, 'g'))!
  .map((piece, index) => `  ${index > 0 ? '  + ' : ''}'${piece}'`).join('\n'));

writeFileSync(join(__dirname, '..', '..', 'src', 'facts', 'instance-hardware-table.ts'), `/*
 * Memory and architecture of EC2 instance types. Written by projenrc/facts/instance-hardware.ts; not to be edited. From the page of instance types of
 * - github.com/aws/karpenter-provider-aws at ${edition}
 *
 * A row is memory in Mi and architecture, and then sizes with the families that have them.
 */
export const INSTANCE_HARDWARE_TABLE: readonly string[] = [
${literals.map(literal => `${literal},`).join('\n')}
];
`);
