import { Printed, group, listOf, maybe, pairs, plain, reference, tags } from './values';
import type { HealthCheck, NetworkPeer, NetworkPort, NetworkRule, TargetGroup, TargetGroupBinding } from '../model/resources';

export function printTargetGroup(targetGroup: TargetGroup): Printed {
  return {
    name: plain(targetGroup.name),
    targetType: plain(targetGroup.targetType),
    port: plain(targetGroup.port),
    protocol: plain(targetGroup.protocol),
    protocolVersion: plain(targetGroup.protocolVersion),
    ipAddressType: plain(targetGroup.ipAddressType),
    healthCheckConfig: printHealthCheck(targetGroup.healthCheck),
    targetControlPort: plain(targetGroup.controlPort),
    targetGroupAttributes: pairs(targetGroup.attributes),
    tags: tags(targetGroup.tags),
  };
}

function printHealthCheck(check: HealthCheck): Printed {
  return {
    port: plain(check.port),
    protocol: plain(check.protocol),
    path: plain(check.path),
    matcher: check.successCodes === undefined ? undefined : { [check.speaksGrpc ? 'grpcCode' : 'httpCode']: plain(check.successCodes) },
    intervalSeconds: plain(check.intervalSeconds),
    timeoutSeconds: plain(check.timeoutSeconds),
    healthyThresholdCount: plain(check.healthyThreshold),
    unhealthyThresholdCount: plain(check.unhealthyThreshold),
  };
}

export function printBinding({ name, namespace, targetGroup, service, network, nodeLabels, vpcId, multiCluster }: TargetGroupBinding): Printed {
  return {
    template: {
      metadata: { name: plain(name), namespace },
      spec: {
        targetGroupARN: reference(targetGroup, 'targetGroupARN'),
        targetType: plain(targetGroup.targetType),
        serviceRef: { ...service },
        networking: network === undefined ? undefined : maybe(network, rules => ({ ingress: rules.map(printRule) })),
        nodeSelector: nodeLabels === undefined ? undefined : maybe(nodeLabels, matchLabels => ({ matchLabels: { ...matchLabels } })),
        ipAddressType: plain(targetGroup.ipAddressType),
        vpcID: plain(vpcId),
        multiClusterTargetGroup: multiCluster === false ? undefined : plain(multiCluster),
        targetGroupProtocol: plain(targetGroup.protocol),
      },
    },
  };
}

/** Rules without a port have null there. */
function printRule({ from, ports }: NetworkRule): Printed {
  return { from: listOf(from, printPeer), ports: maybe(ports, all => all.length === 0 ? null : all.map(printPort)) };
}

function printPeer(peer: NetworkPeer): Printed {
  return 'cidr' in peer ? { ipBlock: { cidr: plain(peer.cidr) } } : { securityGroup: { groupID: group(peer.securityGroup) } };
}

function printPort({ protocol, port }: NetworkPort): Printed {
  return { protocol, port: plain(port) };
}
