import type { NodeBootstrap } from './node-setup';
import type { AmiFamily } from '../../capacity/calculators/karpenter';
import type { Limits } from '../../capacity/limits';

/** An instance type of a group; without limits it is not known. */
export interface NodeType {
  readonly instanceType: string;
  readonly limits?: Limits;
}

/** A taint as the scheduler sees it. */
export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** Who says how many pods a kubelet takes. */
export type PodsSetting =
  /** EKS, unless somebody knows better. */
  | { readonly by: 'eks'; readonly maxPods?: number }
  | { readonly by: 'setup'; readonly bootstrap: NodeBootstrap; readonly maxPods?: number; readonly maxPodsExpression?: string }
  | { readonly by: 'karpenter'; readonly maxPods?: number; readonly podsPerCore?: number; readonly reservedEnis?: number; readonly amiFamily: AmiFamily }
  | { readonly by: 'auto-mode'; readonly prefixes: boolean; readonly ipv6: boolean };

/** Which pods go to Fargate. */
export interface PodSelector {
  readonly namespace: string;
  readonly labels: { readonly [key: string]: string };
}

/** Nodes of one make. */
export interface NodesFacts {
  readonly name: string;
  /** `undefined` if not known. */
  readonly types?: readonly NodeType[];
  readonly minNodes: number;
  readonly maxNodes?: number;
  readonly windows: boolean;
  readonly labels: { readonly [key: string]: string };
  readonly taints: readonly Taint[];
  readonly zones?: readonly string[];
  readonly subnets?: readonly string[];
  readonly hostNetworkPods: number;
  readonly pods: PodsSetting;
}

/** A Fargate profile: each of its pods is a node. */
export interface FargateFacts {
  readonly name: string;
  readonly selectors: readonly PodSelector[];
  readonly subnets?: readonly string[];
}
