import type { ServiceInPlan } from './service-in-plan';
import type { StringMap } from '../../annotations/codec';
import { NLB } from '../../annotations/nlb-keys';
import { judgeRoutingPolicy } from '../load-balancer/routing-policy';
import { Maybe, isKnown } from '../model/unknown';

const NONE: StringMap = {};

/** Attributes of the load balancer. The annotations for access logs and cross-zone balancing win for their attributes. */
export function loadBalancerAttributes({ told, diagnoses }: ServiceInPlan): Maybe<StringMap> {
  const given = told.map(NLB.attributes) ?? NONE;
  if (isKnown(given)) {
    judgeRoutingPolicy(given, NLB.attributes, diagnoses);
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
