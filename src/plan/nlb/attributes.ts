import type { ServiceInPlan } from './service-in-plan';
import type { StringMap } from '../../annotations/codec';
import { NLB } from '../../annotations/nlb-keys';
import { Maybe, isKnown } from '../model/unknown';

const ROUTING_POLICY = 'dns_record.client_routing_policy';
const ROUTING_POLICIES = ['any_availability_zone', 'partial_availability_zone_affinity', 'availability_zone_affinity'];
const NONE: StringMap = {};

/** Attributes of the load balancer. The annotations for access logs and cross-zone balancing win for their attributes. */
export function loadBalancerAttributes({ told, diagnoses }: ServiceInPlan): Maybe<StringMap> {
  const given = told.map(NLB.attributes) ?? NONE;
  const policy = isKnown(given) ? given[ROUTING_POLICY] : undefined;
  if (policy !== undefined && !ROUTING_POLICIES.includes(policy)) {
    diagnoses.add('dns-routing-policy-value', {
      annotation: NLB.attributes,
      got: policy,
      limit: ROUTING_POLICIES.join(', '),
      message: `${ROUTING_POLICY} has a value that the controller does not know`,
    });
  }
  const logged = told.flag(NLB['access-log-enabled']);
  const crossZone = told.flag(NLB['cross-zone-load-balancing-enabled']);
  if (logged === undefined && crossZone === undefined) {
    return given;
  }
  const [bucket, prefix] = logged === true ? [told.text(NLB['access-log-s3-bucket-name']), told.text(NLB['access-log-s3-bucket-prefix'])] : [];
  for (const part of [given, logged, crossZone, bucket, prefix]) {
    if (part !== undefined && !isKnown<unknown>(part)) {
      return part as Maybe<StringMap>;
    }
  }
  return {
    ...given as StringMap,
    ...logged === true ? { 'access_logs.s3.enabled': 'true' } : {},
    ...bucket === undefined ? {} : { 'access_logs.s3.bucket': bucket as string },
    ...prefix === undefined ? {} : { 'access_logs.s3.prefix': prefix as string },
    ...crossZone === undefined ? {} : { 'load_balancing.cross_zone.enabled': String(crossZone) },
  };
}
