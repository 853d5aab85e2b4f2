/**
 * Which of a load balancer's addresses clients in the VPC get when they ask Route 53.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-load-balancer-attributes.html
 */
export enum DnsClientRouting {
  /** Those of all zones alike. */
  ANY_AVAILABILITY_ZONE = 'any_availability_zone',
  /** Most often those of the own zone. */
  PARTIAL_AVAILABILITY_ZONE_AFFINITY = 'partial_availability_zone_affinity',
  /** Those of the own zone, as long as it is healthy. */
  AVAILABILITY_ZONE_AFFINITY = 'availability_zone_affinity',
}
