import { MOST_PODS, optionalNumber } from './plain-number';
import type { WarmPoolTargets } from './warm-pool';
import { OptionNames, optionsOf } from '../input/options';

/**
 * Targets of the warm pool.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md
 */
export interface WarmTargetsOptions {
  /**
   * `WARM_ENI_TARGET`: whole ENIs with free addresses, 0 to 2147483647. With 0 an ENI comes and goes all the time. Without effect on prefixes,
   * and beside `warmIpTarget` or `minimumIpTarget`.
   * @default 1
   */
  readonly warmEniTarget?: number;

  /**
   * `WARM_IP_TARGET`: free addresses, 1 to 2147483647. Beats `warmEniTarget` and `warmPrefixTarget`.
   * @default - not set
   */
  readonly warmIpTarget?: number;

  /**
   * `MINIMUM_IP_TARGET`: addresses, free or not, 1 to 2147483647. Beats `warmEniTarget` and `warmPrefixTarget`.
   * @default - not set
   */
  readonly minimumIpTarget?: number;

  /**
   * `WARM_PREFIX_TARGET`: prefixes with free addresses, 1 to 2147483647. Only with prefix delegation.
   * @default 1
   */
  readonly warmPrefixTarget?: number;
}

/**
 * What the VPC CNI keeps ready for pods that are to come.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/prefix-and-ip-target.md
 */
export class WarmTargets {
  /**
   * Targets by their names in the VPC CNI.
   *
   * @param options the targets that differ from those of the add-on
   * @throws if a target is out of its bounds
   */
  public static of(options: WarmTargetsOptions = {}): WarmTargets {
    const self = 'WarmTargets.of';
    optionsOf(self, options, OPTIONS, `${self}: options`);
    return new WarmTargets({
      warmEniTarget: optionalNumber(`${self}: warmEniTarget`, options.warmEniTarget, 0, MOST_PODS, 'ENIs') ?? 1,
      warmIpTarget: optionalNumber(`${self}: warmIpTarget`, options.warmIpTarget, 1, MOST_PODS, 'addresses'),
      minimumIpTarget: optionalNumber(`${self}: minimumIpTarget`, options.minimumIpTarget, 1, MOST_PODS, 'addresses'),
      // As manifests and add-on set it; without any target for prefixes, aws-node exits.
      warmPrefixTarget: optionalNumber(`${self}: warmPrefixTarget`, options.warmPrefixTarget, 1, MOST_PODS, 'prefixes') ?? 1,
    });
  }

  /** Whole ENIs with free addresses. */
  public readonly warmEniTarget: number;
  /** Free addresses. `undefined` if not set. */
  public readonly warmIpTarget?: number;
  /** Addresses, free or not. `undefined` if not set. */
  public readonly minimumIpTarget?: number;
  /** Prefixes with free addresses. */
  public readonly warmPrefixTarget: number;

  private constructor(targets: WarmPoolTargets & { readonly warmEniTarget: number; readonly warmPrefixTarget: number }) {
    this.warmEniTarget = targets.warmEniTarget;
    this.warmIpTarget = targets.warmIpTarget;
    this.minimumIpTarget = targets.minimumIpTarget;
    this.warmPrefixTarget = targets.warmPrefixTarget;
  }
}

const OPTIONS: OptionNames<WarmTargetsOptions> = { warmEniTarget: true, warmIpTarget: true, minimumIpTarget: true, warmPrefixTarget: true };
