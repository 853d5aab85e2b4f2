import type { GroupPort, GroupPorts } from './group-ports';
import { inboundRules } from './inbound-rules';
import type { PlannedLoadBalancer } from './load-balancer';
import type { SecurityGroupRule } from '../model/resources';
import { isKnown } from '../model/unknown';

/** Rules that the controller's own security group of a group has, whatever else is said; absent where it surely makes none. */
export function knownInbound({ ports }: GroupPorts, { front, isDualstack }: PlannedLoadBalancer): readonly SecurityGroupRule[] | undefined {
  // Where nobody can tell whether groups are named, that stands in the place of the groups, and of what targets are opened to.
  const mayBeManaged = front.managed !== undefined || (!isKnown(front.groups) && front.source === front.groups);
  if (!mayBeManaged) {
    return undefined;
  }
  const ingress = front.managed?.ingress;
  if (ingress !== undefined && isKnown(ingress)) {
    return ingress;
  }
  const rules = inboundRules({ ports: ports.flatMap(saidOf), others: undefined }, isKnown(isDualstack) && isDualstack);
  return isKnown(rules) ? rules : [];
}

/** A port with the sources that are known; without any, others may say them. */
function saidOf(port: GroupPort): readonly GroupPort[] {
  const { cidrs, prefixLists } = port.inbound;
  const known = {
    cidrs: cidrs === undefined || isKnown(cidrs) ? cidrs : undefined,
    prefixLists: prefixLists === undefined || isKnown(prefixLists) ? prefixLists : undefined,
  };
  const isSaid = known.cidrs !== undefined || (known.prefixLists ?? []).length > 0;
  return isSaid || (cidrs === undefined && prefixLists === undefined) ? [{ ...port, inbound: known }] : [];
}
