import type { Limits } from './limits';

const HYPERVISORS: { readonly [letter: string]: Limits['hypervisor'] } = { n: 'nitro', x: 'xen', u: 'unknown' };

let table: ReadonlyMap<string, string> | undefined;

/** The limits of an instance type; `undefined` if no table has it. */
export function findLimits(instanceType: string): Limits | undefined {
  const head = theTable().get(instanceType);
  return head === undefined ? undefined : limitsFrom(head);
}

/** All instance types that are known. */
export function knownInstanceTypes(): Iterable<string> {
  return theTable().keys();
}

function limitsFrom(head: string): Limits {
  const [enis, ips, hypervisor, branch, vcpus, cards, flags] = head.split(' ');
  return {
    enis: Number(enis),
    ipv4PerEni: Number(ips),
    hypervisor: HYPERVISORS[hypervisor],
    bareMetal: flags.includes('b'),
    networkCards: Number(cards),
    ...vcpus === '-' ? {} : { vcpus: Number(vcpus) },
    ...branch === '-' ? {} : { branchEnis: Number(branch), trunkingCompatible: branch !== '0' },
    inCniTable: flags.includes('c'),
    inVrcTable: flags.includes('v'),
  };
}

// Loaded and read on first use: most programs never ask for an instance type.
function theTable(): ReadonlyMap<string, string> {
  if (table === undefined) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { INSTANCE_TABLE } = require('../facts/instance-table') as typeof import('../facts/instance-table');
    const heads = new Map<string, string>();
    for (const row of INSTANCE_TABLE) {
      const [head, groups] = row.split(':');
      for (const group of groups.split(';')) {
        const [size, families] = group.split('=');
        families.split(' ').forEach(family => heads.set(`${family}.${size}`, head));
      }
    }
    table = heads;
  }
  return table;
}
