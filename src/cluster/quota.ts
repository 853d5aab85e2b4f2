import { QUOTAS, QuotaFact, QuotaId } from '../facts/quotas';
import { refuse } from '../input/arguments';

/**
 * A limit of AWS, with its default and what an account may have instead.
 *
 * Defaults are those that AWS published on 2026-11-21.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html
 */
export class Quota {
  /**
   * Certificates per Application Load Balancer, default certificates not counted: 25.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
   */
  public static readonly ALB_CERTIFICATES = new Quota('ALB_CERTIFICATES');

  /**
   * Listeners per Application Load Balancer: 50.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
   */
  public static readonly ALB_LISTENERS = new Quota('ALB_LISTENERS');

  /**
   * Rules per Application Load Balancer, default rules not counted: 100.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
   */
  public static readonly ALB_RULES = new Quota('ALB_RULES');

  /**
   * Target groups per Application Load Balancer: 100, not adjustable.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
   */
  public static readonly ALB_TARGET_GROUPS = new Quota('ALB_TARGET_GROUPS');

  /**
   * Targets per Application Load Balancer: 1000. A target counts once for every target group it is in.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
   */
  public static readonly ALB_TARGETS = new Quota('ALB_TARGETS');

  /**
   * Condition values per rule, all conditions together: 5, not adjustable.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
   */
  public static readonly CONDITION_VALUES_PER_RULE = new Quota('CONDITION_VALUES_PER_RULE');

  /**
   * Wildcards per rule, all conditions together: 6, not adjustable.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
   */
  public static readonly CONDITION_WILDCARDS_PER_RULE = new Quota('CONDITION_WILDCARDS_PER_RULE');

  /**
   * Certificates per Network Load Balancer: 25.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html
   */
  public static readonly NLB_CERTIFICATES = new Quota('NLB_CERTIFICATES');

  /**
   * Listeners per Network Load Balancer: 50, not adjustable.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html
   */
  public static readonly NLB_LISTENERS = new Quota('NLB_LISTENERS');

  /**
   * Targets per Network Load Balancer: 3000.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html
   */
  public static readonly NLB_TARGETS = new Quota('NLB_TARGETS');

  /**
   * Targets per Availability Zone and Network Load Balancer: 500. With cross-zone load balancing it holds for the whole
   * load balancer.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html
   */
  public static readonly NLB_TARGETS_PER_ZONE = new Quota('NLB_TARGETS_PER_ZONE');

  /**
   * Inbound rules per security group: 60, IPv4 and IPv6 counted apart.
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
   */
  public static readonly SECURITY_GROUP_RULES = new Quota('SECURITY_GROUP_RULES');

  /**
   * Security groups per network interface: 5, up to 16 on request.
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
   */
  public static readonly SECURITY_GROUPS_PER_INTERFACE = new Quota('SECURITY_GROUPS_PER_INTERFACE');

  /**
   * Target groups per action: 5, not adjustable.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
   */
  public static readonly TARGET_GROUPS_PER_ACTION = new Quota('TARGET_GROUPS_PER_ACTION');

  /**
   * Targets per target group, instances or addresses: 1000.
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
   */
  public static readonly TARGETS_PER_TARGET_GROUP = new Quota('TARGETS_PER_TARGET_GROUP');

  /** What is counted, for instance `rules per Application Load Balancer, default rules not counted`. */
  public readonly counted: string;
  /** The limit without a raise. */
  public readonly defaultLimit: number;
  /** Whether AWS raises it on request. */
  public readonly adjustable: boolean;
  /** Code in AWS Service Quotas, `undefined` where none is known. */
  public readonly code?: string;

  private constructor(
    /** Name of the quota in this library. */
    public readonly id: string,
  ) {
    const fact: QuotaFact = QUOTAS[id as QuotaId];
    this.counted = fact.counted;
    this.defaultLimit = fact.value;
    this.adjustable = fact.adjustable;
    this.code = fact.code;
  }

  /**
   * Says that the account has another limit.
   *
   * @param limit the limit of the account, a whole number of at least 1
   * @throws if the limit is no whole number of at least 1
   */
  public limitedTo(limit: number): QuotaOverride {
    if (!Number.isInteger(limit) || limit < 1) {
      refuse(`Quota.${this.id}.limitedTo`, limit, 'give a whole number of at least 1');
    }
    return { quota: this, limit };
  }
}

/**
 * A limit that differs from the published default. Made by `Quota.limitedTo`.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html
 */
export interface QuotaOverride {
  /** Which quota. */
  readonly quota: Quota;
  /** The limit of the account, a whole number of at least 1. */
  readonly limit: number;
}
