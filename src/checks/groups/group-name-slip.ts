import { GroupCheck, groupTitle } from './group-view';
import { ALB } from '../../annotations/alb-keys';
import { NamesInUse } from '../../input/slips';
import { Severity } from '../finding';

const NAME = ALB['group.name'];

/** Larger groups are the same list for all groups of a run. */
const namesOf = new WeakMap<readonly string[], NamesInUse>();

export const GROUP_NAME_SLIP: GroupCheck = {
  id: 'group-name-slip',
  title: 'group of one Ingress with almost the name of another',
  severity: Severity.WARNING,
  why: 'A group is joined by its name. With one letter wrong an Ingress gets a load balancer of its own, with another DNS name and its own cost, and nobody says so.',
  fix: 'Correct the name of the group.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#group.name',
  since: '0.1.0',
  * inspectGroup(group) {
    const { id, isExplicit, members, largerGroups } = group;
    const near = isExplicit && members.length === 1 && largerGroups.length > 0 ? indexed(largerGroups).meantBy(id) : undefined;
    if (near !== undefined) {
      const [object] = members;
      yield {
        object,
        ...object.annotation(NAME) === id ? { field: object.annotationField(NAME) } : {},
        got: id,
        limit: near,
        message: `${groupTitle(group)} has one Ingress, and there is a group '${near}' with several: did you mean that one?`,
        fix: `Write '${near}', unless it is to have a load balancer of its own.`,
      };
    }
  },
};

function indexed(names: readonly string[]): NamesInUse {
  let index = namesOf.get(names);
  if (index === undefined) {
    namesOf.set(names, index = new NamesInUse(names));
  }
  return index;
}
