import { groupName } from './wording';
import { knownInstanceTypes } from '../../capacity/instance-facts';
import { nearName } from '../../input/names';
import type { ClusterCheck } from '../cluster-check';
import { Severity } from '../finding';

/** Letters by which a name is taken for a slip. */
const SLIP = 1;

export const UNKNOWN_INSTANCE_TYPE: ClusterCheck = {
  id: 'unknown-instance-type',
  title: 'instance type that this library does not know',
  severity: Severity.WARNING,
  why: 'What a node takes follows from the limits of its instance type. Of a type that is not known, or whose name is mistyped, nothing can be counted, and no check over the '
    + 'pods of its node group finds anything.',
  fix: 'Give its limits with instanceLimits.',
  see: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html',
  since: '0.1.0',
  * inspectCluster({ groups }) {
    for (const group of groups) {
      for (const { instanceType, limits } of group.facts.types ?? []) {
        if (limits === undefined) {
          const near = nearName(instanceType, knownInstanceTypes(), SLIP);
          yield {
            got: instanceType,
            severity: near === undefined ? Severity.INFO : Severity.WARNING,
            message: `the instance type ${instanceType} of ${groupName(group)} is not known, and nothing is counted for its nodes`,
            fix: near === undefined ? `Give its limits: instanceLimits: [InstanceLimits.custom('${instanceType}', { … })].` : `Did you mean ${near}?`,
          };
        }
      }
    }
  },
};
