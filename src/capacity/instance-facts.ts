import type { Limits } from './limits';

const HYPERVISORS: { readonly [letter: string]: Limits['hypervisor'] } = { n: 'nitro', x: 'xen', u: 'unknown' };

let limitsTable: ReadonlyMap<string, string> | undefined;
let hardwareTable: ReadonlyMap<string, string> | undefined;

/** The limits of an instance type; `undefined` if no table has it. */
export function findLimits(instanceType: string): Limits | undefined {
  const head = theLimits().get(instanceType);
  return head === undefined ? undefined : { ...limitsFrom(head), ...hardwareOf(instanceType) };
}

/** All instance types that are known. */
export function knownInstanceTypes(): Iterable<string> {
  return theLimits().keys();
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

function hardwareOf(instanceType: string): Pick<Limits, 'memoryMib' | 'architecture'> {
  const [memory, architecture] = theHardware().get(instanceType)?.split(' ') ?? [];
  return memory === undefined ? {} : { memoryMib: Number(memory), architecture: architecture as Limits['architecture'] };
}

// Loaded and read on first use: most programs never ask for an instance type.
/* eslint-disable @typescript-eslint/no-require-imports */

function theLimits(): ReadonlyMap<string, string> {
  return limitsTable ??= headsByType((require('../facts/instance-table') as typeof import('../facts/instance-table')).INSTANCE_TABLE);
}

function theHardware(): ReadonlyMap<string, string> {
  return hardwareTable ??= headsByType(
    (require('../facts/instance-hardware-table') as typeof import('../facts/instance-hardware-table')).INSTANCE_HARDWARE_TABLE);
}

/** Rows are `head:size=family family;size=family`. */
function headsByType(rows: readonly string[]): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  for (const row of rows) {
    const [head, groups] = row.split(':');
    for (const group of groups.split(';')) {
      const [size, families] = group.split('=');
      families.split(' ').forEach(family => heads.set(`${family}.${size}`, head));
    }
  }
  return heads;
}
