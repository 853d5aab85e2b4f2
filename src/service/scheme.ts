import { inSubnetOrder } from './subnet-order';
import { matchingText, refuse, repeated, someText } from '../input/arguments';

/**
 * What only internet-facing load balancers have.
 */
export interface InternetFacingOptions {
  /**
   * One Elastic IP for each subnet: allocation id by subnet id, for instance `{ 'subnet-0a': 'eipalloc-1' }`. The load
   * balancer is attached to exactly these subnets, one in each zone.
   * @default - addresses that AWS picks
   */
  readonly elasticIps?: { [subnetId: string]: string };
}

/**
 * From where a load balancer can be reached.
 *
 * The scheme cannot change: another scheme is another load balancer with another DNS name.
 */
export class Scheme {
  /** From the VPC and what is connected to it. */
  public static internal(): Scheme {
    return new Scheme('internal', {});
  }

  /**
   * From the internet. Say with `allowFrom` who may connect.
   *
   * @param options fixed addresses
   * @throws if an allocation id is malformed or given to two subnets
   */
  public static internetFacing(options: InternetFacingOptions = {}): Scheme {
    const { elasticIps } = options;
    if (elasticIps === undefined) {
      return new Scheme('internet-facing', {});
    }
    const name = 'Scheme.internetFacing: elasticIps';
    const entries = Array.isArray(elasticIps) || typeof elasticIps !== 'object' ? [] : Object.entries(elasticIps ?? {});
    if (entries.length === 0) {
      refuse(name, elasticIps, "give an allocation id for every subnet, for instance { 'subnet-0a': 'eipalloc-1' }, or leave the property out");
    }
    for (const [subnet, allocation] of entries) {
      someText(`${name}: subnet`, subnet, 'the id of a subnet');
      matchingText(`${name}['${subnet}']`, allocation, /^eipalloc-[^\s,]+$/, "give the Elastic IP's allocation id, for instance 'eipalloc-0a1b2c3d'");
    }
    const twice = repeated(entries.map(([, allocation]) => allocation));
    if (twice.length > 0) {
      refuse(name, twice.join(', '), 'it is given to several subnets, and an address can be in one only');
    }
    return new Scheme('internet-facing', elasticIps);
  }

  private constructor(
    /** `internal` or `internet-facing`. */
    public readonly value: string,
    private readonly addresses: { readonly [subnetId: string]: string },
  ) {}

  /** Whether the scheme brings fixed addresses, and so the subnets. */
  public get hasElasticIps(): boolean {
    return Object.keys(this.addresses).length > 0;
  }

  /**
   * Subnets and allocation ids, pair by pair.
   *
   * Sorted by subnet id, which is the order all controllers agree on; in the given order where an id is not known yet.
   *
   * @internal
   */
  public _pairs(): [string, string][] {
    return inSubnetOrder(Object.keys(this.addresses)).map(subnet => [subnet, this.addresses[subnet]]);
  }
}
