/** Attributes of the load balancer that have a property of their own, by AWS's name. */
export const TYPED_ATTRIBUTES: { readonly [name: string]: string } = {
  'load_balancing.cross_zone.enabled': 'crossZone',
  'deletion_protection.enabled': 'deletionProtection',
  'dns_record.client_routing_policy': 'dnsClientRouting',
  'zonal_shift.config.enabled': 'zonalShift',
  'access_logs.s3.enabled': 'accessLogs',
  'access_logs.s3.bucket': 'accessLogs',
  'access_logs.s3.prefix': 'accessLogs',
};
