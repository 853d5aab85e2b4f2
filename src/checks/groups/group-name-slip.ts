import { GroupCheck, groupTitle } from './group-view';
import { nearName } from '../../input/names';
import { Severity } from '../finding';

/** Letters by which a name is taken for a slip, and how long a name has to be for that. */
const SLIP = 1;
const SHORTEST = 4;

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
    const near = isExplicit && members.length === 1 && id.length >= SHORTEST ? nearName(id, largerGroups, SLIP) : undefined;
    if (near !== undefined) {
      yield { object: members[0], got: id, limit: near, message: `${groupTitle(group)} has one Ingress, and there is a group '${near}'`, fix: `Did you mean ${near}?` };
    }
  },
};
