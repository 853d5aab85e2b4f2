import type { Authentication } from './values/authentication';
import type { JwtValidation } from './values/jwt-validation';
import type { RouteCondition } from './values/route-condition';
import type { RouteTransform } from './values/route-transform';
import type { TargetSettings } from './values/target-settings';

/**
 * What routes of one Ingress have in common. Routes that differ in one of these need another Ingress: call `routes` again.
 *
 * Settings of the load balancer are not among them: they exist on the group alone.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
 */
export interface HttpRoutesOptions extends TargetSettings {
  /**
   * Name of the Ingress. With another name its target groups are made anew.
   * @default - the id of the construct
   */
  readonly name?: string;

  /**
   * Namespace of the Ingress, and so of its backends.
   * @default - that of the chart
   */
  readonly namespace?: string;

  /**
   * Labels of the Ingress.
   * @default - those of the chart alone
   */
  readonly labels?: { [key: string]: string };

  /**
   * Place among the Ingresses of the group, -999 to 1000: rules of a lower one come first. Those of equal order come by namespace and name.
   * @default 0
   */
  readonly order?: number;

  /**
   * Ports of the group's listeners that serve these routes.
   * @default - all that serve routes: HTTPS alone where HTTP is redirected, or where `authentication` or `jwtValidation` is asked for
   */
  readonly ports?: number[];

  /**
   * ARNs of further certificates of ACM or IAM, for the hosts of these routes. HTTPS listeners get them beside those of the group.
   * @default - those of the group
   */
  readonly certificates?: string[];

  /**
   * The login that is asked for before a request reaches a backend.
   * @default - none
   */
  readonly authentication?: Authentication;

  /**
   * The token that a request has to bring. Not beside `authentication`.
   * @default - none
   */
  readonly jwtValidation?: JwtValidation;

  /**
   * Further annotations of the Ingress by their full keys, checked like all others. What a property writes cannot be written here.
   * @default - none
   */
  readonly extraAnnotations?: { [key: string]: string };
}

/**
 * What a route has beside host, path and backend.
 */
export interface RouteOptions {
  /**
   * What else a request has to have.
   * @default - nothing
   */
  readonly conditions?: RouteCondition[];

  /**
   * What changes in a request before the backend gets it: at most one of each kind.
   * @default - nothing
   */
  readonly transforms?: RouteTransform[];

  /**
   * What annotations call the route, where it needs some: 1 to 52 lower-case letters, digits and inner hyphens, beginning with a letter.
   * @default - made from host and path
   */
  readonly name?: string;
}
