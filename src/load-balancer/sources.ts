import type { AllowedSource } from './allowed-source';
import type { Scheme } from './scheme';
import type { SecurityGroups } from './security-groups';
import type { ClusterProfile } from '../cluster/cluster-profile';

type Sources = readonly AllowedSource[] | undefined;

/** What decides who may connect to a load balancer. */
interface Access {
  readonly scheme: Scheme;
  readonly securityGroups: SecurityGroups;
  readonly props: { readonly allowFrom?: Sources };
}

/** Blocks of sources, or `undefined` if there are none. */
export function blocksOf(sources: Sources, ipv6: boolean): string[] | undefined {
  return unlessEmpty(sources?.flatMap(({ cidr, everybody }) => everybody && ipv6 ? ['0.0.0.0/0', '::/0'] : cidr ?? []));
}

/** Prefix lists of sources, or `undefined` if there are none. */
export function prefixListsOf(sources: Sources): string[] | undefined {
  return unlessEmpty(sources?.flatMap(({ prefixListId }) => prefixListId ?? []));
}

/** Blocks that a load balancer admits, or `undefined` if there are none. */
export function admittedBlocks({ scheme, securityGroups, props }: Access, ipv6: boolean, cluster: ClusterProfile): string[] | undefined {
  // A VPC's blocks are what can reach an internal load balancer, unless more is connected to the VPC.
  return props.allowFrom === undefined && scheme.value === 'internal' && securityGroups.origin === 'managed'
    ? unlessEmpty(cluster.vpcCidrs?.filter(cidr => ipv6 || !cidr.includes(':')))
    : blocksOf(props.allowFrom, ipv6);
}

/** What sources say against the rest; `facing` is how messages name what is internet-facing, if anything is. */
export function sourceProblems({ securityGroups: { origin }, props: { allowFrom } }: Access, facing: string | undefined): string[] {
  if (origin === 'given' && allowFrom !== undefined) {
    return ['allowFrom and securityGroups are both given, and the rules of given security groups alone say who may connect; leave allowFrom out, '
      + 'or let the controller manage the security group'];
  }
  if (origin !== 'given' && facing !== undefined && (allowFrom === undefined || allowFrom.length === 0)) {
    return [`${facing} is internet-facing and allowFrom names nobody; name who may connect, or say AllowedSource.anywhere()`];
  }
  return allowFrom?.length === 0 ? ['allowFrom is empty; name who may connect, or leave it out'] : [];
}

function unlessEmpty(list: string[] | undefined): string[] | undefined {
  return list?.length === 0 ? undefined : list;
}
