import { READ_IN_TREE } from '../../annotations/in-tree';
import type { ManifestObject } from '../manifest-object';

/** Every cloud's controller reads it. */
const READ_BY_ALL = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** Annotations of a Service that only the AWS Load Balancer Controller and EKS Auto Mode read: whoever writes them means these. */
export function ownKeys({ readEntries }: ManifestObject): readonly string[] {
  return readEntries
    .filter(({ spec: { key, surface }, entry }) => surface === 'nlb-service' && entry.place === 'annotation' && !READ_IN_TREE.has(key) && key !== READ_BY_ALL)
    .map(({ entry }) => entry.key);
}

/** A few keys for a message. */
export function listed(keys: readonly string[]): string {
  return keys.length > 3 ? `${keys.slice(0, 2).join(', ')} and ${keys.length - 2} more` : keys.join(', ');
}
