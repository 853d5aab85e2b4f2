import { counted } from './wording';
import { ADDRESSES_PER_PREFIX } from '../../capacity/limits';
import { SubnetNeed, subnetNeeds } from '../../plan/fit/subnet-need';
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
    for (const need of subnetNeeds({ ...view, subnets: view.profile.subnets ?? [] }, false)) {
      const { subnet: { subnetId, capacity }, prefixes, singles, parts } = need;
      if (capacity === undefined || prefixes === 0) {
        continue;
      }
      if (capacity.prefixesAtBest === 0) {
        yield {
          got: capacity.cidr,
          message: `nodes of ${parts.map(({ name }) => `'${name}'`).join(', ')} want prefixes of subnet ${subnetId}, and ${capacity.cidr} has no whole block of 16 for one`,
          fix: 'Choose a larger subnet, a /26 at least, or turn prefix delegation off.',
        };
      } else if (isScattered(need)) {
        yield {
          severity: Severity.INFO,
          got: String(prefixes),
          limit: String(capacity.prefixesAtWorst),
          message: `${counted(prefixes, 'prefix')} are wanted of subnet ${subnetId}, which holds them only while ${counted(singles + capacity.addressesOfOthers, 'single address')} lie close together`,
        };
      }
    }
  },
};

/** Whether what fits with addresses close together does not fit with each in a block of its own. */
function isScattered({ subnet: { capacity }, singles, prefixes }: SubnetNeed): boolean {
  return singles + prefixes * ADDRESSES_PER_PREFIX <= capacity!.freeAddresses && capacity!._holds({ singles, prefixes }, false) && !capacity!._holds({ singles, prefixes }, true);
}
