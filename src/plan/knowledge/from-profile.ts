import { Knowledge } from './knowledge';
import { SubnetTable } from './subnet-table';
import type { ClusterProfile } from '../../cluster/cluster-profile';
import { isToken } from '../../input/tokens';

const known = new WeakMap<ClusterProfile, Knowledge>();

/** What a profile tells; made once for each. */
export function knowledgeOf(profile: ClusterProfile): Knowledge {
  let knowledge = known.get(profile);
  if (knowledge === undefined) {
    known.set(profile, knowledge = made(profile));
  }
  return knowledge;
}

/** A profile may leave out subnets that no load balancer of the program needs, and does not say in which order AWS lists them. */
function made(profile: ClusterProfile): Knowledge {
  const { controller, subnets, vpcCidrs } = profile;
  const cidrs = vpcCidrs?.some(isToken) ? undefined : vpcCidrs;
  return new Knowledge({
    controller,
    isControllerGuessed: !profile._namesController(),
    ...cidrs && { vpc: { ipv4Cidrs: cidrs.filter(cidr => !cidr.includes(':')), ipv6Cidrs: cidrs.filter(cidr => cidr.includes(':')) } },
    ...subnets && {
      subnets: new SubnetTable(subnets.map(({ subnetId, zone, cidr, ipv6Cidr, isPublic, tags, freeAddresses }) => ({
        id: subnetId,
        zone: concrete(zone),
        ipv4Cidr: concrete(cidr),
        ipv6Cidr: concrete(ipv6Cidr),
        isPublic,
        tags,
        freeAddresses,
      })), false, false),
    },
  });
}

function concrete(text: string | undefined): string | undefined {
  return isToken(text) ? undefined : text;
}
