import { isToken } from '../../input/tokens';
import type { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import type { IpFamily } from '../model/resources';
import { FILLED_IN_LATER, Maybe, Unknown } from '../model/unknown';

const CLUSTER_FAMILY = new Unknown('address family of the cluster');

/** Family of the addresses of targets: IPv6 as soon as the Service has it, which only a dualstack load balancer can reach. */
export function targetFamily(ipFamilies: unknown, isDualstack: Maybe<boolean>, { ipFamily }: Knowledge, diagnoses: Diagnoses): Maybe<IpFamily> {
  if (!Array.isArray(ipFamilies) || ipFamilies.length === 0) {
    return isToken(ipFamilies) ? FILLED_IN_LATER : ipFamily ?? CLUSTER_FAMILY;
  }
  if (!ipFamilies.includes('IPv6')) {
    return ipFamilies.some(isToken) ? FILLED_IN_LATER : 'ipv4';
  }
  if (isDualstack === false) {
    diagnoses.add('ipv6-targets-without-dualstack', {
      field: 'spec.ipFamilies',
      got: ipFamilies,
      message: 'targets are IPv6, and the load balancer is not dualstack',
    });
  }
  return 'ipv6';
}
