import type { Knowledge } from '../knowledge/knowledge';
import type { NetworkRule, TargetGroup } from '../model/resources';
import { Maybe, isKnown } from '../model/unknown';
import type { FrontGroups } from '../network/front-groups';

const EVERY_PORT = [{ protocol: 'TCP' }] as const;

/** What targets are opened to: the shared security group, or the one that is managed, with one rule for each port. */
export function boundNetwork(
  { groups, source }: FrontGroups, { healthCheck, controlPort }: TargetGroup, traffic: Maybe<number | string>, { settings }: Knowledge,
): Maybe<readonly NetworkRule[]> | undefined {
  if (source === undefined) {
    return undefined;
  }
  if (!isKnown(groups)) {
    return groups;
  }
  const from = [{ securityGroup: source }];
  if (!settings.restrictsRules) {
    return [{ from, ports: EVERY_PORT }];
  }
  const { port } = healthCheck;
  if (!isKnown(port)) {
    return port;
  }
  const ports = [traffic, ...port === 'traffic-port' ? [] : [port], ...controlPort === undefined ? [] : [controlPort]];
  return ports.map(it => ({ from, ports: [{ protocol: 'TCP', port: it }] }));
}
