import type { ClusterInventory } from './cluster-inventory';
import { ClusterSubnet } from './cluster-subnet';
import type { VpcCni } from './cni/vpc-cni';
import { Controller } from './controller';
import type { NodeGroup } from './nodes/node-group';
import { nodeGroupProblems, subnetProblems } from './profile-problems';
import { Quota, QuotaOverride } from './quota';
import { NEWEST_KNOWN_CONTROLLER } from '../facts/controller-versions';
import { refuse, someList } from '../input/arguments';
import { cidrArgument } from '../input/cidr';
import { locked } from '../input/locked';
import { OptionNames, optionsOf } from '../input/options';

/**
 * What is known of a cluster. Every part may be left out: unknown is never taken for wrong, nor for right.
 */
export interface ClusterProfileProps {
  /**
   * Which controller builds the load balancers.
   * @default - self-managed, the newest release this library knows, 3.5.0
   * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/releases
   */
  readonly controller?: Controller;

  /**
   * Subnets of the VPC that load balancers, nodes and pods may use, all of them. None twice, none overlapping, all inside `vpcCidrs` where these are given.
   * @default - not known
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/
   */
  readonly subnets?: ClusterSubnet[];

  /**
   * IPv4 and IPv6 blocks of the VPC in CIDR notation, secondary ones as well, for instance `['10.0.0.0/16']`. Internal load balancers that
   * do not say who may connect admit these blocks, the IPv6 ones if they are dualstack.
   * @default - not known; such load balancers admit everybody who reaches the VPC
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#access-control
   */
  readonly vpcCidrs?: string[];

  /**
   * How the VPC CNI gives addresses to pods. EKS Auto Mode has its own way, and needs none.
   * @default - not known, and so is how many addresses a node has
   * @see https://docs.aws.amazon.com/eks/latest/userguide/managing-vpc-cni.html
   */
  readonly cni?: VpcCni;

  /**
   * Node groups, NodePools and Fargate profiles of the cluster, all of them: what they take together is what the pods have. No name twice.
   * @default - not known, and so is whether the pods fit
   * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-compute.html
   */
  readonly nodeGroups?: NodeGroup[];

  /**
   * What somebody listed of the account and the cluster, whole: security groups, certificates, kinds of objects.
   * @default - not known; what is not in the app may be there
   */
  readonly inventory?: ClusterInventory;

  /**
   * Limits of the account that differ from what AWS gives everybody, for instance `[Quota.NLB_TARGETS.limitedTo(6000)]`. No quota twice.
   * @default - the published defaults
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html
   */
  readonly quotas?: QuotaOverride[];
}

/**
 * An immutable description of a cluster, for all checks and for what the constructs emit.
 *
 * Attach it to a scope with `EksNetworking.attach`.
 */
export class ClusterProfile {
  /**
   * Describes a cluster.
   *
   * @param props what is known
   * @throws if the parts contradict each other: a subnet named twice, subnets that overlap or lie outside the VPC
   */
  public static of(props: ClusterProfileProps): ClusterProfile {
    return new ClusterProfile(props);
  }

  /** The controller. */
  public readonly controller: Controller;
  /** Subnets. `undefined` if not known. */
  public readonly subnets?: ClusterSubnet[];
  /** Blocks of the VPC in canonical form. `undefined` if not known. */
  public readonly vpcCidrs?: string[];
  /** What was listed of the account and the cluster. `undefined` if nothing was. */
  public readonly inventory?: ClusterInventory;
  /** The VPC CNI. `undefined` if not known. */
  public readonly cni?: VpcCni;
  /** Node groups. `undefined` if not known. */
  public readonly nodeGroups?: NodeGroup[];
  private readonly limits: ReadonlyMap<string, number>;
  private readonly namesController: boolean;

