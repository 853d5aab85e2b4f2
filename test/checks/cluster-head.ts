import { InstanceLimits, NodeGroup, NodeSetup, VpcCni } from '../../src';
import { CustomNetworking } from '../../src/cluster/cni/custom-networking';

/* How comments of a case describe nodes: `cni: {"prefixDelegation": {options}}`, `nodes: [{"managed": "general", props}]`. */

type Options = { readonly [name: string]: any };

/** A VPC CNI by the name of its factory. Custom networking is told by the options of `CustomNetworking.of`. */
export function cniOf(text: string): VpcCni {
  const [[factory, { customNetworking, ...options }]] = Object.entries<Options>(JSON.parse(text));
  return (VpcCni[factory as keyof typeof VpcCni] as unknown as (options: Options) => VpcCni)({
    ...options, ...customNetworking === undefined ? {} : { customNetworking: CustomNetworking.of(customNetworking) },
  });
}

const FACTORIES = ['managed', 'managedWithAmi', 'selfManaged', 'karpenter', 'autoMode', 'fargate'] as const;

/** Node groups by the names of their factories. A setup is told by the name of its own, limits by those of `InstanceLimits.custom`. */
export function nodesOf(text: string): NodeGroup[] {
  return (JSON.parse(text) as Options[]).map(({ setup, instanceLimits, ...rest }) => {
    const factory = FACTORIES.find(name => name in rest)!;
    const { [factory]: name, ...props } = rest;
    return (NodeGroup[factory] as (name: string, props: Options) => NodeGroup)(name, {
      ...props,
      ...setup === undefined ? {} : { setup: setupOf(setup) },
      ...instanceLimits === undefined ? {}
        : { instanceLimits: Object.entries<any>(instanceLimits).map(([type, limits]) => InstanceLimits.custom(type, limits)) },
    });
  });
}

function setupOf(setup: Options): NodeSetup {
  const [[factory, options]] = Object.entries(setup);
  return (NodeSetup[factory as keyof typeof NodeSetup] as unknown as (options: Options) => NodeSetup)(options);
}
