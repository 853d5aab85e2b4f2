import type { AlbHealthCheck } from './alb-health-check';
import { joinableList, refuse, wholeNumber } from '../../input/arguments';
import { OptionNames, optionsOf } from '../../input/options';
import { attributeTexts } from '../../load-balancer/attribute-texts';
import type { DnsClientRouting } from '../../load-balancer/dns-client-routing';
import { withOpenDoor } from '../../load-balancer/open-door';
import { Scheme } from '../../load-balancer/scheme';

/**
 * What a Network Load Balancer in front of an Application Load Balancer is.
 */
export interface FrontendNlbOptions {
  /**
   * From where it can be reached, and its Elastic IPs.
   * @default Scheme.internal()
   */
  readonly scheme?: Scheme;

  /**
   * Subnets by id or Name tag, none twice. Elastic IPs bring their own subnets.
   * @default - discovered by the controller by their role tags
   */
  readonly subnets?: string[];

  /**
   * Security groups by id or Name tag.
   * @default - those of the Application Load Balancer
   */
  readonly securityGroups?: string[];

  /**
   * Ports clients connect to, with the port of the Application Load Balancer each leads to, for instance `{ '443': 8443 }`.
   * @default - the ports of the Application Load Balancer's listeners
   */
  readonly portMapping?: { [port: string]: number };

  /**
   * How the Application Load Balancer is checked, by AlbHealthCheck.http or https, and by number of port.
   * @default - a request for `/` over HTTPS on the first HTTPS listener, or over HTTP where there is none, every 15 seconds with a timeout
   * of 5, two in a row to change, codes 200 to 499 count as success
   */
  readonly healthCheck?: AlbHealthCheck;

  /**
   * Whether a zone's address sends traffic to other zones as well.
   * @default - false, AWS's default for Network Load Balancers
   */
  readonly crossZone?: boolean;

  /**
   * Whether AWS refuses to delete it.
   * @default - false, AWS's default
   */
  readonly deletionProtection?: boolean;

  /**
   * Which of its addresses clients in the VPC are given by DNS.
   * @default - DnsClientRouting.ANY_AVAILABILITY_ZONE, AWS's default
   */
  readonly dnsClientRouting?: DnsClientRouting;

  /**
   * Further attributes by AWS's name. Known since controller 3.2.0, as the properties that become attributes.
   * @default - none
   */
  readonly attributes?: { [name: string]: string };

  /**
   * Tags of the Network Load Balancer, in place of those of the group. Known since controller 2.14.0.
   * @default - those of the group
   */
  readonly tags?: { [key: string]: string };
}

const NAMES: OptionNames<FrontendNlbOptions> = {
  scheme: true,
  subnets: true,
  securityGroups: true,
  portMapping: true,
  healthCheck: true,
  crossZone: true,
  deletionProtection: true,
  dnsClientRouting: true,
  attributes: true,
  tags: true,
};

/**
 * A Network Load Balancer in front of the Application Load Balancer, for fixed addresses or PrivateLink. Known since controller 2.13.0.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#enable-frontend-nlb
 */
export class FrontendNlb {
  /**
   * One with what its own options say.
   *
   * @param options what it is; internal, with the ports of the Application Load Balancer, unless said
   * @throws if a value is out of bounds, or subnets are given twice
   */
  public static of(options: FrontendNlbOptions = {}): FrontendNlb {
    return new FrontendNlb(optionsOf('FrontendNlb.of', options, NAMES));
  }

  /** From where it can be reached. */
  public readonly scheme: Scheme;
  private readonly attributes: { readonly [name: string]: string };

  private constructor(private readonly options: FrontendNlbOptions) {
    const self = 'FrontendNlb.of';
    this.scheme = options.scheme ?? Scheme.internal();
    if (this.scheme._privateIpv4Addresses() !== undefined) {
      refuse(`${self}: scheme`, 'privateIpv4Addresses', 'the controller has no fixed private addresses for a frontend NLB; leave them out');
    }
    if (this.scheme._elasticIps() !== undefined && options.subnets !== undefined) {
      refuse(`${self}: subnets`, options.subnets.join(', '), 'elasticIps name the subnets already; leave subnets out');
    }
    for (const name of ['subnets', 'securityGroups'] as const) {
      if (options[name] !== undefined) {
        joinableList(`${self}: ${name}`, options[name]!, `at least one ${name === 'subnets' ? 'subnet' : 'security group'}`);
      }
    }
    for (const [port, target] of Object.entries(options.portMapping ?? {})) {
      wholeNumber(`${self}: portMapping`, Number(port), 1, 65535);
      wholeNumber(`${self}: portMapping['${port}']`, target, 1, 65535);
    }
    const { healthCheck } = options;
    if (healthCheck?.isGrpc === true || healthCheck?.portName !== undefined) {
      refuse(`${self}: healthCheck`, healthCheck.isGrpc ? 'AlbHealthCheck.grpc' : healthCheck.portName, 'give AlbHealthCheck.http or https, and the port by its number');
    }
    this.attributes = withOpenDoor(`${self}: attributes`, attributeTexts({
      'load_balancing.cross_zone.enabled': options.crossZone,
      'deletion_protection.enabled': options.deletionProtection,
      'dns_record.client_routing_policy': options.dnsClientRouting,
    }), options.attributes, {});
  }

  /** What it is asked to be. @internal */
  public _options(): FrontendNlbOptions {
    return this.options;
  }

  /** Attributes of the load balancer. @internal */
  public _attributes(): { readonly [name: string]: string } {
    return this.attributes;
  }
}
