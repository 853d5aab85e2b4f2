import type { GroupToBind } from './backend';
import type { ServiceInPlan } from './service-in-plan';
import type { Controller } from '../../cluster/controller';
import type { GroupRef, NetworkPort, NetworkRule } from '../model/resources';
import { Maybe, Unknown, isKnown } from '../model/unknown';
import { isMerged, isOverUdp } from '../target-groups/protocols';
import { since } from '../versions/rule';

/** 2.13.0 and 2.13.1 forget the traffic port of targets that speak TLS. */
const TLS_TARGETS_ARE_OPENED = since('2.13.2');

/** Older releases look at the protocol of the Service's port instead of that of the target group. */
const RULES_FOLLOW_TARGET_GROUP = since('2.13.0');

const PORT_OF_HEALTH_CHECK = new Unknown('port of the health check');

/** What targets are opened to behind security groups: the shared one, or the one that is managed. */
export function networkWithGroups(plan: ServiceInPlan, source: GroupRef, bound: GroupToBind): Maybe<readonly NetworkRule[]> {
  return [{ from: [{ securityGroup: source }], ports: portsOf(plan, bound) }];
}

function portsOf({ knowledge: { settings, controller } }: ServiceInPlan, bound: GroupToBind): Maybe<readonly NetworkPort[]> {
  const { group, traffic, sharesPort } = bound;
  const { protocol } = group;
  if (!isKnown(protocol)) {
    return protocol;
  }
  const overUdp = isOverUdp(protocol);
  if (!settings.restrictsRules) {
    return overUdp ? [{ protocol: 'TCP' }, { protocol: 'UDP' }] : [{ protocol: 'TCP' }];
  }
  // The check of a port with a name counts as one of its own.
  const isApart = typeof traffic === 'string' && group.healthCheck.port !== 'traffic-port';
  const checksElsewhere = isApart || (sharesPort === undefined ? undefined : !sharesPort);
  if (checksElsewhere === undefined) {
    return PORT_OF_HEALTH_CHECK;
  }
  const ports: NetworkPort[] = [];
  if (overUdp) {
    ports.push({ protocol: 'UDP', port: traffic });
  }
  if (overUdp ? isMerged(protocol) || !checksElsewhere : isOpened(bound, controller)) {
    ports.push({ protocol: 'TCP', port: traffic });
  }
  if (checksElsewhere) {
    ports.push({ protocol: 'TCP', port: group.healthCheck.port as Maybe<number> });
  }
  return ports;
}

/** Whether packets of a target group that does not carry UDP may reach the targets. */
function isOpened({ group, backend: { port } }: GroupToBind, controller: Controller): boolean {
  if (!RULES_FOLLOW_TARGET_GROUP.holds(controller)) {
    return port.protocol === 'TCP';
  }
  return group.protocol === 'TCP' || (group.protocol === 'TLS' && TLS_TARGETS_ARE_OPENED.holds(controller));
}
