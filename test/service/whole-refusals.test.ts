import { Duration } from 'cdk8s';
import { construct } from './support';
import {
  AccessLogs, AllowedSource, AlpnPolicy, ClientIp, ExposedPort, ExposedTcpServiceProps, HealthCheck, IpAddressType,
  IpFamily, IpFamilyPolicy, Scheme, SecurityGroups, SessionAffinity, TargetType, TrafficDistribution, TrafficPolicy,
  WeightedTarget, WeightedTargets,
} from '../../src';

const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/a';
const CHECK = HealthCheck.tcp({ port: 8080 });
const ANYWHERE = [AllowedSource.anywhere()];
const QUIC: Partial<ExposedTcpServiceProps> = { securityGroups: SecurityGroups.none(), healthCheck: CHECK };
const next = (weight: number) => WeightedTarget.service('next', 80, { weight });
const tls = (port: number, more = {}) => ExposedPort.tls(port, { certificates: [ARN], ...more });

describe('single arguments', () => {
  test.each<[string, () => unknown, string]>([
    ['private address that is none', () => Scheme.internal({ privateIpv4Addresses: { 'subnet-a': '10.0.0.256' } }), "privateIpv4Addresses['subnet-a'] is '10.0.0.256'; give an IPv4 address"],
    ['private address with a mask', () => Scheme.internal({ privateIpv4Addresses: { 'subnet-a': '10.0.0.1/32' } }), 'give an IPv4 address'],
    ['private address with leading zeros', () => Scheme.internal({ privateIpv4Addresses: { 'subnet-a': '10.0.0.01' } }), 'give an IPv4 address'],
    ['private address twice', () => Scheme.internal({ privateIpv4Addresses: { a: '10.0.0.9', b: '10.0.0.9' } }), "is '10.0.0.9'; it is given to a and b"],
    ['no private addresses', () => Scheme.internal({ privateIpv4Addresses: {} }), 'privateIpv4Addresses is {}'],
    ['IPv6 address that is none', () => IpAddressType.dualstack({ ipv6Addresses: { a: '10.0.0.1' } }), "ipv6Addresses['a'] is '10.0.0.1'; give an IPv6 address"],
    ['IPv6 address twice', () => IpAddressType.dualstack({ ipv6Addresses: { a: '2001:db8::1', b: '2001:db8::1' } }), 'it is given to a and b'],
    ['prefix of another length', () => IpAddressType.dualstack({ sourceNatPrefixes: { a: '2001:db8::/79' } }), 'give an IPv6 block of length 80'],
    ['prefix without source NAT', () => IpAddressType.dualstack({ sourceNat: false, sourceNatPrefixes: { a: 'auto_assigned' } }), 'sourceNat is false; sourceNatPrefixes are given'],
    ['prefix list by name', () => AllowedSource.prefixList('office'), "prefixListId is 'office'; give the prefix list's id"],
    ['IPv4 as IPv6', () => AllowedSource.ipv6('10.0.0.0/8'), 'give an IPv6 block'],
    ['no security groups', () => SecurityGroups.given([]), 'securityGroups is []'],
    ['security group twice', () => SecurityGroups.given(['sg-1', 'sg-1']), "is 'sg-1'; name each security group once"],
    ['node labels that are none', () => TargetType.instance({ nodeLabels: {} }), 'nodeLabels is {}'],
    ['PROXY protocol for no port', () => ClientIp.proxyProtocolV2({ onlyPorts: [] }), 'onlyPorts is []'],
    ['PROXY protocol for port 0', () => ClientIp.proxyProtocolV2({ onlyPorts: [0] }), 'onlyPorts[0] is 0'],
    ['PROXY protocol for a port twice', () => ClientIp.proxyProtocolV2({ onlyPorts: [1, 1] }), 'name each port once'],
    ['bucket with capitals', () => AccessLogs.toBucket('Logs'), "bucket is 'Logs'"],
    ['bucket of 2', () => AccessLogs.toBucket('ab'), 'has 3 to 63'],
    ['bucket of 64', () => AccessLogs.toBucket('a'.repeat(64)), 'has 3 to 63'],
    ['prefix with a slash', () => AccessLogs.toBucket('logs', { prefix: 'a/' }), "prefix is 'a/'"],
    ['idle timeout of 59 s', () => ExposedPort.tcp(80, { idleTimeout: Duration.seconds(59) }), "ExposedPort.tcp(80): idleTimeout is '59 s'; allowed are whole seconds from 60 to 6000"],
    ['idle timeout of 6001 s', () => ExposedPort.tcp(80, { idleTimeout: Duration.seconds(6001) }), "idleTimeout is '6001 s'"],
    ['idle timeout twice', () => ExposedPort.tcp(80, { idleTimeout: Duration.seconds(60), listenerAttributes: { 'tcp.idle_timeout.seconds': '60' } }), 'which another property here writes'],
    ['node port 0', () => ExposedPort.tcp(80, { nodePort: 0 }), 'ExposedPort.tcp(80): nodePort is 0'],
    ['name of 12 for two protocols', () => ExposedPort.tcpUdp(53, { name: 'abcdefghijkl' }), "ExposedPort.tcpUdp(53): name is 'abcdefghijkl'; allowed are at most 11"],
    ['ALPN policy in other words', () => tls(443, { alpnPolicy: 'h2' as AlpnPolicy }), "alpnPolicy is 'h2'; give a member of AlpnPolicy"],
    ['decryption without TLS', () => ExposedPort.tcp(80, {
      forwardTo: WeightedTargets.of({ baseWeight: 1, targets: [WeightedTarget.service('next', 80, { weight: 1, decrypt: true })] }),
    }), 'only a TLS port has something to decrypt'],
    ['weight −1', () => next(-1), 'weight is -1; allowed is a whole number from 0 to 999'],
    ['weight 1000', () => next(1000), 'weight is 1000'],
    ['base weight 1000', () => WeightedTargets.of({ baseWeight: 1000, targets: [next(1)] }), 'baseWeight is 1000'],
    ['no weighted targets', () => WeightedTargets.of({ baseWeight: 1, targets: [] }), 'targets has 0; give one to four'],
    ['five weighted targets', () => WeightedTargets.of({ baseWeight: 1, targets: [1, 2, 3, 4, 5].map(next) }), 'AWS allows five'],
    ['weighted target group without ARN', () => WeightedTarget.targetGroup('blue', { weight: 1 }), 'give the ARN of a target group'],
    ['affinity of 0 s', () => SessionAffinity.clientIp(Duration.seconds(0)), 'allowed are whole seconds from 1 to 86400'],
    ['distribution without a name', () => TrafficDistribution.of(''), "value is ''"],
    ['draining without keeping connections', () => ExposedPort.tcp(80, { targetGroup: { unhealthyDrainingInterval: Duration.seconds(1) } }), 'it needs terminateOnUnhealthy to be false'],
    ['draining of 360001 s', () => ExposedPort.tcp(80, { targetGroup: { terminateOnUnhealthy: false, unhealthyDrainingInterval: Duration.seconds(360_001) } }), 'from 0 to 360000'],
    ['no demand', () => ExposedPort.tcp(80, { targetGroup: { dnsFailover: {} } }), 'give a count, a percentage, or both'],
    ['101 percent', () => ExposedPort.tcp(80, { targetGroup: { unhealthyStateRouting: { percentage: 101 } } }), 'unhealthyStateRouting.percentage is 101'],
    ['preservation by attribute', () => ExposedPort.tcp(80, { targetGroup: { attributes: { 'preserve_client_ip.enabled': 'true' } } }), 'which clientIp writes'],
  ])('%s', (_, build, message) => {
    expect(build).toThrow(message);
  });
});

