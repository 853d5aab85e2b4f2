import { Completeness } from './completeness';
import { Knowledge } from './knowledge';
import { SecurityGroupTable } from './security-group-table';
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
  const { controller, subnets, vpcCidrs, cni } = profile;
  const {
    clusterName, vpcId, hasAllSubnets = false, securityGroups, backendSecurityGroup, prefixLists, certificates, trustStores, completeKinds,
  } = profile.inventory?._listed() ?? {};
  const cidrs = vpcCidrs?.some(isToken) ? undefined : vpcCidrs;
  return new Knowledge({
    controller,
    isControllerGuessed: !profile._namesController(),
    clusterName: concrete(clusterName),
    ipFamily: cni && (cni.isIpv6 ? 'ipv6' : 'ipv4'),
    ...(cidrs ?? vpcId) === undefined ? {} : {
      vpc: {
        id: concrete(vpcId),
        ipv4Cidrs: cidrs?.filter(cidr => !cidr.includes(':')),
        ipv6Cidrs: cidrs?.filter(cidr => cidr.includes(':')),
      },
    },
    ...subnets && {
      subnets: new SubnetTable(subnets.map(({ subnetId, zone, cidr, ipv6Cidr, isPublic, tags, freeAddresses }) => ({
        id: subnetId,
        zone: concrete(zone),
        ipv4Cidr: concrete(cidr),
        ipv6Cidr: concrete(ipv6Cidr),
        isPublic,
        tags,
        freeAddresses,
      })), hasAllSubnets && !subnets.some(({ subnetId }) => isToken(subnetId)), false),
    },
    ...securityGroups && {
      securityGroups: new SecurityGroupTable(securityGroups.map(({ id, name = null }) => ({ id, name: isToken(name) ? undefined : name })),
        !securityGroups.some(({ id }) => isToken(id))),
    },
    backendSecurityGroup: concrete(backendSecurityGroup),
    prefixLists: concreteList(prefixLists),
    certificates: certificates && concreteList(certificates.flatMap(({ arn, domains }) => [arn, ...domains])) && certificates,
    trustStores: trustStores && concreteList(trustStores.flatMap(({ arn, name }) => [arn, name])) && trustStores,
    completeness: completeKinds && Completeness.of(completeKinds),
  });
}

function concrete(text: string | undefined): string | undefined {
  return isToken(text) ? undefined : text;
}

/** A list with a value that is filled in later may hold anything. */
function concreteList(texts: readonly string[] | undefined): readonly string[] | undefined {
  return texts?.some(isToken) ? undefined : texts;
}
