import { Looks, list, map, one, text, toggle, wrongTypes as wrongByLooks } from '../../input/looks';
import { DnsClientRouting } from '../../load-balancer/dns-client-routing';
import type { ExposedTcpServiceProps } from '../exposed-tcp-service-props';
import { IpFamily, IpFamilyPolicy, TrafficPolicy } from '../values/kubernetes';

const TRUTH = 'give true or false';
const MAP = 'give an object whose values are text';

const LOOKS: Looks<ExposedTcpServiceProps> = {
  pods: [value => text(value.constructor?.name) && typeof value._selector === 'function', 'give PodTargets.of(workload) or PodTargets.withLabels({ … })'],
  ports: [list(item => typeof item._servicePorts === 'function'), 'give a list such as [ExposedPort.tcp(443)]'],
  scheme: [value => typeof value._elasticIps === 'function', 'give Scheme.internal() or Scheme.internetFacing()'],
  ipAddressType: [value => typeof value._ipv6Addresses === 'function', 'give IpAddressType.ipv4() or IpAddressType.dualstack()'],
  targetType: [value => ['ip', 'instance'].includes(value.value), 'give TargetType.ip() or TargetType.instance()'],
  clientIp: [value => ['preserve', 'proxy-protocol-v2', 'none'].includes(value.value) && Array.isArray(value.onlyPorts), 'give ClientIp.none(), ClientIp.preserve() or ClientIp.proxyProtocolV2()'],
  allowFrom: [list(item => text(item.cidr) || text(item.prefixListId)), "give a list such as [AllowedSource.ipv4('203.0.113.0/24')]"],
  securityGroups: [value => text(value.origin) && Array.isArray(value.groups), "give SecurityGroups.managed(), SecurityGroups.given(['sg-0a']) or SecurityGroups.none()"],
  subnets: [Array.isArray, "give a list such as ['subnet-0a', 'subnet-0b']"],
  healthCheck: [value => ['TCP', 'HTTP', 'HTTPS'].includes(value.protocol) && value.constructor !== Object, "give HealthCheck.tcp(), HealthCheck.http('/') or HealthCheck.https('/')"],
  targetGroup: [value => typeof value === 'object' && !Array.isArray(value), 'give an object such as { deregistrationDelay: Duration.seconds(60) }'],
  multiCluster: [toggle, TRUTH],
  crossZone: [toggle, TRUTH],
  deletionProtection: [toggle, TRUTH],
  accessLogs: [value => toggle(value.enabled), "give AccessLogs.toBucket('logs') or AccessLogs.off()"],
  dnsClientRouting: one(DnsClientRouting, 'DnsClientRouting'),
  zonalShift: [toggle, TRUTH],
  loadBalancerAttributes: [map, MAP],
  minimumCapacityUnits: [value => typeof value === 'number', 'give a number'],
  tags: [map, MAP],
  loadBalancerName: [text, 'give text'],
  name: [text, 'give text'],
  namespace: [text, 'give text'],
  labels: [map, MAP],
  extraAnnotations: [map, MAP],
  allocateLoadBalancerNodePorts: [toggle, TRUTH],
  externalTrafficPolicy: one(TrafficPolicy, 'TrafficPolicy'),
  internalTrafficPolicy: one(TrafficPolicy, 'TrafficPolicy'),
  healthCheckNodePort: [value => typeof value === 'number', 'give a number'],
  sessionAffinity: [value => ['None', 'ClientIP'].includes(value.value), 'give SessionAffinity.none() or SessionAffinity.clientIp()'],
  ipFamilies: [value => Array.isArray(value) && value.every(family => Object.values(IpFamily).includes(family)), 'give a list such as [IpFamily.IPV4]'],
  ipFamilyPolicy: one(IpFamilyPolicy, 'IpFamilyPolicy'),
  publishNotReadyAddresses: [toggle, TRUTH],
  trafficDistribution: [value => text(value.value), 'give a member of TrafficDistribution'],
};

/** Props whose values are of another kind than they have to be. */
export function wrongTypes(props: Partial<ExposedTcpServiceProps>): string[] {
  return wrongByLooks(props, LOOKS);
}