describe('one property against another', () => {
  test.each<[string, Partial<ExposedTcpServiceProps>, string]>([
    ['TCP and UDP apart', { ports: [ExposedPort.tcp(53), ExposedPort.udp(53)], healthCheck: CHECK }, 'give ExposedPort.tcpUdp(53)'],
    ['TCP and QUIC apart', { ...QUIC, ports: [ExposedPort.tcp(443), ExposedPort.quic(443)] }, 'give ExposedPort.tcpQuic(443)'],
    ['51 ports', { ports: Array.from({ length: 51 }, (_, index) => ExposedPort.tcp(index + 1)) }, 'ports has 51; a Network Load Balancer has at most 50'],
    ['different ALPN policies', { ports: [tls(443), tls(8443, { alpnPolicy: AlpnPolicy.NONE })] }, 'different ALPN policies'],
    ['different encryption', { ports: [tls(443), tls(8443, { encryptToTargets: true })] }, 'different choices of encryptToTargets'],
    ['PROXY protocol for another port', { clientIp: ClientIp.proxyProtocolV2({ onlyPorts: [80] }) }, 'PROXY protocol header to 80; the ports are 443'],
    ['given security groups and allowFrom', { securityGroups: SecurityGroups.given(['sg-1']), allowFrom: ANYWHERE }, 'the rules of given security groups alone say who may connect'],
    ['no security groups and blocks without effect', { securityGroups: SecurityGroups.none(), allowFrom: [AllowedSource.ipv4('10.0.0.0/8')] }, 'and so not for tcp-443'],
    ['no security groups and a prefix list', { securityGroups: SecurityGroups.none(), allowFrom: [AllowedSource.prefixList('pl-1')], clientIp: ClientIp.preserve() }, 'has nothing to hold it against'],
    ['no security groups on the internet for nobody', { securityGroups: SecurityGroups.none(), scheme: Scheme.internetFacing() }, 'allowFrom names nobody'],
    ['access logs without TLS', { accessLogs: AccessLogs.toBucket('logs') }, 'logs TLS connections only'],
    ['different subnets', {
      scheme: Scheme.internal({ privateIpv4Addresses: { a: '10.0.0.9' } }), ipAddressType: IpAddressType.dualstack({ ipv6Addresses: { b: '2001:db8::1' } }),
    }, 'ipv6Addresses names the subnets b, and privateIpv4Addresses names a'],
    ['IPv6 clients of an IPv4 load balancer', { allowFrom: [AllowedSource.ipv6('2001:db8::/32')] }, 'make ipAddressType IpAddressType.dualstack()'],
    ['IPv6 targets of an IPv4 load balancer', { ipFamilies: [IpFamily.IPV6] }, 'only a dualstack load balancer reaches these'],
    ['a family twice', { ipFamilies: [IpFamily.IPV4, IpFamily.IPV4] }, 'name one family, or two different ones'],
    ['two families in a single stack', { ipFamilies: [IpFamily.IPV4, IpFamily.IPV6], ipAddressType: IpAddressType.dualstack() }, 'ipFamilyPolicy allows one'],
    ['UDP on dualstack without source NAT', { ports: [ExposedPort.udp(53)], healthCheck: CHECK, ipAddressType: IpAddressType.dualstack() }, 'sourceNat: true'],
    ['UDP on dualstack with IPv4 targets', { ports: [ExposedPort.udp(53)], healthCheck: CHECK, ipAddressType: IpAddressType.dualstack({ sourceNat: true }) }, 'add IpFamily.IPV6'],
    ['instance targets without node ports', { targetType: TargetType.instance(), allocateLoadBalancerNodePorts: false }, 'instance targets need a node port for tcp-443'],
    ['a node port for ip targets', { ports: [ExposedPort.tcp(443, { nodePort: 30443 })] }, 'ip targets have no node ports'],
    ['preserved and hidden', { targetType: TargetType.instance(), clientIp: ClientIp.preserve(), externalTrafficPolicy: TrafficPolicy.CLUSTER }, 'kube-proxy hides the client addresses'],
    ['Local for ip targets', { externalTrafficPolicy: TrafficPolicy.LOCAL }, 'which has no effect on ip targets'],
    ['a health node port without Local', { healthCheckNodePort: 31000 }, 'only externalTrafficPolicy Local has'],
    ['health node port 0', { healthCheckNodePort: 0, targetType: TargetType.instance(), externalTrafficPolicy: TrafficPolicy.LOCAL }, 'healthCheckNodePort is 0'],
    ['UDP without a health check', { ports: [ExposedPort.udp(53)] }, 'health checks use TCP, which udp-53 may not answer'],
    ['UDP with a health check of its own port', { ports: [ExposedPort.udp(53)], healthCheck: HealthCheck.tcp() }, 'give a healthCheck with a port that accepts TCP'],
    ['sticky TLS', { ports: [tls(443)], targetGroup: { stickiness: true } }, 'stickiness is asked for on TLS port tls-443'],
    ['sticky TLS by its own', { ports: [tls(443, { targetGroup: { stickiness: true } })] }, 'stickiness is asked for on TLS port tls-443'],
    ['two QUIC ports', { ...QUIC, ports: [ExposedPort.quic(443), ExposedPort.quic(8443)] }, 'ports has 2 QUIC ports'],
    ['QUIC beside UDP', { ...QUIC, ports: [ExposedPort.quic(443), ExposedPort.udp(53)] }, 'no other UDP listener there'],
    ['QUIC to nodes', { ...QUIC, ports: [ExposedPort.quic(443)], targetType: TargetType.instance() }, 'QUIC port quic-443 needs ip targets'],
    ['QUIC on dualstack', { ...QUIC, ports: [ExposedPort.quic(443)], ipAddressType: IpAddressType.dualstack() }, 'needs an IPv4 load balancer'],
    ['QUIC with security groups', { healthCheck: CHECK, ports: [ExposedPort.quic(443)] }, 'make securityGroups SecurityGroups.none()'],
    ['capacity with TLS', { ports: [tls(443)], minimumCapacityUnits: 1 }, 'reserves no capacity for a load balancer with TLS ports such as tls-443'],
    ['capacity of −1', { minimumCapacityUnits: -1 }, 'minimumCapacityUnits is -1'],
    ['an attribute that has a property', { loadBalancerAttributes: { 'deletion_protection.enabled': 'true' } }, 'which deletionProtection writes'],
    ['a target group attribute that has a property', { targetGroup: { attributes: { 'proxy_protocol_v2.enabled': 'true' } } }, 'which clientIp writes'],
    ['a wrong toggle', { targetGroup: { stickiness: 'yes' as any } }, "targetGroup.stickiness is 'yes'; give true or false"],
  ])('%s', (_, props, message) => {
    expect(() => construct(props)).toThrow(message);
  });

  test.each<[string, Partial<ExposedTcpServiceProps>]>([
    ['no capacity with TLS', { ports: [tls(443)], minimumCapacityUnits: 0 }],
    ['50 ports', { ports: Array.from({ length: 50 }, (_, index) => ExposedPort.tcp(index + 1)) }],
    ['given security groups on the internet', { scheme: Scheme.internetFacing(), securityGroups: SecurityGroups.given(['sg-1']) }],
    ['no security groups, preserved, and blocks', { securityGroups: SecurityGroups.none(), clientIp: ClientIp.preserve(), allowFrom: [AllowedSource.ipv4('10.0.0.0/8')] }],
    ['no security groups for everybody', { securityGroups: SecurityGroups.none(), allowFrom: ANYWHERE }],
    ['two families where two are allowed', {
      ipFamilies: [IpFamily.IPV4, IpFamily.IPV6], ipFamilyPolicy: IpFamilyPolicy.REQUIRE_DUAL_STACK, ipAddressType: IpAddressType.dualstack(),
    }],
    ['UDP on nodes where kube-proxy answers', { ports: [ExposedPort.udp(53)], targetType: TargetType.instance(), externalTrafficPolicy: TrafficPolicy.LOCAL }],
    ['UDP checked by the port of another', { ports: [ExposedPort.udp(53), ExposedPort.tcp(80)], healthCheck: HealthCheck.tcp({ portName: 'tcp-80' }) }],
    ['instance targets with node ports of their own', { targetType: TargetType.instance(), allocateLoadBalancerNodePorts: false, ports: [ExposedPort.tcp(443, { nodePort: 30443 })] }],
    ['a TLS port that is not sticky among sticky ones', { ports: [tls(443, { targetGroup: { stickiness: false } }), ExposedPort.tcp(80)], targetGroup: { stickiness: true } }],
  ])('passes: %s', (_, props) => {
    expect(() => construct(props)).not.toThrow();
  });
});
