import type { ClusterProfile } from '../../cluster/cluster-profile';
import type { Knowledge } from '../../plan/knowledge/knowledge';
import type { Stack } from '../../plan/model/stack';
import type { CheckInfo, Problem } from '../check';
import type { ManifestObject } from '../manifest-object';

/** A group of Ingresses, and what becomes of it. */
export interface GroupView {
  /** Name of the group, or `namespace/name` of the Ingress that is one by itself. */
  readonly id: string;
  readonly isExplicit: boolean;
  /** In the order in which the controller takes them. */
  readonly members: readonly ManifestObject[];
  /** Whether that order is known: false where a `group.order` is filled in later. */
  readonly isOrdered: boolean;
  /** Names of members that another controller may take, or that may be in another group. */
  readonly unsure: readonly string[];
  readonly stack: Stack;
  readonly cluster: ClusterProfile;
  readonly knowledge: Knowledge;
  /** Names of the groups that have several Ingresses. */
  readonly largerGroups: readonly string[];
  /** The object of an Ingress by `namespace/name`. */
  objectOf(name: string): ManifestObject;
  /** Whether a check has found an error in a member. */
  hasError(check: string): boolean;
}

/** A check over a group that the controller would build. */
export interface GroupCheck extends CheckInfo {
  inspectGroup(group: GroupView): Iterable<Problem>;
}

/** How messages speak of a group. */
export function groupTitle({ id, isExplicit }: Pick<GroupView, 'id' | 'isExplicit'>): string {
  return isExplicit ? `the group '${id}'` : `Ingress ${id}`;
}
