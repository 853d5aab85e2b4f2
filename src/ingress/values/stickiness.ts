import type { Duration } from 'cdk8s';
import { matchingText } from '../../input/arguments';
import { seconds } from '../../input/seconds';

/**
 * Whether requests of one client go to one target.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#sticky-sessions
 */
export class Stickiness {
  /** Each request goes to any target. */
  public static off(): Stickiness {
    return new Stickiness({ 'stickiness.enabled': 'false' });
  }

  /**
   * By a cookie of the load balancer's own.
   *
   * @param duration how long it holds, 1 to 604800 seconds; a day unless given
   * @throws if the time is out of range
   */
  public static loadBalancerCookie(duration?: Duration): Stickiness {
    const held = seconds('Stickiness.loadBalancerCookie: duration', duration, 1, 604_800);
    return new Stickiness({
      'stickiness.enabled': 'true', 'stickiness.type': 'lb_cookie', ...held === undefined ? {} : { 'stickiness.lb_cookie.duration_seconds': String(held) },
    });
  }

  /**
   * By a cookie that the application sets.
   *
   * @param name name of the cookie; none that begins with `AWSALB`
   * @param duration how long it holds, 1 to 604800 seconds; a day unless given
   * @throws if the name is malformed or the time out of range
   */
  public static applicationCookie(name: string, duration?: Duration): Stickiness {
    const held = seconds('Stickiness.applicationCookie: duration', duration, 1, 604_800);
    return new Stickiness({
      'stickiness.enabled': 'true',
      'stickiness.type': 'app_cookie',
      'stickiness.app_cookie.cookie_name': matchingText('Stickiness.applicationCookie: name', name, /^(?!AWSALB)[^\s=;,]+$/,
        "give the name of a cookie, without blanks, and none that begins with 'AWSALB'"),
      ...held === undefined ? {} : { 'stickiness.app_cookie.duration_seconds': String(held) },
    });
  }

  private constructor(private readonly attributes: { readonly [name: string]: string }) {}

  /** The attributes that say so. @internal */
  public _attributes(): { readonly [name: string]: string } {
    return this.attributes;
  }
}
