import { refuse, trueOrFalse } from '../../input/arguments';
import { isAddress, parseCidr } from '../../input/cidr';
import { OptionNames, optionsOf } from '../../input/options';
import { isTextToken } from '../../input/tokens';
import { AddressMap, addressMap, refuseShared } from '../../load-balancer/subnet-addresses';

/**
 * What only load balancers have that serve IPv6.
 *
 * All addresses that are given name the same subnets: the load balancer is attached to exactly these, one in each zone.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-ip-address-type.html
 */
export interface DualstackOptions {
  /**
   * One IPv6 address for each subnet: address by subnet id, for instance `{ 'subnet-0a': '2001:db8:0:1::a' }`. At least one, none twice.
   * An address lies inside the IPv6 block of its subnet.
   * @default - addresses that AWS picks
   */
  readonly ipv6Addresses?: { [subnetId: string]: string };

  /**
   * Whether the load balancer takes IPv6 prefixes for source NAT. UDP ports need it. Known since controller 2.10.0.
   * @default - true if `sourceNatPrefixes` is given, else false
   */
  readonly sourceNat?: boolean;

  /**
   * One prefix for source NAT for each subnet: a block of length 80 inside the IPv6 block of the subnet, or `auto_assigned`, by subnet
   * id, for instance `{ 'subnet-0a': '2001:db8:0:1:a::/80' }`. At least one, no block twice. Known since controller 2.10.0.
   * @default - prefixes that AWS picks, if `sourceNat` is on
   * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#source-nat-ipv6-prefixes
   */
  readonly sourceNatPrefixes?: { [subnetId: string]: string };
}

/**
 * Which families of addresses clients use to reach a load balancer.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html#ip-address-type
 */
export class IpAddressType {
  /** IPv4 alone. */
  public static ipv4(): IpAddressType {
    return new IpAddressType('ipv4', false);
  }

  /**
   * IPv4 and IPv6. Every subnet needs an IPv6 block.
   *
   * @param options fixed addresses, and source NAT
   * @throws if an address or prefix is malformed or given to two subnets, or prefixes are given with source NAT off
   */
  public static dualstack(options: DualstackOptions = {}): IpAddressType {
    const name = 'IpAddressType.dualstack';
    optionsOf(name, options, DUALSTACK);
    const addresses = addressMap(`${name}: ipv6Addresses`, options.ipv6Addresses, "{ 'subnet-0a': '2001:db8:0:1::a' }", (argument, address) => {
      if (!isTextToken(address) && !(typeof address === 'string' && isAddress(address, 'ipv6'))) {
        refuse(argument, address, "give an IPv6 address, for instance '2001:db8:0:1::a'");
      }
    });
    const prefixes = addressMap(`${name}: sourceNatPrefixes`, options.sourceNatPrefixes, "{ 'subnet-0a': '2001:db8:0:1:a::/80' }", (argument, prefix) => {
      if (!isTextToken(prefix) && prefix !== AUTO && !(typeof prefix === 'string' && isPrefix(prefix))) {
        refuse(argument, prefix, `give an IPv6 block of length 80, for instance '2001:db8:0:1:a::/80', or '${AUTO}'`);
      }
    });
    refuseShared(`${name}: ipv6Addresses`, addresses, 'an address can be in one only');
    refuseShared(`${name}: sourceNatPrefixes`, prefixes && Object.fromEntries(Object.entries(prefixes).filter(([, prefix]) => prefix !== AUTO)), 'belongs to one only');
    trueOrFalse(`${name}: sourceNat`, options.sourceNat);
    if (options.sourceNat === false && prefixes !== undefined) {
      refuse(`${name}: sourceNat`, false, 'sourceNatPrefixes are given, which need it; leave one of the two out');
    }
    return new IpAddressType('dualstack', options.sourceNat ?? prefixes !== undefined, addresses, prefixes);
  }

  private constructor(
    /** `ipv4` or `dualstack`. */
    public readonly value: string,
    /** Whether IPv6 prefixes are taken for source NAT. */
    public readonly sourceNat: boolean,
    private readonly addresses?: AddressMap,
    private readonly prefixes?: AddressMap,
  ) {}

  /** IPv6 address by subnet. @internal */
  public _ipv6Addresses(): AddressMap | undefined {
    return this.addresses;
  }

  /** Prefix for source NAT by subnet. @internal */
  public _sourceNatPrefixes(): AddressMap | undefined {
    return this.prefixes;
  }
}

const AUTO = 'auto_assigned';
const DUALSTACK: OptionNames<DualstackOptions> = { ipv6Addresses: true, sourceNat: true, sourceNatPrefixes: true };

function isPrefix(text: string): boolean {
  const cidr = parseCidr(text);
  return cidr?.family === 'ipv6' && cidr.prefix === 80;
}
