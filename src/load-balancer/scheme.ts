import { AddressMap, addressMap, refuseShared } from './subnet-addresses';
import { matchingText, refuse } from '../input/arguments';
import { isAddress } from '../input/cidr';
import { OptionNames, optionsOf } from '../input/options';
import { isTextToken } from '../input/tokens';

/**
 * What only internal load balancers have.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#private-ipv4-addresses
 */
export interface InternalOptions {
  /**
   * One IPv4 address for each subnet: address by subnet id, for instance `{ 'subnet-0a': '10.0.0.10' }`. At least one, none twice. An
   * address lies inside its subnet, and is neither one of the first four nor the last one, which AWS keeps. The load balancer is
   * attached to exactly these subnets, one in each zone. Other addresses in the same subnets have no effect on one that exists.
   * @default - addresses that AWS picks
   */
  readonly privateIpv4Addresses?: { [subnetId: string]: string };
}

/**
 * What only internet-facing load balancers have.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#eip-allocations
 */
export interface InternetFacingOptions {
  /**
   * One Elastic IP for each subnet: allocation id, which begins with `eipalloc-`, by subnet id, for instance
   * `{ 'subnet-0a': 'eipalloc-1' }`. At least one, none twice. The load balancer is attached to exactly these subnets, one in each zone.
   * Other Elastic IPs in the same subnets have no effect on one that exists.
   * @default - addresses that AWS picks
   */
  readonly elasticIps?: { [subnetId: string]: string };
}

/**
 * From where a load balancer can be reached.
 *
 * The scheme cannot change: another scheme is another load balancer with another DNS name.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html#load-balancer-scheme
 */
export class Scheme {
  /**
   * From the VPC and what is connected to it.
   *
   * @param options fixed addresses
   * @throws if an address is no IPv4 address or given to two subnets
   */
  public static internal(options: InternalOptions = {}): Scheme {
    const name = 'Scheme.internal: privateIpv4Addresses';
    const { privateIpv4Addresses } = optionsOf('Scheme.internal', options, INTERNAL);
    return new Scheme('internal', 'private-ipv4', addressMap(name, privateIpv4Addresses, "{ 'subnet-0a': '10.0.0.10' }", (argument, address) => {
      matchingText(argument, address, /./, "give an IPv4 address, for instance '10.0.0.10'");
      if (!isTextToken(address) && !isAddress(address, 'ipv4')) {
        refuse(argument, address, "give an IPv4 address, for instance '10.0.0.10'");
      }
    }));
  }

  /**
   * From the internet. Say with `allowFrom` who may connect.
   *
   * @param options fixed addresses
   * @throws if an allocation id is malformed or given to two subnets
   */
  public static internetFacing(options: InternetFacingOptions = {}): Scheme {
    const name = 'Scheme.internetFacing: elasticIps';
    const { elasticIps } = optionsOf('Scheme.internetFacing', options, INTERNET_FACING);
    return new Scheme('internet-facing', 'elastic', addressMap(name, elasticIps, "{ 'subnet-0a': 'eipalloc-1' }", (argument, allocation) =>
      matchingText(argument, allocation, /^eipalloc-[^\s,]+$/, "give the Elastic IP's allocation id, for instance 'eipalloc-0a1b2c3d'")));
  }

  private constructor(
    /** `internal` or `internet-facing`. */
    public readonly value: string,
    private readonly kind: 'elastic' | 'private-ipv4',
    private readonly addresses: AddressMap | undefined,
  ) {
    refuseShared(value === 'internal' ? 'Scheme.internal: privateIpv4Addresses' : 'Scheme.internetFacing: elasticIps', addresses,
      'an address can be in one only');
  }

  /** Whether the scheme brings fixed addresses, and so the subnets. */
  public get hasFixedAddresses(): boolean {
    return this.addresses !== undefined;
  }

  /** Allocation id by subnet. @internal */
  public _elasticIps(): AddressMap | undefined {
    return this.kind === 'elastic' ? this.addresses : undefined;
  }

  /** Private address by subnet. @internal */
  public _privateIpv4Addresses(): AddressMap | undefined {
    return this.kind === 'private-ipv4' ? this.addresses : undefined;
  }
}

const INTERNAL: OptionNames<InternalOptions> = { privateIpv4Addresses: true };
const INTERNET_FACING: OptionNames<InternetFacingOptions> = { elasticIps: true };