  private constructor(props: ClusterProfileProps) {
    if (typeof props !== 'object' || props === null) {
      refuse('ClusterProfile.of: props', props, 'give an object, which may be empty');
    }
    if (props.controller !== undefined && typeof (props.controller as Partial<Controller> | null)?.olderThan !== 'function') {
      refuse('ClusterProfile: controller', props.controller, "give Controller.selfManaged('3.5.0') or Controller.autoMode()");
    }
    if (props.cni !== undefined && typeof (props.cni as Partial<VpcCni> | null)?._settings !== 'function') {
      refuse('ClusterProfile: cni', props.cni, 'give VpcCni.secondaryAddresses(…), VpcCni.prefixDelegation(…) or VpcCni.ipv6(…)');
    }
    if (props.inventory !== undefined && typeof (props.inventory as Partial<ClusterInventory> | null)?._listed !== 'function') {
      refuse('ClusterProfile: inventory', props.inventory, 'give ClusterInventory.of({ … })');
    }
    optionsOf('ClusterProfile.of', props, PROPS);
    const [subnets, vpcCidrs, nodeGroups, quotas] = [subnetsOf(props), vpcCidrsOf(props), nodeGroupsOf(props), quotasOf(props)];
    this.namesController = props.controller !== undefined;
    this.controller = props.controller ?? Controller.selfManaged(NEWEST_KNOWN_CONTROLLER);
    this.vpcCidrs = vpcCidrs && Object.freeze(vpcCidrs) as string[];
    this.subnets = subnets && Object.freeze([...subnets]) as ClusterSubnet[];
    this.inventory = props.inventory;
    this.cni = props.cni;
    this.nodeGroups = nodeGroups && Object.freeze([...nodeGroups]) as NodeGroup[];
    this.limits = new Map(quotas.map(({ quota, limit }) => [quota.id, limit]));
    const problems = [...subnetProblems(this), ...nodeGroupProblems(this), ...repeatedQuotas(quotas)];
    if (problems.length > 0) {
      throw new Error(`ClusterProfile: ${problems.join('; ')}`);
    }
    locked(this);
  }

  /**
   * The limit that holds in this account.
   *
   * @param quota which quota
   */
  public limitOf(quota: Quota): number {
    return this.limits.get(quota.id) ?? quota.defaultLimit;
  }

  /**
   * A subnet by its id, `undefined` if it is not known.
   *
   * @param subnetId id of the subnet
   */
  public subnet(subnetId: string): ClusterSubnet | undefined {
    return this.subnets?.find(subnet => subnet.subnetId === subnetId);
  }

  /** Whether somebody said which controller the cluster has. @internal */
  public _namesController(): boolean {
    return this.namesController;
  }
}

const PROPS: OptionNames<ClusterProfileProps> = {
  controller: true, subnets: true, vpcCidrs: true, cni: true, nodeGroups: true, inventory: true, quotas: true,
};

function subnetsOf({ subnets }: ClusterProfileProps): readonly ClusterSubnet[] | undefined {
  if (subnets === undefined) {
    return undefined;
  }
  const allowed = 'give ClusterSubnet.publicSubnet(…) or ClusterSubnet.privateSubnet(…)';
  someList('ClusterProfile: subnets', subnets, "[ClusterSubnet.privateSubnet('subnet-0a', { zone: 'us-east-1a' })]").forEach((subnet, index) => {
    const looks = subnet as Partial<ClusterSubnet> | null;
    if (typeof looks?.subnetId !== 'string' || typeof looks.isPublic !== 'boolean') {
      refuse(`ClusterProfile: subnets[${index}]`, subnet, allowed);
    }
  });
  return subnets;
}

function vpcCidrsOf({ vpcCidrs }: ClusterProfileProps): string[] | undefined {
  return vpcCidrs === undefined ? undefined : someList('ClusterProfile: vpcCidrs', vpcCidrs, "['10.0.0.0/16']").map((text, index) =>
    cidrArgument(`ClusterProfile: vpcCidrs[${index}]`, text, typeof text === 'string' && text.includes(':') ? 'ipv6' : 'ipv4'));
}

function nodeGroupsOf({ nodeGroups }: ClusterProfileProps): readonly NodeGroup[] | undefined {
  if (nodeGroups === undefined) {
    return undefined;
  }
  someList('ClusterProfile: nodeGroups', nodeGroups, "[NodeGroup.managed('general', { instanceTypes: ['m5.large'] })]").forEach((group, index) => {
    if (typeof (group as Partial<NodeGroup> | null)?._nodes !== 'function') {
      refuse(`ClusterProfile: nodeGroups[${index}]`, group, "give NodeGroup.managed('general', { instanceTypes: ['m5.large'] }) or another node group");
    }
  });
  return nodeGroups;
}

function quotasOf({ quotas = [] }: ClusterProfileProps): readonly QuotaOverride[] {
  someList('ClusterProfile: quotas', quotas, '[Quota.NLB_TARGETS.limitedTo(6000)]').forEach((override, index) => {
    const name = `ClusterProfile: quotas[${index}]`;
    const { quota, limit } = (override ?? {}) as Partial<QuotaOverride>;
    if (typeof quota?.defaultLimit !== 'number' || limit === undefined) {
      refuse(name, override, 'give a limit such as Quota.NLB_TARGETS.limitedTo(6000)');
    }
    if (!Number.isInteger(limit) || limit < 1) {
      refuse(`${name}.limit`, limit, 'give a whole number of at least 1');
    }
  });
  return quotas;
}

function repeatedQuotas(overrides: readonly QuotaOverride[]): string[] {
  const ids = overrides.map(({ quota }) => quota.id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(id => `quota ${id} is given twice; give it once`);
}
