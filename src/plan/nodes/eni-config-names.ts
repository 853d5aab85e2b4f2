import { zonesOf } from './node-traits';
import type { ClusterSubnet } from '../../cluster/cluster-subnet';
import type { CniSettings } from '../../cluster/cni/cni-settings';
import type { NodesFacts } from '../../cluster/nodes/node-facts';
import { isToken } from '../../input/tokens';

/** The label of nodes that every node has, and that names an ENIConfig unless somebody chose another. */
export const ZONE_LABEL = 'topology.kubernetes.io/zone';
/** A label that wins over it. */
const EXTERNAL_LABEL = 'vpc.amazonaws.com/externalEniConfig';

/** ENIConfigs by name that nodes of a group take with custom networking, in the subnets that are given; `undefined` if that is not known. */
export function eniConfigNames(
  facts: NodesFacts, { eniConfigLabel }: CniSettings, subnets: readonly ClusterSubnet[] | undefined,
): readonly string[] | undefined {
  const byZone = eniConfigLabel === ZONE_LABEL;
  const label = [EXTERNAL_LABEL, ...byZone || eniConfigLabel === undefined ? [] : [eniConfigLabel]].find(key => Object.hasOwn(facts.labels, key));
  if (label !== undefined) {
    return isToken(facts.labels[label]) ? undefined : [facts.labels[label]];
  }
  return byZone ? zonesOf(facts, subnets) : undefined;
}
