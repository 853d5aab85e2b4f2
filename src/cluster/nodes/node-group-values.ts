import type { PodSelector, Taint, NodeType, NodesFacts } from './node-facts';
import { FargateSelector, NodeGroupProps, NodeGroupTaintEffect, NodePlacementProps } from './node-group-props';
import type { NodeSetup } from './node-setup';
import { findLimits } from '../../capacity/instance-facts';
import type { InstanceLimits } from '../../capacity/instance-limits';
import { KarpenterAmiFamily } from '../../capacity/kubelet-max-pods-options';
import { limitsOf } from '../../capacity/limits-argument';
import { optionalNumber } from '../../capacity/plain-number';
import { matchingText, refuse, repeated, someList, someText, textMap } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';

/* Single arguments of NodeGroup. `self` is what messages begin with. */

const MOST_NODES = 100_000;

/** Labels, taints and places of nodes. */
export function placement(
  self: string, props: NodePlacementProps, hostNetworkPods = 2,
): Pick<NodesFacts, 'labels' | 'taints' | 'zones' | 'subnets' | 'hostNetworkPods'> {
  return {
    labels: { ...textMap(`${self}: labels`, props.labels ?? {}, "{ tier: 'web' }") },
    taints: taintsOf(self, props),
    zones: places(`${self}: zones`, props.zones, "['us-east-1a']", (name, zone) => someText(name, zone, "a zone, for instance 'us-east-1a'")),
    subnets: places(`${self}: subnets`, props.subnets, "['subnet-0a']", (name, id) =>
      matchingText(name, id, /^subnet-./, "give the subnet's id, for instance 'subnet-0a1b2c3d'")),
    hostNetworkPods: optionalNumber(`${self}: hostNetworkPods`, props.hostNetworkPods, 0, 1000, 'pods') ?? hostNetworkPods,
  };
}

function places(
  name: string, texts: readonly string[] | undefined, example: string, checked: (name: string, text: string) => string,
): readonly string[] | undefined {
  if (texts === undefined) {
    return undefined;
  }
  if (someList(name, texts, example).length === 0) {
    refuse(name, texts, 'give at least one, or leave the property out');
  }
  const list = texts.map((text, index) => checked(`${name}[${index}]`, text));
  const [twice] = repeated(list);
  return twice === undefined ? list : refuse(name, texts, `${twice} is named twice; name it once`);
}

const TAINT = { key: true, value: true, effect: true } as const;

function taintsOf(self: string, { taints = [] }: NodePlacementProps): readonly Taint[] {
  return someList(`${self}: taints`, taints, "[{ key: 'dedicated', effect: NodeGroupTaintEffect.NO_SCHEDULE }]").map((taint, index) => {
    const name = `${self}: taints[${index}]`;
    const { key, value, effect } = optionsOf(name, taint, TAINT, name);
    if (value !== undefined && typeof value !== 'string') {
      refuse(`${name}.value`, value, 'give text, or leave it out');
    }
    if (!Object.values(NodeGroupTaintEffect).includes(effect)) {
      refuse(`${name}.effect`, effect, `allowed are ${Object.values(NodeGroupTaintEffect).join(', ')}`);
    }
    return { key: someText(`${name}.key`, key, "a key, for instance 'dedicated'"), ...value === undefined ? {} : { value }, effect };
  });
}

/** Instance types with their limits, where these are given or known. */
export function typesOf(self: string, instanceTypes: readonly string[], instanceLimits: readonly InstanceLimits[] = []): NodeType[] {
  const given = new Map(someList(`${self}: instanceLimits`, instanceLimits, "[InstanceLimits.custom('m9.large', { … })]").map((limits, index) =>
    [limits?.instanceType, limitsOf(`${self}: instanceLimits[${index}]`, limits)] as const));
  const types = places(`${self}: instanceTypes`, instanceTypes ?? refuse(`${self}: instanceTypes`, instanceTypes, "give a list such as ['m5.large']"), "['m5.large']",
    (name, type) => matchingText(name, type, /^[a-z0-9-]+\.[a-z0-9-]+$/, "give an instance type such as 'm5.large'"))!;
  const stray = [...given.keys()].find(type => !types.includes(type));
  if (stray !== undefined) {
    refuse(`${self}: instanceLimits`, stray, 'the group has no such instance type; name it in instanceTypes, or leave its limits out');
  }
  return types.map(instanceType => {
    const limits = given.get(instanceType) ?? findLimits(instanceType);
    return { instanceType, ...limits === undefined ? {} : { limits } };
  });
}

/** How many nodes there are. */
export function sizes(self: string, { minSize, maxSize }: NodeGroupProps): Pick<NodesFacts, 'minNodes' | 'maxNodes'> {
  const minNodes = optionalNumber(`${self}: minSize`, minSize, 0, MOST_NODES, 'nodes') ?? 0;
  const maxNodes = optionalNumber(`${self}: maxSize`, maxSize, 1, MOST_NODES, 'nodes');
  if (maxNodes !== undefined && maxNodes < minNodes) {
    refuse(`${self}: maxSize`, maxNodes, `it is below minSize, which is ${minNodes}; give at least as many`);
  }
  return { minNodes, maxNodes };
}

/** The setup. Told by what it holds: a class may be there twice, in two bundled files. */
export function setupOf(self: string, setup: NodeSetup): NodeSetup {
  return typeof (setup as Partial<NodeSetup> | undefined)?.bootstrap === 'string' ? setup
    : refuse(`${self}: setup`, setup, 'give NodeSetup.nodeadm(…), NodeSetup.bottlerocket(…), NodeSetup.al2(…) or NodeSetup.windows(…)');
}

/** The AMI family. */
export function amiFamilyOf(self: string, amiFamily: KarpenterAmiFamily = KarpenterAmiFamily.AL2023): KarpenterAmiFamily {
  return Object.values(KarpenterAmiFamily).includes(amiFamily) ? amiFamily
    : refuse(`${self}: amiFamily`, amiFamily, `allowed are ${Object.values(KarpenterAmiFamily).join(', ')}`);
}

const SELECTOR: OptionNames<FargateSelector> = { namespace: true, labels: true };
const MOST_SELECTORS = 5;

/** Which pods a Fargate profile takes. */
export function fargateSelectors(self: string, selectors: readonly FargateSelector[]): PodSelector[] {
  const example = "[{ namespace: 'batch' }]";
  const list = someList(`${self}: selectors`, selectors, example);
  if (list.length === 0 || list.length > MOST_SELECTORS) {
    refuse(`${self}: selectors`, selectors, `a profile has 1 to ${MOST_SELECTORS} selectors, for instance ${example}`);
  }
  return list.map((selector, index) => {
    const name = `${self}: selectors[${index}]`;
    const { namespace, labels = {} } = optionsOf(name, selector, SELECTOR, name);
    return {
      namespace: someText(`${name}.namespace`, namespace, "a namespace, for instance 'batch'"),
      labels: { ...textMap(`${name}.labels`, labels, "{ tier: 'batch' }") },
    };
  });
}
