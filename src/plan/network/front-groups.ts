import { namedGroups, sharedGroup } from './security-groups';
import type { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import type { GroupRef, SecurityGroup } from '../model/resources';
import { Maybe, Unknown, isKnown } from '../model/unknown';

/** The security groups of a load balancer, and what follows from them for its targets. */
export interface FrontGroups {
  /** Empty: the load balancer has none. */
  readonly groups: Maybe<readonly GroupRef[]>;
  readonly managed?: SecurityGroup;
  /** Which group targets are opened to. Absent: the controller opens them to none. */
  readonly source?: GroupRef;
  /** Why nobody can tell whether there are groups, or whether targets are opened to one. */
  readonly untold?: Unknown;
}

/** What is said of groups that are given by name. */
export interface GivenGroups {
  readonly names: Maybe<readonly string[]>;
  /** Whether targets are opened to the load balancer. */
  readonly manages: Maybe<boolean>;
  /** Keys of both annotations. */
  readonly annotations: { readonly names: string; readonly manages: string };
}

/**
 * Groups that are named; targets are opened to the shared group, if that is asked for.
 *
 * @param askedBy for what is wrong with asking, where another object does so
 */
export function givenFront(
  { names, manages, annotations }: GivenGroups, knowledge: Knowledge, diagnoses: Diagnoses, askedBy: Diagnoses = diagnoses,
): FrontGroups {
  const groups = isKnown(names) ? namedGroups(names, annotations.names, knowledge, diagnoses) : names;
  if (!isKnown(manages)) {
    return { groups: manages, untold: manages };
  }
  if (!manages) {
    return { groups };
  }
  if (!knowledge.settings.hasBackendGroup) {
    askedBy.add('backend-group-off', {
      annotation: annotations.manages,
      message: 'targets can only be opened to the shared backend security group, which the controller has switched off',
    });
  }
  const source = sharedGroup(knowledge);
  return { groups: isKnown(groups) ? [...groups, source] : groups, source };
}

/** A group that the controller makes, beside the shared one. */
export function managedFront(managed: SecurityGroup, knowledge: Knowledge): FrontGroups {
  if (!knowledge.settings.hasBackendGroup) {
    return { groups: [managed], managed, source: managed };
  }
  const shared = sharedGroup(knowledge);
  return { groups: [managed, shared], managed, source: shared };
}

/** The security group that the controller makes for a load balancer. */
export function managedGroup(parts: Pick<SecurityGroup, 'name' | 'ingress' | 'tags'>): SecurityGroup {
  return {
    type: 'AWS::EC2::SecurityGroup',
    id: 'ManagedLBSecurityGroup',
    description: '[k8s] Managed SecurityGroup for LoadBalancer',
    ...parts,
  };
}
