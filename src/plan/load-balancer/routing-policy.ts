import type { StringMap } from '../../annotations/codec';
import type { Diagnoses } from '../diagnosis';

const ATTRIBUTE = 'dns_record.client_routing_policy';
const POLICIES = ['any_availability_zone', 'partial_availability_zone_affinity', 'availability_zone_affinity'];

/** Judges the one attribute of a Network Load Balancer that the controller looks at. */
export function judgeRoutingPolicy(attributes: StringMap, annotation: string, diagnoses: Diagnoses): void {
  const policy = attributes[ATTRIBUTE];
  if (policy !== undefined && !POLICIES.includes(policy)) {
    diagnoses.add('dns-routing-policy-value', {
      annotation, got: policy, limit: POLICIES.join(', '), message: `${ATTRIBUTE} has a value that the controller does not know`,
    });
  }
}
