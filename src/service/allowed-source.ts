import { cidrArgument } from '../input/cidr';

/**
 * Who may connect to a load balancer.
 */
export class AllowedSource {
  /**
   * Every IPv4 address. On an internal load balancer: every address that reaches the VPC.
   */
  public static anywhere(): AllowedSource {
    return new AllowedSource('0.0.0.0/0');
  }

  /**
   * A block of IPv4 addresses.
   *
   * @param cidr the block in CIDR notation, for instance `203.0.113.0/24`; a single address is written with `/32`
   * @throws if the text is no IPv4 block, or names an address inside the block
   */
  public static ipv4(cidr: string): AllowedSource {
    return new AllowedSource(cidrArgument('AllowedSource.ipv4: cidr', cidr, 'ipv4'));
  }

  private constructor(
    /** The block in CIDR notation. */
    public readonly cidr: string,
  ) {}
}
