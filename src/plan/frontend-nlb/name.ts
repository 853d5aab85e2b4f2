import type { GroupInPlan } from '../alb/group-in-plan';
import { namePart } from '../model/names';
import type { Scheme } from '../model/resources';
import { Maybe, Unknown, isKnown } from '../model/unknown';

const KEPT = 28;
const CLUSTER = new Unknown('name of the cluster');
const HASH = /-\*$/;

/** The name of the load balancer in front: after the one behind, or, where that one has an empty name, after the group. */
export function frontendName({ group, knowledge: { clusterName } }: GroupInPlan, albName: Maybe<string>, scheme: Maybe<Scheme>): Maybe<string> {
  if (!isKnown(albName)) {
    return albName;
  }
  if (albName !== '') {
    return `${HASH.test(albName) ? albName : albName.slice(0, KEPT)}-nlb`;
  }
  if (clusterName === undefined || !isKnown(scheme)) {
    return isKnown(scheme) ? CLUSTER : scheme;
  }
  // Loaded on first use: an empty name is odd.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  const hash = createHash('sha256').update(`${clusterName}${group.id}${scheme}`).digest('hex');
  const [namespace, name] = group.id.split('/');
  return group.isExplicit ? `k8s-${namePart(group.id, 16)}-${hash.slice(0, 8)}-nlb` : `k8s-${namePart(namespace)}-${namePart(name)}-${hash.slice(0, 6)}-nlb`;
}
