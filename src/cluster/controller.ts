import { olderRelease, releaseOf } from './releases';
import { NEWEST_KNOWN_CONTROLLER, OLDEST_KNOWN_CONTROLLER } from '../facts/controller-versions';
import { refuse } from '../input/arguments';

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
   * The mutating webhook for Services (`enableServiceMutatorWebhook` of the Helm chart) is installed: it gives every new
   * Service of type LoadBalancer without a class the class of this controller. The Helm chart installs it by default.
   * @default - not known; Services without a class are not judged by it
   */
  readonly serviceMutatorWebhook?: boolean;

  /**
   * `--feature-gates`: gates that are set, by name, for instance `{ NLBSecurityGroup: false }`.
   * @default - the controller's own defaults
   */
  readonly featureGates?: { [gate: string]: boolean };
}

/**
 * Which controller builds load balancers in the cluster.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/
 */
export class Controller {
  /**
   * The AWS Load Balancer Controller, installed by whoever runs the cluster.
   *
   * @param version release of the controller, not of its Helm chart, for instance `3.5.0`, and 2.8.0 or newer
   * @param flags flags of the installation that differ from the defaults
   * @throws if the version is no release number, or older than 2.8.0
   * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/releases
   */
  public static selfManaged(version: string, flags: ControllerFlags = {}): Controller {
    const release = releaseOf(version);
    if (release === undefined) {
      refuse('Controller.selfManaged: version', version, `give the controller's release, for instance '${NEWEST_KNOWN_CONTROLLER}'`);
    }
    if (olderRelease(release, OLDEST_KNOWN_CONTROLLER)) {
      refuse('Controller.selfManaged: version', version, `the oldest supported controller is ${OLDEST_KNOWN_CONTROLLER}`);
    }
    for (const flag of Object.keys(flags)) {
      oneOf('(name)', flag, FLAGS);
    }
    oneOf('defaultTargetType', flags.defaultTargetType, ['instance', 'ip']);
    oneOf('defaultLoadBalancerScheme', flags.defaultLoadBalancerScheme, ['internal', 'internet-facing']);
    return new Controller(release, flags);
  }

  /**
   * The load balancing capability of Amazon EKS Auto Mode, which AWS runs and updates.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-nlb.html
   */
  public static autoMode(): Controller {
    return new Controller(undefined, {});
  }

  private constructor(
    /** Release of a self-managed controller. `undefined` on EKS Auto Mode, which tells none. */
    public readonly version: string | undefined,
    /** Flags that were given. Empty on EKS Auto Mode. */
    public readonly flags: ControllerFlags,
  ) {}

  /** Whether this is EKS Auto Mode. */
  public get isAutoMode(): boolean {
    return this.version === undefined;
  }

  /** How messages name it, for instance `AWS Load Balancer Controller 3.5.0`. */
  public get title(): string {
    return this.version === undefined ? 'EKS Auto Mode' : `AWS Load Balancer Controller ${this.version}`;
  }

  /**
   * Whether a self-managed controller is older than a release. Never true for EKS Auto Mode.
   *
   * @param release the release to compare with
   * @throws if the release is no release number
   */
  public olderThan(release: string): boolean {
    if (releaseOf(release) === undefined) {
      refuse('Controller.olderThan: release', release, "give a release number, for instance '3.5.0'");
    }
    return this.version !== undefined && olderRelease(this.version, release);
  }
}

const FLAGS: readonly (keyof ControllerFlags)[] = [
  'defaultTargetType', 'defaultLoadBalancerScheme', 'defaultSslPolicy', 'defaultTags', 'enableBackendSecurityGroup',
  'enableManageBackendSecurityGroupRules', 'disableRestrictedSecurityGroupRules', 'serviceMutatorWebhook', 'featureGates',
];

function oneOf(flag: string, value: string | undefined, allowed: readonly string[]): void {
  if (value !== undefined && !allowed.includes(value)) {
    refuse(`Controller.selfManaged: flags.${flag}`, value, `allowed is ${allowed.map(text => `'${text}'`).join(' or ')}`);
  }
}
