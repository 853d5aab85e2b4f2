/**
 * Which of a load balancer's addresses clients in the VPC get when they ask Route 53.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-load-balancer-attributes.html
 */
export enum DnsClientRouting {
  /** Those of all zones alike. */
  ANY_AVAILABILITY_ZONE = 'any_availability_zone',
  /** Those of the client's own zone in 85 percent of the answers, else those of any zone. */
  PARTIAL_AVAILABILITY_ZONE_AFFINITY = 'partial_availability_zone_affinity',
  /** Those of the client's own zone, as long as the load balancer is healthy there. */
  AVAILABILITY_ZONE_AFFINITY = 'availability_zone_affinity',
}
