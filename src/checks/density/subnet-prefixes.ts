import { counted, listed } from './wording';
import { assignsPrefixes } from '../../capacity/limits';
import type { NodeGroupView } from '../../plan/fit/node-group-view';
import { subnetsForPods } from '../../plan/fit/pod-subnets';
import type { SubnetNeed, SubnetUsers } from '../../plan/fit/subnet-need';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

export const SUBNET_PREFIXES: ClusterCheck = {
  id: 'subnet-prefixes',
  title: 'subnets without whole blocks for prefixes',
  severity: Severity.ERROR,
  why: 'A prefix is a whole block of 16 addresses in which nothing else lies. A subnet may have plenty of free addresses and not one such block: single addresses of nodes and '
    + 'load balancers lie scattered, and the first and the last block are never whole. The VPC CNI does not fall back to single addresses then.',
  fix: 'Keep blocks free with a CIDR reservation of type prefix, or choose a larger subnet.',
  see: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html',
  since: '0.1.0',
  * inspectCluster(view) {
    for (const need of view.evenNeeds) {
      const { subnet: { subnetId, capacity }, prefixes, singles, parts } = need;
      if (capacity === undefined || prefixes === 0) {
        continue;
      }
      if (capacity.prefixesAtBest === 0) {
        const takers = parts.filter(part => part.prefixes > 0).map(({ name }) => name);
        const stuck = view.groups.some(group => takers.includes(group.facts.name) && findsNoPrefix(group, view.subnetUsers));
        yield {
          severity: stuck ? Severity.ERROR : Severity.WARNING,
          got: capacity.cidr,
          message: `nodes of ${listed(takers)} want prefixes of subnet ${subnetId}, and ${capacity.cidr} has no whole block of 16 for one`,
          fix: 'Choose a larger subnet, a /26 at least, or turn prefix delegation off.',
        };
      } else if (isScattered(need)) {
        yield {
          severity: Severity.INFO,
          got: String(prefixes),
          limit: String(capacity.prefixesAtWorst),
          message: `${counted(prefixes, 'prefix')} of 16 are wanted of subnet ${subnetId}, and ${capacity.cidr} has as many whole blocks only while the `
            + `${counted(singles + capacity.addressesOfOthers, 'single address')} in it lie close together`,
        };
      }
    }
  },
};

/** Whether nodes of a group find a prefix in no subnet that they may use, whatever their type. */
function findsNoPrefix({ facts, kinds = [] }: NodeGroupView, users: SubnetUsers): boolean {
  const subnets = subnetsForPods(facts, users);
  return kinds.every(({ limits }) => assignsPrefixes(limits)) && subnets !== undefined
    && subnets.every(({ capacity }) => capacity?.prefixesAtBest === 0);
}

/** Whether what fits with addresses close together does not fit with each in a block of its own. */
function isScattered({ subnet: { capacity }, singles, prefixes }: SubnetNeed): boolean {
  return capacity!._holds({ singles, prefixes }, false) && !capacity!._holds({ singles, prefixes }, true);
}
