import { SubnetCapacity } from '../capacity/subnet-capacity';
import type { SubnetCapacityOptions } from '../capacity/subnet-capacity-options';
import { matchingText, refuse, someText, textMap, wholeNumber } from '../input/arguments';
import { cidrArgument, parseCidr } from '../input/cidr';
import { OptionNames, optionsOf } from '../input/options';

/**
 * What is known of a subnet beside its id.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/
 */
export interface ClusterSubnetProps {
  /**
   * Availability Zone or Local Zone by name, for instance `us-east-1a`. Any text that is not empty.
   */
  readonly zone: string;

  /**
   * IPv4 block of the subnet in CIDR notation, for instance `10.0.0.0/20`.
   * @default - not known
   */
  readonly cidr?: string;

  /**
   * IPv6 block of the subnet in CIDR notation, for instance `2001:db8:0:1::/64`.
   * @default - not known
   */
  readonly ipv6Cidr?: string;

  /**
   * Tags of the subnet. A subnet that load balancers may discover has `kubernetes.io/role/elb` or
   * `kubernetes.io/role/internal-elb`.
   * @default - not known
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/
   */
  readonly tags?: { [key: string]: string };

  /**
   * Number of free IPv4 addresses, 0 to 268435456. A load balancer needs eight in each of its subnets.
   * @default - not known
   */
  readonly freeAddresses?: number;

  /**
   * What else lives in the subnet beside the nodes and pods of the profile: the control plane, load balancers, reservations. Needs `cidr`.
   * @default - nothing that is known
   */
  readonly occupants?: SubnetCapacityOptions;
}

/**
 * A subnet of the cluster's VPC that load balancers or nodes may use.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/
 */
export class ClusterSubnet {
  /**
   * A subnet with a route to an internet gateway: internet-facing load balancers can live in it.
   *
   * @param subnetId id of the subnet, which begins with `subnet-`, for instance `subnet-0a1b2c3d`
   * @param props what is known of it
   * @throws if the id does not begin with `subnet-`, or a block or number is malformed
   */
  public static publicSubnet(subnetId: string, props: ClusterSubnetProps): ClusterSubnet {
    return new ClusterSubnet(subnetId, true, props);
  }

  /**
   * A subnet without a route to an internet gateway: internal load balancers and nodes live in it.
   *
   * @param subnetId id of the subnet, which begins with `subnet-`, for instance `subnet-0a1b2c3d`
   * @param props what is known of it
   * @throws if the id does not begin with `subnet-`, or a block or number is malformed
   */
  public static privateSubnet(subnetId: string, props: ClusterSubnetProps): ClusterSubnet {
    return new ClusterSubnet(subnetId, false, props);
  }

  /** Zone of the subnet. */
  public readonly zone: string;
  /** IPv4 block in canonical form. `undefined` if not known. */
  public readonly cidr?: string;
  /** IPv6 block in canonical form. `undefined` if not known. */
  public readonly ipv6Cidr?: string;
  /** Tags. `undefined` if not known. */
  public readonly tags?: { [key: string]: string };
  /** Free IPv4 addresses. `undefined` if not known. */
  public readonly freeAddresses?: number;
  private readonly occupants?: SubnetCapacityOptions;

  private constructor(
    /** Id of the subnet. */
    public readonly subnetId: string,
    /** Whether it has a route to an internet gateway. */
    public readonly isPublic: boolean,
    props: ClusterSubnetProps,
  ) {
    const factory = `ClusterSubnet.${isPublic ? 'publicSubnet' : 'privateSubnet'}`;
    matchingText(`${factory}: subnetId`, subnetId, /^subnet-./, "give the subnet's id, for instance 'subnet-0a1b2c3d'");
    const name = `${factory}('${subnetId}')`;
    optionsOf(name, props, PROPS, `${name}: props`);
    this.zone = someText(`${name}: zone`, props.zone, "a zone, for instance 'us-east-1a'");
    this.cidr = props.cidr === undefined ? undefined : cidrArgument(`${name}: cidr`, props.cidr, 'ipv4');
    this.ipv6Cidr = props.ipv6Cidr === undefined ? undefined : cidrArgument(`${name}: ipv6Cidr`, props.ipv6Cidr, 'ipv6');
    this.tags = props.tags === undefined ? undefined : Object.freeze({ ...textMap(`${name}: tags`, props.tags, "{ 'kubernetes.io/role/elb': '1' }") });
    this.freeAddresses = props.freeAddresses === undefined
      ? undefined
      : wholeNumber(`${name}: freeAddresses`, props.freeAddresses, 0, 2 ** 28);
    if (props.occupants !== undefined) {
      checkOccupants(`${name}: occupants`, this.cidr, props.occupants);
      const { prefixReservations, explicitReservations } = props.occupants;
      this.occupants = {
        ...props.occupants,
        prefixReservations: prefixReservations && [...prefixReservations],
        explicitReservations: explicitReservations && [...explicitReservations],
      };
    }
  }

  /** What it holds beside what else lives there. `undefined` if `cidr` is not known, or only when deployed. */
  public get capacity(): SubnetCapacity | undefined {
    return capacityOf(this.cidr, this.occupants);
  }
}

const PROPS: OptionNames<ClusterSubnetProps> = { zone: true, cidr: true, ipv6Cidr: true, tags: true, freeAddresses: true, occupants: true };

/** What a block holds beside its occupants; `undefined` for what is no block of a subnet, or not known yet. */
function capacityOf(cidr: string | undefined, occupants: SubnetCapacityOptions | undefined): SubnetCapacity | undefined {
  const block = cidr === undefined ? undefined : parseCidr(cidr);
  // A block that no subnet of a VPC can have is for AWS to refuse.
  return block === undefined || block.prefix < 16 || block.prefix > 28 ? undefined : SubnetCapacity.of(block.text, occupants);
}

function checkOccupants(name: string, cidr: string | undefined, occupants: SubnetCapacityOptions): void {
  try {
    if (capacityOf(cidr, occupants) !== undefined) {
      return;
    }
  } catch (error) {
    throw new Error((error as Error).message.replace('SubnetCapacity.of', name));
  }
  refuse(name, occupants, 'what they leave follows from cidr; give that, a /16 to a /28 that is known now, or leave occupants out');
}
