import { ControllerFlags } from './controller-flags';
import { needFlags } from './flag-refusals';
import { olderRelease, releaseOf } from './releases';
import { NEWEST_KNOWN_CONTROLLER, OLDEST_KNOWN_CONTROLLER } from '../facts/controller-versions';
import { refuse } from '../input/arguments';

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
   * @throws if the version is no release number, or older than 2.8.0, or does not know a flag or feature gate
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
    needFlags(release, flags);
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
