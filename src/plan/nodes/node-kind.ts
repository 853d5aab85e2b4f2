import type { Density } from '../../capacity/density';
import { arithmetic } from '../../capacity/lazy';
import type { Limits } from '../../capacity/limits';
import type { CniSettings } from '../../cluster/cni/cni-settings';
import { densityOf } from '../../cluster/nodes/node-density';
import type { NodesFacts, PodsSetting } from '../../cluster/nodes/node-facts';
import { NodeBootstrap } from '../../cluster/nodes/node-setup';

/** A node of one group and one instance type. */
export interface NodeKind {
  readonly instanceType: string;
  readonly limits: Limits;
  /** What addresses allow; `undefined` if the settings of the CNI are not known. */
  readonly density?: Density;
  /** Pods that the kubelet takes; `undefined` if not known. */
  readonly maxPods?: number;
  /** Whether somebody said that number, or an expression for it. */
  readonly given: boolean;
  readonly kubeReservedMemoryMib?: number;
  /** Why the number of pods is not known, or what was given has no effect. */
  readonly note?: string;
}

/** The nodes that a group may have; `undefined` if its types are not known, or the limits of one of them. */
export function nodeKinds(facts: NodesFacts, cni: CniSettings | undefined): readonly NodeKind[] | undefined {
  const { types = [] } = facts;
  const limits = types.flatMap(type => type.limits ?? []);
  if (types.length === 0 || limits.length < types.length) {
    return undefined;
  }
  return types.map(({ instanceType }, index) => ({
    instanceType,
    limits: limits[index],
    density: nodeDensity(facts, limits[index], cni),
    given: isGiven(facts.pods),
    ...podsOf(facts, { instanceType, limits: limits[index], all: limits, cni }),
  }));
}

function isGiven(pods: PodsSetting): boolean {
  return pods.by !== 'auto-mode' && (pods.maxPods !== undefined || (pods.by === 'setup' && pods.maxPodsExpression !== undefined)
    || (pods.by === 'karpenter' && (pods.podsPerCore ?? 0) > 0));
}

function nodeDensity(facts: NodesFacts, limits: Limits, cni: CniSettings | undefined): Density | undefined {
  const { pods } = facts;
  return pods.by === 'auto-mode' ? arithmetic().autoModeDensity(limits, pods.prefixes, pods.ipv6, 110) : cni && densityOf(facts, limits, cni);
}

interface OneType {
  readonly instanceType: string;
  readonly limits: Limits;
  /** Limits of all types of the group. */
  readonly all: readonly Limits[];
  readonly cni: CniSettings | undefined;
}

function podsOf({ pods, windows }: NodesFacts, { instanceType, limits, all, cni }: OneType): Pick<NodeKind, 'maxPods' | 'kubeReservedMemoryMib' | 'note'> {
  const { autoModeDensity, karpenter, managedNodeGroup } = arithmetic();
  switch (pods.by) {
    case 'auto-mode': return { maxPods: autoModeDensity(limits, pods.prefixes, pods.ipv6, 110).recommendedMaxPods };
    case 'karpenter': return named(karpenter({ ...limits, ...pods, instanceType }));
    case 'setup': return setUp(pods, limits);
    default:
      if (pods.maxPods !== undefined) {
        return { maxPods: pods.maxPods };
      }
      return windows ? { maxPods: 110 } : cni === undefined ? {} : named(managedNodeGroup(all, cni));
  }
}

function setUp({ bootstrap, maxPods, maxPodsExpression }: PodsSetting & { readonly by: 'setup' }, limits: Limits): ReturnType<typeof podsOf> {
  const { al2Bootstrap, bottlerocket, nodeadm } = arithmetic();
  switch (bootstrap) {
    case NodeBootstrap.NODEADM: return named(nodeadm({ limits, maxPodsExpression, kubeletConfigMaxPods: maxPods }));
    case NodeBootstrap.BOTTLEROCKET: return named(bottlerocket(limits.inCniTable ? limits : undefined, maxPods));
    // What the script reserves when it is told a number is not known.
    case NodeBootstrap.AL2: return maxPods === undefined ? named(al2Bootstrap(limits)) : { maxPods };
    default: return { maxPods: maxPods ?? 110 };
  }
}

function named({ maxPods, kubeReservedMemoryMi, why }: {
  readonly maxPods?: number; readonly kubeReservedMemoryMi?: number; readonly why?: string;
}): ReturnType<typeof podsOf> {
  return { maxPods, kubeReservedMemoryMib: kubeReservedMemoryMi, note: why };
}
