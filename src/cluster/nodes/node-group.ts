import type { FargateFacts, NodesFacts, PodsSetting } from './node-facts';
import {
  AutoModeNodePoolProps, FargateProfileProps, KarpenterNodePoolProps, ManagedNodeGroupProps, NodeGroupProps, NodeOperatingSystem,
  OwnAmiNodeGroupProps,
} from './node-group-props';
import { amiFamilyOf, fargateSelectors, placement, setupOf, sizes, typesOf } from './node-group-values';
import { NodeBootstrap } from './node-setup';
import { MOST_PODS, optionalNumber } from '../../capacity/plain-number';
import { AutoModePrefixSize } from '../../capacity/pod-density-options';
import { refuse, someText, trueOrFalse } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';

/**
 * Who makes the nodes of a group.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-compute.html
 */
export enum NodeGroupKind {
  /** EKS, with its own AMI. */
  MANAGED = 'managed',
  /** EKS with another AMI, or an Auto Scaling group of the user. */
  OWN_AMI = 'own-ami',
  /** Karpenter. */
  KARPENTER = 'karpenter',
  /** EKS Auto Mode. */
  AUTO_MODE = 'auto-mode',
  /** AWS Fargate. */
  FARGATE = 'fargate',
}

/**
 * Nodes of one make: a node group, a NodePool or a Fargate profile.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-compute.html
 */
export class NodeGroup {
  /**
   * A managed node group with the AMI of EKS, which also says how many pods its kubelets take.
   *
   * @param name name of the group, any text that is not empty
   * @param props its nodes
   * @throws if a value is malformed or out of its bounds
   * @see https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html
   */
  public static managed(name: string, props: ManagedNodeGroupProps): NodeGroup {
    const self = selfOf('managed', name);
    optionsOf(self, props, MANAGED, `${self}: props`);
    const { operatingSystem = NodeOperatingSystem.LINUX } = props;
    if (!Object.values(NodeOperatingSystem).includes(operatingSystem)) {
      refuse(`${self}: operatingSystem`, operatingSystem, `allowed are ${Object.values(NodeOperatingSystem).join(' and ')}`);
    }
    const maxPods = optionalNumber(`${self}: maxPods`, props.maxPods, 1, MOST_PODS, 'pods');
    const pods: PodsSetting = { by: 'eks', ...maxPods === undefined ? {} : { maxPods } };
    const windows = operatingSystem === NodeOperatingSystem.WINDOWS;
    return new NodeGroup(NodeGroupKind.MANAGED, name, { ...inGroup(self, props), name, windows, pods });
  }

  /**
   * A managed node group with an AMI of its own: what sets up its nodes says how many pods their kubelets take.
   *
   * @param name name of the group, any text that is not empty
   * @param props its nodes
   * @throws if a value is malformed or out of its bounds
   * @see https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html
   */
  public static managedWithAmi(name: string, props: OwnAmiNodeGroupProps): NodeGroup {
    return NodeGroup.setUp('managedWithAmi', name, props);
  }

  /**
   * A self-managed node group: what sets up its nodes says how many pods their kubelets take.
   *
   * @param name name of the group, any text that is not empty
   * @param props its nodes
   * @throws if a value is malformed or out of its bounds
   * @see https://docs.aws.amazon.com/eks/latest/userguide/worker.html
   */
  public static selfManaged(name: string, props: OwnAmiNodeGroupProps): NodeGroup {
    return NodeGroup.setUp('selfManaged', name, props);
  }

  /**
   * A NodePool of Karpenter.
   *
   * @param name name of the NodePool, any text that is not empty
   * @param props its nodes
   * @throws if a value is malformed or out of its bounds
   * @see https://karpenter.sh/docs/concepts/nodepools/
   */
  public static karpenter(name: string, props: KarpenterNodePoolProps = {}): NodeGroup {
    const self = selfOf('karpenter', name);
    optionsOf(self, props, KARPENTER, `${self}: props`);
    const count = (option: 'maxPods' | 'podsPerCore' | 'reservedEnis', most: number, unit: string) =>
      optionalNumber(`${self}: ${option}`, props[option], 0, most, unit);
    const amiFamily = amiFamilyOf(self, props.amiFamily);
    const pods: PodsSetting = {
      by: 'karpenter',
      maxPods: count('maxPods', MOST_PODS, 'pods'),
      podsPerCore: count('podsPerCore', MOST_PODS, 'pods'),
      reservedEnis: count('reservedEnis', 1024, 'ENIs'),
      amiFamily,
    };
    const maxNodes = optionalNumber(`${self}: maxNodes`, props.maxNodes, 1, 100_000, 'nodes');
    const types = props.instanceTypes === undefined ? undefined : typesOf(self, props.instanceTypes, props.instanceLimits);
    return new NodeGroup(NodeGroupKind.KARPENTER, name, {
      name, ...placement(self, props), types, minNodes: 0, maxNodes, windows: amiFamily.startsWith('Windows'), pods,
    });
  }

