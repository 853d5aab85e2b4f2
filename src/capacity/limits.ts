/** What the arithmetic needs to know of an instance type. */
export interface Limits {
  /** ENIs of the default network card. */
  readonly enis: number;
  /** IPv4 addresses of one ENI, the primary one included. */
  readonly ipv4PerEni: number;
  readonly hypervisor: 'nitro' | 'xen' | 'unknown';
  readonly bareMetal: boolean;
  /** Network cards, all with as many ENIs as the default one. */
  readonly networkCards: number;
  readonly vcpus?: number;
  readonly memoryMib?: number;
  readonly architecture?: 'amd64' | 'arm64';
  /** Branch ENIs; `undefined` if no table has the type. */
  readonly branchEnis?: number;
  /** Whether a trunk ENI can be attached; `undefined` if no table has the type. */
  readonly trunkingCompatible?: boolean;
  /** Whether the table of the VPC CNI has the type, and so eni-max-pods.txt. */
  readonly inCniTable: boolean;
  /** Whether the table of the VPC resource controller has the type. */
  readonly inVrcTable: boolean;
}

/** Addresses in a prefix: always a /28. */
export const ADDRESSES_PER_PREFIX = 16;

/** Whether IPAMD assigns prefixes: on Nitro and on bare metal. */
export function assignsPrefixes({ hypervisor, bareMetal }: Pick<Limits, 'hypervisor' | 'bareMetal'>): boolean {
  return hypervisor === 'nitro' || bareMetal;
}

/** Addresses or prefixes that an ENI takes for pods: its primary address is its own. */
export function slotsPerEni({ ipv4PerEni }: Pick<Limits, 'ipv4PerEni'>): number {
  return Math.max(0, ipv4PerEni - 1);
}
