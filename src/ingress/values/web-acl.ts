import { matchingText, someText } from '../../input/arguments';

/**
 * The web ACL of AWS WAF that guards a load balancer.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/web-acl.html
 */
export class WebAcl {
  /**
   * By its ARN. It is a regional one, in the Region of the load balancer.
   *
   * @param arn ARN of the web ACL
   * @throws if the text is no ARN of AWS WAF
   */
  public static byArn(arn: string): WebAcl {
    return new WebAcl(matchingText('WebAcl.byArn: arn', arn, /^arn:[^\s:]+:wafv2:\S+$/, "give the ARN of a web ACL, which begins with 'arn:aws:wafv2:'"));
  }

  /**
   * By its name, which the controller looks up among the regional ones. Known since controller 2.14.0.
   *
   * @param name name of the web ACL
   * @throws if the name is empty
   */
  public static byName(name: string): WebAcl {
    return new WebAcl(undefined, someText('WebAcl.byName: name', name, 'the name of a web ACL'));
  }

  /** None: one that the load balancer has is taken off it. */
  public static none(): WebAcl {
    return new WebAcl('none');
  }

  private constructor(
    /** ARN, or `none`. `undefined` for one that is named. */
    public readonly arn?: string,
    /** Name. `undefined` for others. */
    public readonly name?: string,
  ) {}
}