  /**
   * A NodePool of EKS Auto Mode, whose nodes never take more than 110 pods.
   *
   * @param name name of the NodePool, any text that is not empty
   * @param props its nodes
   * @throws if a value is malformed or out of its bounds
   * @see https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html
   */
  public static autoMode(name: string, props: AutoModeNodePoolProps = {}): NodeGroup {
    const self = selfOf('autoMode', name);
    optionsOf(self, props, AUTO_MODE, `${self}: props`);
    const { ipv4PrefixSize = AutoModePrefixSize.AUTO } = props;
    if (!Object.values(AutoModePrefixSize).includes(ipv4PrefixSize)) {
      refuse(`${self}: ipv4PrefixSize`, ipv4PrefixSize, `allowed are ${Object.values(AutoModePrefixSize).join(' and ')}`);
    }
    const ipv6 = trueOrFalse(`${self}: ipv6`, props.ipv6) ?? false;
    const maxNodes = optionalNumber(`${self}: maxNodes`, props.maxNodes, 1, 100_000, 'nodes');
    const types = props.instanceTypes === undefined ? undefined : typesOf(self, props.instanceTypes, props.instanceLimits);
    return new NodeGroup(NodeGroupKind.AUTO_MODE, name, {
      name, ...placement(self, props, 0), types, minNodes: 0, maxNodes, windows: false, pods: { by: 'auto-mode', prefixes: ipv4PrefixSize === AutoModePrefixSize.AUTO, ipv6 },
    });
  }

  /**
   * A Fargate profile. Each of its pods takes an address of its subnets.
   *
   * @param name name of the profile, any text that is not empty
   * @param props which pods it takes, and where
   * @throws if a value is malformed, or there is no selector
   * @see https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html
   */
  public static fargate(name: string, props: FargateProfileProps): NodeGroup {
    const self = selfOf('fargate', name);
    optionsOf(self, props, FARGATE, `${self}: props`);
    const { subnets } = placement(self, { subnets: props.subnets });
    return new NodeGroup(NodeGroupKind.FARGATE, name, undefined, { name, selectors: fargateSelectors(self, props.selectors), subnets });
  }

  private static setUp(factory: 'managedWithAmi' | 'selfManaged', name: string, props: OwnAmiNodeGroupProps): NodeGroup {
    const self = selfOf(factory, name);
    optionsOf(self, props, OWN_AMI, `${self}: props`);
    const { bootstrap, maxPods, maxPodsExpression } = setupOf(self, props.setup);
    const windows = bootstrap === NodeBootstrap.WINDOWS;
    return new NodeGroup(NodeGroupKind.OWN_AMI, name, { ...inGroup(self, props), name, windows, pods: { by: 'setup', bootstrap, maxPods, maxPodsExpression } });
  }

  /** Instance types. `undefined` if not known, or none, as with Fargate. */
  public readonly instanceTypes?: string[];
  /** Nodes at most. `undefined` if not known. */
  public readonly maxSize?: number;
  /** Ids of the subnets. `undefined` if not known. */
  public readonly subnets?: string[];

  private constructor(
    /** Who makes the nodes. */
    public readonly kind: NodeGroupKind,
    /** Name. */
    public readonly name: string,
    private readonly nodes: NodesFacts | undefined,
    private readonly fargate?: FargateFacts,
  ) {
    this.instanceTypes = nodes?.types?.map(({ instanceType }) => instanceType);
    this.maxSize = nodes?.maxNodes;
    const subnets = (nodes ?? fargate)?.subnets;
    this.subnets = subnets && [...subnets];
  }

  /** Its nodes, unless it is a Fargate profile. @internal */
  public _nodes(): NodesFacts | undefined {
    return this.nodes;
  }

  /** Itself as a Fargate profile, if it is one. @internal */
  public _fargate(): FargateFacts | undefined {
    return this.fargate;
  }
}

const PLACEMENT = { labels: true, taints: true, zones: true, subnets: true, hostNetworkPods: true, instanceLimits: true } as const;
const IN_GROUP = { instanceTypes: true, minSize: true, maxSize: true, ...PLACEMENT } as const;
const MANAGED: OptionNames<ManagedNodeGroupProps> = { ...IN_GROUP, operatingSystem: true, maxPods: true };
const OWN_AMI: OptionNames<OwnAmiNodeGroupProps> = { ...IN_GROUP, setup: true };
const KARPENTER: OptionNames<KarpenterNodePoolProps> = {
  instanceTypes: true, maxNodes: true, maxPods: true, podsPerCore: true, reservedEnis: true, amiFamily: true, ...PLACEMENT,
};
const AUTO_MODE: OptionNames<AutoModeNodePoolProps> = { instanceTypes: true, maxNodes: true, ipv4PrefixSize: true, ipv6: true, ...PLACEMENT };
const FARGATE: OptionNames<FargateProfileProps> = { selectors: true, subnets: true };

function selfOf(factory: string, name: string): string {
  someText(`NodeGroup.${factory}: name`, name, "a name, for instance 'general'");
  return `NodeGroup.${factory}('${name}')`;
}

function inGroup(self: string, props: NodeGroupProps): Omit<NodesFacts, 'name' | 'windows' | 'pods'> {
  return { ...placement(self, props), types: typesOf(self, props.instanceTypes, props.instanceLimits), ...sizes(self, props) };
}
