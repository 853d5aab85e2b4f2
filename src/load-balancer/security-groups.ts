import { joinableList, repeated, refuse, trueOrFalse } from '../input/arguments';
import { OptionNames, optionsOf } from '../input/options';

/**
 * Options of security groups that the controller manages.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#access-control
 */
export interface ManagedSecurityGroupOptions {
  /**
   * Whether the sources that may connect may also send the ICMP messages of path MTU discovery. Known since controller 2.12.0.
   * Releases 2.13.0 to 3.4.0 admit the wrong types of messages.
   * @default false
   */
  readonly icmpForPathMtuDiscovery?: boolean;

  /**
   * Whether the inbound rules also hold for traffic that comes through AWS PrivateLink.
   * @default - true, AWS's default for new load balancers
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html
   */
  readonly enforceOnPrivateLink?: boolean;
}

/**
 * Options of security groups that exist already.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#manage-backend-sg-rules
 */
export interface GivenSecurityGroupOptions {
  /**
   * Whether the controller opens nodes and pods to the load balancer. Without it, whoever owns the security groups has to.
   * @default true
   */
  readonly manageBackendRules?: boolean;

  /**
   * Whether the inbound rules also hold for traffic that comes through AWS PrivateLink.
   * @default - true, AWS's default for new load balancers
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html
   */
  readonly enforceOnPrivateLink?: boolean;
}

/**
 * Options of a load balancer without security groups.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#manage-backend-sg-rules
 */
export interface NoSecurityGroupOptions {
  /**
   * Whether the controller opens nodes and pods to clients or to the subnets of the load balancer.
   * @default true
   */
  readonly manageBackendRules?: boolean;
}

/**
 * Which security groups a load balancer has.
 *
 * Whether it has any is settled when it is created, for good.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#access-control
 */
export class SecurityGroups {
  /**
   * One that the controller makes, with the rules that `allowFrom` asks for, and the one that all its load balancers share.
   *
   * @param options what it admits beside clients
   * @throws if an option is not known, or neither true nor false
   */
  public static managed(options: ManagedSecurityGroupOptions = {}): SecurityGroups {
    const self = 'SecurityGroups.managed';
    const { enforceOnPrivateLink, icmpForPathMtuDiscovery } = optionsOf(self, options, MANAGED);
    return new SecurityGroups('managed', [], undefined, trueOrFalse(`${self}: enforceOnPrivateLink`, enforceOnPrivateLink),
      trueOrFalse(`${self}: icmpForPathMtuDiscovery`, icmpForPathMtuDiscovery) ?? false);
  }

  /**
   * Some that exist: their own rules say who may connect, not `allowFrom`.
   *
   * @param securityGroups ids, or values of the Name tag: at least one, none twice, and at most what AWS allows a network interface, 5
   * unless it raises the quota, together with the controller's own one if it manages backend rules
   * @param options what the controller opens behind the load balancer
   * @throws if none is given, or one twice, or an option is not known, or neither true nor false
   */
  public static given(securityGroups: string[], options: GivenSecurityGroupOptions = {}): SecurityGroups {
    const self = 'SecurityGroups.given';
    const name = `${self}: securityGroups`;
    const twice = repeated(joinableList(name, securityGroups, 'at least one security group', "['sg-0a']"));
    if (twice.length > 0) {
      refuse(name, twice.join(', '), 'name each security group once');
    }
    const { manageBackendRules, enforceOnPrivateLink } = optionsOf(self, options, GIVEN);
    return new SecurityGroups('given', [...securityGroups], trueOrFalse(`${self}: manageBackendRules`, manageBackendRules) ?? true,
      trueOrFalse(`${self}: enforceOnPrivateLink`, enforceOnPrivateLink), false);
  }

  /**
   * None. Known since controller 2.14.0, and not on EKS Auto Mode. Clients are then admitted by the rules of nodes and pods alone, and
   * `allowFrom` counts only for UDP and where client addresses are preserved.
   *
   * @param options what the controller opens behind the load balancer
   * @throws if an option is not known, or neither true nor false
   */
  public static none(options: NoSecurityGroupOptions = {}): SecurityGroups {
    const { manageBackendRules } = optionsOf('SecurityGroups.none', options, NONE);
    return new SecurityGroups('none', [], trueOrFalse('SecurityGroups.none: manageBackendRules', manageBackendRules) ?? true, undefined, false);
  }

  private constructor(
    /** `managed`, `given` or `none`. */
    public readonly origin: string,
    /** Ids or Name tags of given groups. Empty for others. */
    public readonly groups: string[],
    /** Whether the controller opens nodes and pods. `undefined` where it always does. */
    public readonly manageBackendRules: boolean | undefined,
    /** Whether inbound rules hold for PrivateLink. `undefined` for AWS's default. */
    public readonly enforceOnPrivateLink: boolean | undefined,
    /** Whether path MTU discovery is admitted. */
    public readonly icmpForPathMtuDiscovery: boolean,
  ) {}
}

const MANAGED: OptionNames<ManagedSecurityGroupOptions> = { enforceOnPrivateLink: true, icmpForPathMtuDiscovery: true };
const GIVEN: OptionNames<GivenSecurityGroupOptions> = { manageBackendRules: true, enforceOnPrivateLink: true };
const NONE: OptionNames<NoSecurityGroupOptions> = { manageBackendRules: true };
