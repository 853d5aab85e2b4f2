import { matchingText, refuse, repeated, someList, someText } from '../../input/arguments';
import { isLabelKey, isLabelValue } from '../../input/kubernetes-names';
import { locked } from '../../input/locked';
import { objectName } from '../../input/object-name';
import { OptionNames, optionsOf } from '../../input/options';
import { isToken } from '../../input/tokens';

/**
 * Where pods of certain nodes have their addresses: an ENIConfig.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network-tutorial.html
 */
export interface EniConfigOptions {
  /**
   * Id of the subnet, for instance `subnet-0a1b2c3d`, in the zone of these nodes. Begins with `subnet-`.
   */
  readonly subnetId: string;

  /**
   * Ids of the pods' security groups, each beginning with `sg-`, 1 to 5, none twice.
   * @default - those of the node's primary ENI
   */
  readonly securityGroups?: string[];
}

/**
 * Which ENIConfigs there are, and how nodes choose one.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network.html
 */
export interface CustomNetworkingOptions {
  /**
   * ENIConfigs by name, at least one, for instance `{ 'us-east-1a': { subnetId: 'subnet-0a1b2c3d' } }`. The name is the value of the node label,
   * which is the zone by default: at most 63 lower-case letters, digits, and inner hyphens and dots.
   * @default - not known; they exist already
   */
  readonly eniConfigs?: { [name: string]: EniConfigOptions };

  /**
   * `ENI_CONFIG_LABEL_DEF`: label of nodes whose value names the ENIConfig.
   * @default 'topology.kubernetes.io/zone'
   */
  readonly nodeLabel?: string;

  /**
   * `ENI_CONFIG_ANNOTATION_DEF`: annotation of nodes that wins over the label.
   * @default 'k8s.amazonaws.com/eniConfig'
   */
  readonly nodeAnnotation?: string;

  /**
   * Region of the subnets, for instance `us-east-1`. With it the add-on or the chart makes the ENIConfigs. Any text that is not empty.
   * @default - they do not; write them with `EniConfigs`
   */
  readonly region?: string;
}

/**
 * Pods in other subnets than their nodes, by ENIConfig.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network.html
 */
export class CustomNetworking {
  /**
   * Custom networking by a label of nodes.
   *
   * @param options which ENIConfigs there are, and which label chooses
   * @throws if no ENIConfig is left, a name cannot be the value of a label, an id is malformed, or `region` is given without ENIConfigs
   */
  public static of(options: CustomNetworkingOptions = {}): CustomNetworking {
    return new CustomNetworking(optionsOf(SELF, options, OPTIONS, `${SELF}: options`));
  }

  /** ENIConfigs by name. `undefined` if not known. */
  public readonly eniConfigs?: { [name: string]: EniConfigOptions };
  /** Label of nodes whose value names the ENIConfig. */
  public readonly nodeLabel: string;
  /** Annotation of nodes that wins over the label. `undefined` for the standard. */
  public readonly nodeAnnotation?: string;
  /** Region, if add-on or chart make the ENIConfigs. `undefined` otherwise. */
  public readonly region?: string;

  private constructor({ eniConfigs, nodeLabel = 'topology.kubernetes.io/zone', nodeAnnotation, region }: CustomNetworkingOptions) {
    this.eniConfigs = eniConfigs === undefined ? undefined : Object.freeze(checkedConfigs(eniConfigs));
    this.nodeLabel = labelKey('nodeLabel', nodeLabel);
    this.nodeAnnotation = nodeAnnotation === undefined ? undefined : labelKey('nodeAnnotation', nodeAnnotation);
    this.region = region === undefined ? undefined : someText(`${SELF}: region`, region, "a Region, for instance 'us-east-1'");
    if (this.region !== undefined && this.eniConfigs === undefined) {
      refuse(`${SELF}: region`, region, 'it has the add-on make ENIConfigs, and eniConfigs is not given; give both, or none of them');
    }
    locked(this);
  }
}

const SELF = 'CustomNetworking.of';
const OPTIONS: OptionNames<CustomNetworkingOptions> = { eniConfigs: true, nodeLabel: true, nodeAnnotation: true, region: true };
const CONFIG: OptionNames<EniConfigOptions> = { subnetId: true, securityGroups: true };

function checkedConfigs(configs: { [name: string]: EniConfigOptions }): { [name: string]: EniConfigOptions } {
  const name = `${SELF}: eniConfigs`;
  if (typeof configs !== 'object' || configs === null || Array.isArray(configs) || Object.keys(configs).length === 0) {
    refuse(name, configs, "give at least one by its name, for instance { 'us-east-1a': { subnetId: 'subnet-0a1b2c3d' } }, or leave it out if they exist already");
  }
  return Object.fromEntries(Object.entries(configs).map(([key, config]) => [configName(name, key), checkedConfig(`${name}['${key}']`, config)]));
}

function configName(name: string, key: string): string {
  objectName(`${name}: name`, key, 'the value of the node label names it');
  if (!isToken(key) && !isLabelValue(key)) {
    refuse(`${name}: name`, key, 'the value of a node label names it, and has at most 63 characters');
  }
  return key;
}

function checkedConfig(name: string, config: EniConfigOptions): EniConfigOptions {
  const { subnetId, securityGroups } = optionsOf(name, config, CONFIG, name);
  matchingText(`${name}: subnetId`, subnetId, /^subnet-./, "give the subnet's id, for instance 'subnet-0a1b2c3d'");
  return locked({ subnetId, ...securityGroups === undefined ? {} : { securityGroups: securityGroupIds(`${name}: securityGroups`, securityGroups) } });
}

/** Ids of the security groups of one ENI. */
export function securityGroupIds(name: string, ids: string[]): string[] {
  const given = someList(name, ids, "['sg-0a1b2c3d']");
  if (given.length < 1 || given.length > 5) {
    refuse(name, ids, 'an ENI has 1 to 5 security groups');
  }
  given.forEach((id, index) => matchingText(`${name}[${index}]`, id, /^sg-./, "give the id of a security group, for instance 'sg-0a1b2c3d'"));
  const twice = repeated(given);
  if (twice.length > 0) {
    refuse(name, twice.join(', '), 'name each security group once');
  }
  return Object.freeze([...given]) as string[];
}

function labelKey(option: string, key: string): string {
  if (typeof key !== 'string' || !isLabelKey(key)) {
    refuse(`${SELF}: ${option}`, key, "give a key, for instance 'topology.kubernetes.io/zone'");
  }
  return key;
}
