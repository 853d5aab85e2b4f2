/**
 * Flags of a self-managed AWS Load Balancer Controller that change what it makes of a manifest.
 *
 * Leave out what the installation leaves out: every default is that of the controller's program and Helm chart.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/configurations/
 */
export interface ControllerFlags {
  /**
   * `--default-target-type`: target type of Services and Ingresses that say none, `instance` or `ip`.
   * @default 'instance'
   */
  readonly defaultTargetType?: string;

  /**
   * `--default-load-balancer-scheme`: scheme of load balancers that say none, `internal` or `internet-facing`. Known since controller
   * 2.11.0.
   * @default 'internal'
   */
  readonly defaultLoadBalancerScheme?: string;

  /**
   * `--default-ssl-policy`: policy of TLS and HTTPS listeners that say none.
   * @default 'ELBSecurityPolicy-2016-08'
   */
  readonly defaultSslPolicy?: string;

  /**
   * `--default-tags`: tags of every AWS resource the controller makes.
   * @default - none
   */
  readonly defaultTags?: { [key: string]: string };

  /**
   * `--enable-backend-security-group`: one shared security group is the source of all traffic to targets.
   * @default true
   */
  readonly enableBackendSecurityGroup?: boolean;

  /**
   * `--enable-manage-backend-security-group-rules`: the controller opens targets to load balancers whose security groups
   * were given by name. Known since controller 2.13.0.
   * @default false
   */
  readonly enableManageBackendSecurityGroupRules?: boolean;

  /**
   * `--disable-restricted-sg-rules`: security-group rules to targets carry no port numbers.
   * @default false
   */
  readonly disableRestrictedSecurityGroupRules?: boolean;

  /**
   * `--tolerate-non-existent-backend-service`: rules that lead to a Service that is not there answer 503, and do not stop all work on the group.
   * @default true
   */
  readonly tolerateNonExistentBackendService?: boolean;

  /**
   * `--tolerate-non-existent-backend-action`: rules that ask for an action that is not written answer 503, and do not stop all work on the group.
   * @default true
   */
  readonly tolerateNonExistentBackendAction?: boolean;

  /**
   * The mutating webhook for Services (`enableServiceMutatorWebhook` of the Helm chart) is installed: it gives every new
   * Service of type LoadBalancer without a class the class of this controller. The Helm chart installs it by default.
   * @default - not known; Services without a class are not judged by it
   */
  readonly serviceMutatorWebhook?: boolean;

  /**
   * `--feature-gates`: gates that are set, by name, for instance `{ NLBSecurityGroup: false }`. The release has to know them.
   * @default - the controller's own defaults
   */
  readonly featureGates?: { [gate: string]: boolean };
}
