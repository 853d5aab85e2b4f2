/**
 * What else lives in a subnet.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html
 */
export interface SubnetCapacityOptions {
  /**
   * CIDR reservations of type `prefix`, for instance `10.0.0.128/25`. Each lies inside the subnet, is a /28 or larger, and overlaps none.
   * @default - none
   */
  readonly prefixReservations?: string[];

  /**
   * CIDR reservations of type `explicit`, whose addresses are given out by hand. Each lies inside the subnet and overlaps none.
   * @default - none
   */
  readonly explicitReservations?: string[];

  /**
   * Whether the control plane of a cluster has its network interfaces there, which want 6 free addresses. 16 are recommended.
   * @default false
   */
  readonly controlPlane?: boolean;

  /**
   * Load balancers in the subnet, 0 to 65536. Each wants 8 free addresses.
   * @default 0
   */
  readonly loadBalancers?: number;

  /**
   * Other addresses in use, such as endpoints and instances, 0 to 65536.
   * @default 0
   */
  readonly otherAddresses?: number;
}

/**
 * How many nodes a subnet holds. Which of the two it is hangs on where addresses lie, which AWS decides.
 *
 * @see https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html
 */
export interface NodesThatFit {
  /** With single addresses as close together as they can be: more never fit. */
  readonly atBest: number;
  /** With every single address in a block of its own: so many always fit. */
  readonly atWorst: number;
}
