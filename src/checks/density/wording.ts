import { slotsPerEni } from '../../capacity/limits';
import { addressesPerSlot, holdsTrunkSlot } from '../../capacity/pods';
import type { CniSettings } from '../../cluster/cni/cni-settings';
import type { NodeGroupView } from '../../plan/fit/node-group-view';
import type { NodeKind } from '../../plan/nodes/node-kind';

/* How messages speak of nodes. */

/** A number with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : /(s|x)$/.test(noun) ? 'es' : 's'}`;
}

/** Names in quotes, the first few of them. */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map(name => `'${name}'`).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** A node group by its name. */
export function groupName({ facts: { name } }: NodeGroupView): string {
  return `node group '${name}'`;
}

/** Where the addresses of a Linux node come from, with what is taken from them. */
export function addressesText({ limits, density }: NodeKind, cni: CniSettings): string {
  const perSlot = addressesPerSlot(limits, cni);
  const product = `${counted(density!.enisForPods, 'ENI')} x ${perSlot > 1 ? `${counted(slotsPerEni(limits), 'prefix')} x ${perSlot}` : counted(slotsPerEni(limits), 'address')}`;
  const reasons = [
    cni.customNetworking && 'custom networking keeps pods off the primary ENI',
    cni.primarySubnetExcluded && !cni.customNetworking && 'the tag of the node subnet keeps pods off the primary ENI',
    holdsTrunkSlot(limits, cni) && 'the trunk for security groups takes an ENI',
    cni.maxEni !== undefined && cni.maxEni < limits.enis && `MAX_ENI leaves ${cni.maxEni} of ${limits.enis} ENIs`,
    cni.prefixDelegation && perSlot === 1 && 'the type takes no prefixes',
  ].filter(Boolean);
  return reasons.length === 0 ? product : `${product}, since ${reasons.join(' and ')}`;
}

/** What makes the number of pods another, for fixes. */
export function raiseText({ limits }: NodeKind, cni: CniSettings): string {
  return !cni.prefixDelegation && (limits.hypervisor === 'nitro' || limits.bareMetal) ? ', or turn on prefix delegation' : '';
}
