import { matchingText } from '../input/arguments';
import { cidrArgument } from '../input/cidr';

/**
 * Who may connect to a load balancer.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#access-control
 */
export class AllowedSource {
  /**
   * Everybody: every IPv4 address and, if the load balancer is dualstack, every IPv6 address. On an internal load balancer: every
   * address that reaches the VPC.
   */
  public static anywhere(): AllowedSource {
    return new AllowedSource('0.0.0.0/0', undefined, true);
  }

  /**
   * A block of IPv4 addresses.
   *
   * @param cidr the block in CIDR notation, for instance `203.0.113.0/24`, where a single address is written with `/32`
   * @throws if the text is no IPv4 block, or names an address inside the block
   */
  public static ipv4(cidr: string): AllowedSource {
    return new AllowedSource(cidrArgument('AllowedSource.ipv4: cidr', cidr, 'ipv4'));
  }

  /**
   * A block of IPv6 addresses. The load balancer has to be dualstack, else the Service is refused.
   *
   * @param cidr the block in CIDR notation, for instance `2001:db8::/32`, where a single address is written with `/128`
   * @throws if the text is no IPv6 block, or names an address inside the block
   */
  public static ipv6(cidr: string): AllowedSource {
    return new AllowedSource(cidrArgument('AllowedSource.ipv6: cidr', cidr, 'ipv6'));
  }

  /**
   * The addresses of a managed prefix list. For every port it takes up as many rules of the security group as its largest size. A load
   * balancer without security groups takes none.
   *
   * @param prefixListId id of the prefix list, which begins with `pl-`, for instance `pl-0a1b2c3d`
   * @throws if the id does not begin with `pl-`
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html
   */
  public static prefixList(prefixListId: string): AllowedSource {
    return new AllowedSource(undefined, matchingText('AllowedSource.prefixList: prefixListId', prefixListId, /^pl-[^\s,]+$/,
      "give the prefix list's id, for instance 'pl-0a1b2c3d'"));
  }

  private constructor(
    /** The block in CIDR notation. `undefined` for a prefix list. */
    public readonly cidr?: string,
    /** The prefix list. `undefined` for a block. */
    public readonly prefixListId?: string,
    /** Whether everybody is meant, of whichever family. */
    public readonly everybody: boolean = false,
  ) {}
}
