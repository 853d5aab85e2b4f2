import type { ClusterSubnet } from '../../cluster/cluster-subnet';
import type { NodesFacts } from '../../cluster/nodes/node-facts';
import { isToken } from '../../input/tokens';
import type { NodeTraits } from '../workloads/placement';

/** Labels in these domains are set by Kubernetes, AWS and Karpenter; which of them a node has is known for a few. */
const FOREIGN_DOMAINS = /(^|\.)(kubernetes\.io|k8s\.io|karpenter\.sh|k8s\.aws|amazonaws\.com|eksctl\.io|nvidia\.com)\//;

/** Zones in which a group has nodes; `undefined` if not known. */
export function zonesOf({ zones, subnets }: NodesFacts, known: readonly ClusterSubnet[] | undefined): readonly string[] | undefined {
  const places = subnets?.map(id => known?.find(({ subnetId }) => subnetId === id)?.zone);
  const found = zones ?? (places?.every(zone => zone !== undefined) ? [...new Set(places)] : undefined);
  return found?.some(isToken) ? undefined : found;
}

/** What pods see of the nodes of a group. */
export function traitsOf(facts: NodesFacts, subnets: readonly ClusterSubnet[] | undefined): NodeTraits {
  const { labels, taints, types, windows, name, pods } = facts;
  const architectures = types?.map(({ limits }) => limits?.architecture);
  const wellKnown: { readonly [key: string]: readonly (string | undefined)[] | undefined } = {
    'os': [windows ? 'windows' : 'linux'],
    'arch': architectures,
    'instance-type': types?.map(({ instanceType }) => instanceType),
    'zone': zonesOf(facts, subnets),
    'nodegroup': pods.by === 'eks' ? [name] : pods.by === 'setup' ? undefined : [],
    'compute-type': pods.by === 'auto-mode' ? ['auto'] : undefined,
    'nodepool': pods.by === 'karpenter' || pods.by === 'auto-mode' ? [name] : [],
  };
  const said = (key: string) => Object.hasOwn(labels, key) ? [labels[key]] : Object.hasOwn(WELL_KNOWN, key) ? wellKnown[WELL_KNOWN[key]] : undefined;
  const isSaid = (key: string) => Object.hasOwn(labels, key) || Object.hasOwn(WELL_KNOWN, key) || FOREIGN_DOMAINS.test(key);
  return { taints, labels: key => isSaid(key) ? distinct(said(key)) : [], sureLabels: key => distinct(said(key)) };
}

/** Each value once, unless one of them is not known. */
function distinct(values: readonly (string | undefined)[] | undefined): readonly string[] | undefined {
  const known = values?.filter(value => value !== undefined && !isToken(value)) as readonly string[] | undefined;
  return known === undefined || known.length < values!.length ? undefined : [...new Set(known)];
}

const WELL_KNOWN: { readonly [key: string]: string } = {
  'kubernetes.io/os': 'os',
  'beta.kubernetes.io/os': 'os',
  'kubernetes.io/arch': 'arch',
  'beta.kubernetes.io/arch': 'arch',
  'node.kubernetes.io/instance-type': 'instance-type',
  'beta.kubernetes.io/instance-type': 'instance-type',
  'topology.kubernetes.io/zone': 'zone',
  'failure-domain.beta.kubernetes.io/zone': 'zone',
  'eks.amazonaws.com/nodegroup': 'nodegroup',
  'eks.amazonaws.com/compute-type': 'compute-type',
  'karpenter.sh/nodepool': 'nodepool',
};
