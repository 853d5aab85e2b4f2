import { matchingText } from '../input/arguments';

/**
 * A security policy of AWS: the protocol versions and ciphers that a TLS listener accepts.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html
 */
export class SslPolicy {
  /** TLS 1.2 and 1.3 with forward secrecy. AWS now recommends `ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09`, see `of`. */
  public static readonly TLS13_1_2_2021_06 = new SslPolicy('ELBSecurityPolicy-TLS13-1-2-2021-06');
  /** TLS 1.2 and 1.3, authenticated ciphers with forward secrecy only. */
  public static readonly TLS13_1_2_RES_2021_06 = new SslPolicy('ELBSecurityPolicy-TLS13-1-2-Res-2021-06');
  /** TLS 1.3 only. */
  public static readonly TLS13_1_3_2021_06 = new SslPolicy('ELBSecurityPolicy-TLS13-1-3-2021-06');
  /** TLS 1.0 to 1.2: the controller's default, for clients that are old. */
  public static readonly TLS_2016_08 = new SslPolicy('ELBSecurityPolicy-2016-08');

  /**
   * Any policy, by its name.
   *
   * @param name name of the policy, without blanks, for instance `ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09`
   * @throws if the name is empty or has blanks
   */
  public static of(name: string): SslPolicy {
    return new SslPolicy(matchingText('SslPolicy.of: name', name, /^\S+$/, "give a policy's name, for instance 'ELBSecurityPolicy-TLS13-1-2-2021-06'"));
  }

  private constructor(
    /** Name of the policy. */
    public readonly name: string,
  ) {}
}
