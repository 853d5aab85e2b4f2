/**
 * How many targets have to be healthy. Give one of the two, or both: the larger demand counts.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html
 */
export interface HealthyTargets {
  /**
   * Number of targets, 1 to 100000.
   * @default - 1, AWS's default
   */
  readonly count?: number;

  /**
   * Share of the targets in percent, a whole number from 1 to 100.
   * @default - not by share, AWS's default
   */
  readonly percentage?: number;
}
